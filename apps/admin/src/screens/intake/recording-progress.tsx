import { refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import { Button } from "@accord/ui/button";
import { Notice } from "@accord/ui/notice";
import { ProgressBar } from "@accord/ui/progress-bar";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { recordingState } from "./recording-state.ts";

interface RecordingProgressProps {
  readonly programme: string;
  readonly intake: string;
  readonly onRecorded: (act: number) => void;
  /** It failed, or may no longer be asked after: the comparison stands as it was. */
  readonly onBack: () => void;
}

/** How often a recording under way is asked after. */
const ASK_EVERY_MS = 700;
const COUNT = new Intl.NumberFormat("en-GB");

/** How far a long recording has come. It goes on when the page is closed. */
export function RecordingProgress(props: RecordingProgressProps) {
  const { programme, intake, onRecorded, onBack } = props;
  const { intakes } = useTrpc();
  const { data, error } = useQuery(
    intakes.progress.queryOptions(
      { programme, intake },
      {
        refetchInterval: ({ state }) =>
          state.data && state.data.state !== "recording" ? false : ASK_EVERY_MS,
      },
    ),
  );
  const head = useRef<HTMLHeadingElement>(null);
  // The step before took the focus with it.
  useEffect(() => head.current?.focus(), []);
  const latest = useRef(onRecorded);
  useEffect(() => {
    latest.current = onRecorded;
  });
  const act = data?.state === "recorded" ? data.act : null;
  useEffect(() => {
    if (act !== null) latest.current(act);
  }, [act]);

  const state = recordingState(data, error && refusalOf(error));
  if (state.at === "stopped") {
    return (
      <Notice tone="late" live heading={state.heading}>
        <p>{state.words}</p>
        <p>
          <Button onClick={onBack}>Back to the comparison</Button>
        </p>
      </Notice>
    );
  }
  const done = data?.done ?? 0;
  const total = data?.total ?? 0;
  return (
    <>
      <h2 ref={head} tabIndex={-1}>
        Recording the table
      </h2>
      <ProgressBar
        says={
          total === 0
            ? "It begins."
            : `${COUNT.format(done)} of ${COUNT.format(total)} entries written.`
        }
        done={done}
        total={total}
      />
      {!state.isHeard && (
        <p role="status">
          Accord does not answer at the moment, so how far it has come is not known. It is asked
          again.
        </p>
      )}
      <p className="quiet">
        It goes on when you leave this page. Readers see all of it at once, when it is whole.
      </p>
    </>
  );
}

import { useTrpc } from "@accord/client/trpc";
import { buttonLook } from "@accord/ui/button";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useAttempt } from "../../use-attempt.ts";
import styles from "./matrix-screen.module.css";
import type { Recorded } from "./recording.ts";

interface RecordedListProps {
  readonly programme: string;
  /** The newest first. */
  readonly recorded: readonly Recorded[];
  readonly onChange: (before: Recorded, after: Recorded) => void;
}

/** More would push the matrix off the screen. */
const SHOWN = 3;

/** What this person recorded since they opened the page, each with its way back. */
export function RecordedList({ programme, recorded, onChange }: RecordedListProps) {
  const [showsAll, setShowsAll] = useState(false);
  if (recorded.length === 0) return null;
  return (
    <section className={styles["recorded"]} aria-labelledby="recorded-head">
      <h2 id="recorded-head">Recorded since you opened this page</h2>
      <ol>
        {recorded.slice(0, showsAll ? undefined : SHOWN).map((one) => (
          <RecordedItem
            key={`${one.subject}/${one.words}/${one.act}`}
            programme={programme}
            recorded={one}
            onChange={(after) => onChange(one, after)}
          />
        ))}
      </ol>
      {recorded.length > SHOWN && (
        <button
          type="button"
          className={buttonLook("link")}
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? "Show the last three" : `Show all ${recorded.length}`}
        </button>
      )}
    </section>
  );
}

interface RecordedItemProps {
  readonly programme: string;
  readonly recorded: Recorded;
  readonly onChange: (after: Recorded) => void;
}

function RecordedItem({ programme, recorded, onChange }: RecordedItemProps) {
  const trpc = useTrpc();
  const undo = useMutation(trpc.entries.undo.mutationOptions());
  const { problems, busy, attempt } = useAttempt();
  const { act, subject, words, isUndone } = recorded;
  return (
    <li>
      <b>{subject}</b>
      {isUndone ? <s>{words}</s> : <span>{words}</span>}
      {problems[0] && (
        <span className="late" role="alert">
          {problems[0].message}
        </span>
      )}
      <button
        type="button"
        className={buttonLook("link")}
        aria-disabled={busy || undefined}
        onClick={() =>
          void attempt(async () => {
            const edit = await undo.mutateAsync({ programme, act });
            onChange({ ...recorded, act: edit.act, isUndone: !isUndone });
          })
        }
      >
        {isUndone ? "Redo" : "Undo"}
        <span className="visually-hidden">
          {" "}
          {subject}, {words}
        </span>
      </button>
    </li>
  );
}

import { refusalOf } from "@accord/client/refusal";
import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import { formatInstant } from "@accord/domain/format-date";
import { DELIVERY_LABEL } from "@accord/domain/report";
import { Notice } from "@accord/ui/notice";
import { ProgressBar } from "@accord/ui/progress-bar";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { outcomeWords } from "../deliveries/delivery-words.ts";
import { DocumentsList } from "./documents-list.tsx";

interface CompositionProgressProps {
  readonly programme: string;
  /** Of the composition that was asked for. */
  readonly id: string;
  readonly purpose: "send" | "preview" | "test";
  /** "January 2011". */
  readonly title: string;
}

type Composition = RouterOutputs["reports"]["composition"];

/** How often a composition under way is asked after: the stream tells of finished acts only. */
const ASK_EVERY_MS = 700;

/** How a report that was asked for comes along: waiting, being composed, there, or failed. */
export function CompositionProgress({ programme, id, purpose, title }: CompositionProgressProps) {
  const trpc = useTrpc();
  const read = useQuery(
    trpc.reports.composition.queryOptions(
      { programme, id },
      {
        refetchInterval: ({ state }) =>
          state.data && isAtItsEnd(state.data, purpose) ? false : ASK_EVERY_MS,
      },
    ),
  );
  if (read.error) {
    return (
      <Notice tone="late" live>
        <p>{refusalOf(read.error).message}</p>
      </Notice>
    );
  }
  const composition = read.data;
  if (composition?.state === "failed") {
    return (
      <Notice tone="late" live heading={`${title} could not be composed`}>
        <p>{composition.outcome ?? "Nothing was sent. Try again."}</p>
      </Notice>
    );
  }
  if (composition?.state !== "done") {
    const made = composition?.documents.length ?? 0;
    if (made > 0 && composition) {
      return (
        <ProgressBar
          says={`${made} of ${composition.wanted} documents of ${title} made`}
          aloud={`The documents of ${title} are being made.`}
          done={made}
          total={composition.wanted}
        />
      );
    }
    return (
      <Notice live>
        <p>
          {composition?.state === "claimed"
            ? `Composing ${title}.`
            : `${title} waits to be composed.`}
        </p>
      </Notice>
    );
  }
  if (purpose === "send") {
    return (
      <Notice tone="done" live heading={`${title} is filed`}>
        <p>
          {composition.outcome ?? "It is on its way to its readers; the list below says how far."}
        </p>
      </Notice>
    );
  }
  const documents = (
    <DocumentsList
      at={`/api/v1/programmes/${programme}/compositions/${id}`}
      of={`the preview of ${title}`}
      documents={composition.documents}
    />
  );
  if (purpose === "test") return <TestNotice {...{ title, composition, documents }} />;
  return (
    // What is read aloud when it is there is not every link.
    <>
      <Notice tone="done" live heading={`The preview of ${title} is ready`}>
        <p>Nothing is sent. It is kept for an hour:</p>
      </Notice>
      {documents}
    </>
  );
}

/** A message that waits for another try is not at its end, but nobody watches for a day. */
function isAtItsEnd({ state, test }: Composition, purpose: string): boolean {
  if (state === "failed") return true;
  if (state !== "done") return false;
  return purpose !== "test" || test?.state === "sent" || test?.state === "refused";
}

interface TestNoticeProps {
  readonly title: string;
  readonly composition: Composition;
  readonly documents: ReactNode;
}

/** How the test stands, with the mail server's own words about each try. */
function TestNotice({ title, composition: { test }, documents }: TestNoticeProps) {
  if (!test) return null;
  const isSent = test.state === "sent";
  return (
    <>
      <Notice
        tone={isSent ? "done" : "person"}
        live
        heading={`The test of ${title}: ${DELIVERY_LABEL[test.state].toLowerCase()}`}
      >
        <p>
          It {isSent ? "went" : "goes"} to {test.address} alone.
        </p>
        {test.attempts.map(({ at, outcome, words }) => (
          <p key={at}>
            {outcomeWords(outcome)}, {formatInstant(at)}. {words}
          </p>
        ))}
      </Notice>
      {documents}
    </>
  );
}

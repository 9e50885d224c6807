import { refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import { Notice } from "@accord/ui/notice";
import { useQuery } from "@tanstack/react-query";
import { DocumentsList } from "./documents-list.tsx";

interface CompositionProgressProps {
  readonly programme: string;
  /** Of the composition that was asked for. */
  readonly id: string;
  readonly purpose: "send" | "preview";
  /** "January 2011". */
  readonly title: string;
}

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
          state.data?.state === "done" || state.data?.state === "failed" ? false : ASK_EVERY_MS,
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
  return (
    <Notice tone="done" live heading={`The preview of ${title} is ready`}>
      <p>
        Nothing is sent. It is kept for an hour:{" "}
        <DocumentsList
          at={`/api/v1/programmes/${programme}/compositions/${id}`}
          of={`the preview of ${title}`}
          documents={composition.documents}
        />
      </p>
    </Notice>
  );
}

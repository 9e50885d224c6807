import { useTrpc } from "@accord/client/trpc";
import { formatInstant } from "@accord/domain/format-date";
import { periodTitle } from "@accord/domain/period";
import { PlainTable } from "@accord/ui/plain-table";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { DRAFT_WORDS, dueWords } from "./draft-words.ts";

/** How often drafts that are being composed are asked after. */
const ASK_EVERY_MS = 1_500;

/** The drafts of a programme that are not issued yet. */
export function DraftsList({ programme }: { readonly programme: string }) {
  const trpc = useTrpc();
  const { data: drafts } = useQuery(
    trpc.drafts.list.queryOptions(
      { programme },
      {
        refetchInterval: ({ state }) =>
          state.data?.some((draft) => draft.state === "composing") ? ASK_EVERY_MS : false,
      },
    ),
  );
  if (!drafts || drafts.length === 0) return null;
  return (
    <PlainTable
      caption="Drafts"
      rows={drafts}
      stacks
      keyOf={({ id }) => id}
      columns={[
        {
          head: "Report",
          names: true,
          cell: ({ id, period, version }) => (
            <Link to="/$programme/reports/drafts/$draft" params={{ programme, draft: id }}>
              {periodTitle(period)}
              {version > 1 && `, version ${version}`}
            </Link>
          ),
        },
        { head: "State", cell: ({ state }) => DRAFT_WORDS[state] },
        { head: "Due", cell: ({ dueAt }) => dueWords(dueAt) },
        { head: "Asked for", cell: ({ askedAt }) => formatInstant(askedAt) },
      ]}
    />
  );
}

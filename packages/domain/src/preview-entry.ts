import { type CalendarDate, firstDay } from "./calendar.ts";
import { standingOn } from "./change-cell.ts";
import type { Statement } from "./entry.ts";
import type { ChainLink, Standing } from "./resolve.ts";

/** Whether a statement would be seen once it is recorded: it stands; it is only shown beside; its day comes later; another outranks it. */
export type Preview =
  | { readonly shows: "stands" | "beside" | "later" }
  | { readonly shows: "outranked"; readonly by: Standing<ChainLink> };

/** Higher than any id, so that the statement is the newest of its chain and the last of its place. */
const NEXT = Number.MAX_SAFE_INTEGER;

/**
 * What a statement would come to as at a day, so that a form can say so before it is recorded.
 *
 * @param entries - all entries of the cell
 * @param corrects - the chain's last link where the statement is to correct one; null where it opens a chain
 */
export function previewEntry(
  entries: readonly ChainLink[],
  { statement, corrects }: { statement: Statement; corrects: ChainLink | null },
  asAt: CalendarDate,
): Preview {
  if (statement.claim === "also-said") return { shows: "beside" };
  if (firstDay(statement.effective) > asAt) return { shows: "later" };
  const draft: ChainLink = {
    id: NEXT,
    place: corrects?.place ?? NEXT,
    names: corrects?.id ?? null,
    statement,
    recordedAt: "9999-12-31T23:59:59.999Z" as ChainLink["recordedAt"], // an Instant as written
  };
  const standing = standingOn([...entries, draft], asAt);
  return standing && standing.id !== NEXT
    ? { shows: "outranked", by: standing }
    : { shows: "stands" };
}

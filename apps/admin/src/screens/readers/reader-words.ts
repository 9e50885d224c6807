import type { RouterOutputs } from "@accord/client/trpc";
import { formatDate } from "@accord/domain/format-date";
import type { SharedSeat } from "@accord/domain/recipients";

export type ReaderList = RouterOutputs["readers"]["page"];
export type ListedReader = ReaderList["readers"][number];

type Held = Pick<ListedReader, "fromDay" | "untilDay">;

/** "since 1 March 2026", "until 3 May 2026": the days of a holder; null where nobody set any. */
export function holderWords({ fromDay, untilDay }: Held, today: string): string | null {
  if (fromDay !== null && untilDay !== null) {
    return `${formatDate(fromDay)} to ${formatDate(untilDay)}`;
  }
  if (untilDay !== null) return `until ${formatDate(untilDay)}`;
  if (fromDay === null) return null;
  return `${fromDay > today ? "from" : "since"} ${formatDate(fromDay)}`;
}

type Next = ReaderList["next"][number];

/** "9 readers, 2 by link": whom the next report of a kind would go to. */
export function nextWords({ readers, byLink }: Pick<Next, "readers" | "byLink">): string {
  if (readers === 0) return "nobody";
  const all = readers === 1 ? "1 reader" : `${readers} readers`;
  if (byLink === 0) return all;
  return byLink === readers ? `${all}, by link` : `${all}, ${byLink} by link`;
}

/** "Two hold the office … from 1 December 2026 to 3 March 2027", for the team to look at. */
export function sharedSeatWords({ readers, fromDay, untilDay }: SharedSeat): string {
  const [{ office, address }, other] = readers;
  const days = [
    fromDay === null ? null : `from ${formatDate(fromDay)}`,
    untilDay === null ? null : `until ${formatDate(untilDay)}`,
  ].filter((part) => part !== null);
  const when = days.length > 0 ? ` ${days.join(" ")}` : "";
  return `${office}: ${address} and ${other.address}${when}.`;
}

/** The readers of each body in the programme's order; then those of every report. */
export interface ReaderGroup {
  /** Null for those of every report. */
  readonly body: string | null;
  readonly heading: string;
  readonly readers: readonly ListedReader[];
}

/** The holders of one office stand together, in the order in which they hold it. */
function byOffice(one: ListedReader, other: ListedReader): number {
  const byName = one.office.localeCompare(other.office, "en-GB");
  if (byName !== 0) return byName;
  return (one.fromDay ?? "") < (other.fromDay ?? "") ? -1 : 1;
}

/** The list by body. A group that has nobody is left out. */
export function readerGroups({ readers, bodies }: Pick<ReaderList, "readers" | "bodies">) {
  const known = new Set<string | null>(bodies.map(({ slug }) => slug));
  const gone = readers.flatMap(({ body }) => (body !== null && !known.has(body) ? body : []));
  const groups: ReaderGroup[] = [
    ...bodies.map(({ slug, name }) => ({ body: slug, heading: name })),
    { body: null, heading: "Every report" },
    ...[...new Set(gone)].map((body) => ({ body, heading: `A body no longer listed (${body})` })),
  ].map((group) => ({
    ...group,
    readers: readers.filter(({ body }) => body === group.body).sort(byOffice),
  }));
  return groups.filter((group) => group.readers.length > 0);
}

import { formatDate } from "./format-date.ts";
import type { MatrixView } from "./matrix.ts";
import type { OverviewFacts } from "./overview-facts.ts";
import { inSentence, listed } from "./summary-english.ts";

/** "16 September", with the year where it is not that of the day it is read beside. */
export function dayWords(day: string, beside: string): string {
  const printed = formatDate(day);
  return day.slice(0, 4) === beside.slice(0, 4) ? printed.replace(/ \d+$/, "") : printed;
}

/** "September" or "September 2010": the day where both lie in one month. */
export function monthWords(day: string, beside: string): string {
  if (day.slice(0, 7) === beside.slice(0, 7)) return dayWords(day, beside);
  return dayWords(day.slice(0, 7), beside);
}

/** Whoever compares with a later day looks back from there. */
function sinceOrAgainst(day: string, asAt: string): string {
  return day <= asAt ? "since" : "compared with";
}

/** "since September", or "since 3 October" where both days lie in one month. */
export function sinceMonthWords(day: string, asAt: string): string {
  return `${sinceOrAgainst(day, asAt)} ${monthWords(day, asAt)}`;
}

/** "since 16 September". */
export function sinceDayWords(day: string, asAt: string): string {
  return `${sinceOrAgainst(day, asAt)} ${dayWords(day, asAt)}`;
}

/** "since the meeting of 16 September", or "since 31 January". */
export function sinceWords({ before, now, meetings }: SinceFacts): string {
  const day = dayWords(before.asAt, now.asAt);
  const isMeeting = meetings.some((one) => one.day === before.asAt && one.isOwner);
  return `${sinceOrAgainst(before.asAt, now.asAt)} ${isMeeting ? "the meeting of " : ""}${day}`;
}

/** "between the meeting of 16 September and 14 October": of a day to come, nothing has happened "since". */
export function betweenWords(facts: SinceFacts): string {
  const { before, now } = facts;
  const from = sinceWords(facts);
  if (before.asAt > now.asAt) return from;
  return `${from.replace(/^since/, "between")} and ${formatDate(now.asAt)}`;
}

type SinceFacts = Pick<OverviewFacts, "meetings"> & {
  readonly before: Pick<MatrixView, "asAt">;
  readonly now: Pick<MatrixView, "asAt">;
};

/** Where so many of an area's cells are: "all five partnerships", "all but Essex/Kent", or their names. */
export function whereWords(
  view: Pick<MatrixView, "partnerships">,
  slugs: readonly string[],
): string {
  const there = view.partnerships.filter(({ slug }) => slugs.includes(slug));
  const missing = view.partnerships.filter(({ slug }) => !slugs.includes(slug));
  const all = view.partnerships.length;
  if (all > 2 && missing.length === 0) return `all ${inSentence(all)} partnerships`;
  const [only] = missing;
  if (all > 3 && only && missing.length === 1) return `all but ${only.name}`;
  return there.map(({ name }) => name).join(", ");
}

/** The name of an area on the day; its slug where the matrix of the day does not list it. */
export function nameOfArea(view: Pick<MatrixView, "areas">, slug: string): string {
  return view.areas.find((area) => area.slug === slug)?.name ?? slug;
}

/** "ANPR and Counter Terrorism, both Essex/Kent": cells by their areas, where they share a partnership. */
export function cellsWords(
  view: Pick<MatrixView, "areas" | "partnerships">,
  cells: readonly { readonly area: string; readonly partnership: string }[],
): string {
  const MOST = 4;
  const columns = view.partnerships.filter(({ slug }) =>
    cells.some(({ partnership }) => partnership === slug),
  );
  const areas = [...new Set(cells.map(({ area }) => nameOfArea(view, area)))];
  const [only] = columns;
  const where =
    only && columns.length === 1
      ? `${areas.length === 1 ? "" : areas.length === 2 ? "both " : "all "}${only.name}`
      : `in ${columns.length > MOST ? `${inSentence(columns.length)} partnerships` : listed(columns.map(({ name }) => name))}`;
  return `${namesOrMore(areas, MOST)}, ${where}`;
}

/** The first few names, then how many more. */
export function namesOrMore(names: readonly string[], most: number): string {
  if (names.length <= most) return listed(names);
  return listed([...names.slice(0, most - 1), `${inSentence(names.length - most + 1)} more`]);
}

import { type CalendarDate, firstDay, PRECISION_RANK } from "./calendar.ts";
import type { Entry } from "./entry.ts";

/** Both ends inclusive: what was true on the day, as believed at the instant. */
export interface Viewpoint {
  readonly asAt: CalendarDate;
  /** An instant in UTC with milliseconds. */
  readonly knownAt: string;
}

/** As much of an entry as the rule looks at: who recorded it is left out of what a screen is sent. */
export type ChainLink = Pick<Entry, "id" | "place" | "names" | "statement" | "recordedAt">;

/** A link that says something. */
export type Standing<L extends ChainLink> = L & {
  readonly statement: NonNullable<Entry["statement"]>;
};

/** An entry that says something: a chain's last link that is not a withdrawal. */
export type StandingEntry = Standing<Entry>;

/** The last link of each chain among entries recorded at or before an instant, in order of place. */
export function lastLinks<L extends ChainLink>(entries: readonly L[], knownAt: string): L[] {
  const last = new Map<number, L>();
  for (const entry of entries) {
    if (entry.recordedAt > knownAt) continue;
    const other = last.get(entry.place);
    if (!other || entry.id > other.id) last.set(entry.place, entry);
  }
  return [...last.values()].sort((a, b) => a.place - b.place);
}

/** Which of two counted entries stands: the later first day, then the better known date, then the later place. */
function compareStanding(a: Standing<ChainLink>, b: Standing<ChainLink>): number {
  const [dayA, dayB] = [firstDay(a.statement.effective), firstDay(b.statement.effective)];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  const rankA = PRECISION_RANK[a.statement.effective.precision];
  const rankB = PRECISION_RANK[b.statement.effective.precision];
  return rankA - rankB || a.place - b.place;
}

function counts<L extends ChainLink>(entry: L): entry is Standing<L> {
  return entry.statement !== null && entry.statement.claim !== "also-said";
}

/**
 * The entry that is the cell as at a day, as known at an instant; null where the cell is blank.
 *
 * Of each chain the last link recorded by then; withdrawn and also-said left out; of the rest
 * those whose first day is on or before the day; the last by (first day, precision, place).
 *
 * @param entries - all entries of one cell, in any order
 */
export function resolveCell<L extends ChainLink>(
  entries: readonly L[],
  { asAt, knownAt }: Viewpoint,
): Standing<L> | null {
  let standing: Standing<L> | null = null;
  for (const entry of lastLinks(entries, knownAt)) {
    if (!counts(entry) || firstDay(entry.statement.effective) > asAt) continue;
    if (standing === null || compareStanding(entry, standing) > 0) standing = entry;
  }
  return standing;
}

/** The chain of an entry, oldest link first. */
export function chainOf<L extends ChainLink>(entries: readonly L[], place: number): L[] {
  return entries.filter((entry) => entry.place === place).sort((a, b) => a.id - b.id);
}

/** What a chain said before one of its links: null where there was nothing, or it was withdrawn. */
export function saidBefore(chain: readonly ChainLink[], link: ChainLink): Entry["statement"] {
  return chain.find((entry) => entry.id === link.names)?.statement ?? null;
}

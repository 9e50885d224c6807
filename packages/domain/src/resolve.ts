import { type CalendarDate, firstDay, PRECISION_RANK } from "./calendar.ts";
import type { Entry } from "./entry.ts";

/** Both ends inclusive: what was true on the day, as believed at the instant. */
export interface Viewpoint {
  readonly asAt: CalendarDate;
  /** An instant in UTC with milliseconds. */
  readonly knownAt: string;
}

/** An entry that says something: a chain's last link that is not a withdrawal. */
export type StandingEntry = Entry & {
  readonly statement: NonNullable<Entry["statement"]>;
};

/** The last link of each chain among entries recorded at or before an instant, in order of place. */
export function lastLinks(entries: readonly Entry[], knownAt: string): Entry[] {
  const last = new Map<number, Entry>();
  for (const entry of entries) {
    if (entry.recordedAt > knownAt) continue;
    const other = last.get(entry.place);
    if (!other || entry.id > other.id) last.set(entry.place, entry);
  }
  return [...last.values()].sort((a, b) => a.place - b.place);
}

/** Which of two counted entries stands: the later first day, then the better known date, then the later place. */
function compareStanding(a: StandingEntry, b: StandingEntry): number {
  const [dayA, dayB] = [firstDay(a.statement.effective), firstDay(b.statement.effective)];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  const rankA = PRECISION_RANK[a.statement.effective.precision];
  const rankB = PRECISION_RANK[b.statement.effective.precision];
  return rankA - rankB || a.place - b.place;
}

function counts(entry: Entry): entry is StandingEntry {
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
export function resolveCell(
  entries: readonly Entry[],
  { asAt, knownAt }: Viewpoint,
): StandingEntry | null {
  let standing: StandingEntry | null = null;
  for (const entry of lastLinks(entries, knownAt)) {
    if (!counts(entry) || firstDay(entry.statement.effective) > asAt) continue;
    if (standing === null || compareStanding(entry, standing) > 0) standing = entry;
  }
  return standing;
}

/** The chain of an entry, oldest link first. */
export function chainOf(entries: readonly Entry[], place: number): Entry[] {
  return entries.filter((entry) => entry.place === place).sort((a, b) => a.id - b.id);
}

/** What a chain said before one of its links: null where there was nothing, or it was withdrawn. */
export function saidBefore(chain: readonly Entry[], link: Entry): Entry["statement"] {
  return chain.find((entry) => entry.id === link.names)?.statement ?? null;
}

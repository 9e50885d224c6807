import type { CalendarDate } from "./calendar.ts";
import { formatDate } from "./format-date.ts";
import { STACKED_STAGES, type StageStep } from "./overview.ts";
import { type MultiplesFacts, multiplesOf } from "./overview-multiples.ts";
import { scanned, verb } from "./summary-english.ts";

/** How many cells of one column stood at each stage over time, on the days that it changed. */
export interface ColumnHistory {
  readonly title: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The day compared with, where it lies between. */
  readonly since: CalendarDate | null;
  readonly steps: readonly StageStep[];
}

/** The column of a partnership from its first record to the day shown; null where nothing was recorded. */
export function columnHistory(facts: MultiplesFacts, partnership: string): ColumnHistory | null {
  const { now } = facts;
  const partnerships = now.partnerships.filter(({ slug }) => slug === partnership);
  const courses = facts.courses.filter((course) => course.partnership === partnership);
  const drawn = multiplesOf({ ...facts, courses, now: { ...now, partnerships } });
  const steps = drawn?.rows[0]?.steps.filter(isSomething) ?? [];
  if (!drawn || steps.length === 0) return null;
  const { from, to, since } = drawn;
  return { title: titleOf(steps), from, to, since, steps: drawn.rows[0]?.steps ?? [] };
}

function isSomething({ counts }: StageStep): boolean {
  return counts.some((count) => count > 0);
}

const LIVE = STACKED_STAGES.indexOf("live");

/** Whether more is live than when it was first recorded. `steps` have something each. */
function titleOf(steps: readonly StageStep[]): string {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last || steps.length === 1) return "Its stages stand as they were first recorded";
  const more = (last.counts[LIVE] ?? 0) - (first.counts[LIVE] ?? 0);
  const day = `on ${formatDate(first.day)}`;
  if (more === 0) return `As many areas are live as ${day}`;
  const many = Math.abs(more);
  return `${scanned(many)} ${more > 0 ? "more" : "fewer"} ${verb(many, "area is", "areas are")} live than ${day}`;
}

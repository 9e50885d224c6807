import type { CalendarDate } from "./calendar.ts";
import { formatDate } from "./format-date.ts";
import { firstDayOf, multiplesTitle } from "./overview-multiples.ts";
import { dayBefore, periodOf, type ReportPeriod } from "./period.ts";
import { stageSteps } from "./stage-steps.ts";
import type { SummaryMultiples } from "./summary.ts";
import { digits, listed, shortDay } from "./summary-english.ts";
import type { SummaryFacts } from "./summary-facts.ts";

const QUARTERS = 4;

/**
 * How many cells of each partnership stood at each stage over the last four quarters, or since the record
 * opens where that is later. Null in a monthly report, and where nothing is recorded.
 */
export function summaryMultiples(
  facts: Pick<SummaryFacts, "now" | "period" | "today" | "courses" | "rows" | "columns">,
): SummaryMultiples | null {
  const { now, period, today, courses } = facts;
  if (period.kind !== "quarterly" || now.partnerships.length === 0) return null;
  const yearBefore = endOfQuartersBefore(period);
  const opens = firstDayOf({ courses, now, before: { asAt: yearBefore } });
  if (opens === null) return null;
  const [, from = opens] = [yearBefore, opens].sort();
  const steps = stageSteps(facts, from);
  const rows = now.partnerships.map(({ slug, name }) => {
    const ofPartnership = steps(slug);
    const [first, last] = [ofPartnership[0], ofPartnership.at(-1)];
    return {
      ...{ partnership: slug, name, steps: ofPartnership },
      // The counts are in the order of STACKED_STAGES, which begins with live.
      liveThen: first?.counts[0] ?? 0,
      liveNow: last?.counts[0] ?? 0,
    };
  });
  const years = from.slice(0, 4) !== now.asAt.slice(0, 4);
  const [thenDay, nowDay] = [formatDate(from), formatDate(now.asAt)];
  const told = rows.map(
    ({ name, liveThen, liveNow }) => `${name} ${digits(liveThen)} and ${digits(liveNow)}`,
  );
  return {
    title: multiplesTitle({ since: from, asAt: now.asAt, today }, rows),
    alternative: `One small picture for each partnership of its cells by stage from ${thenDay} to ${nowDay}. Live on the first and on the last day: ${listed(told)}.`,
    from,
    to: now.asAt,
    thenDay: shortDay(thenDay, years),
    nowDay: shortDay(nowDay, years),
    rows,
  };
}

/** The last day of the quarter that lies four quarters before the one reported. */
function endOfQuartersBefore(period: ReportPeriod): CalendarDate {
  let before = period;
  for (let n = 1; n < QUARTERS; n += 1) before = periodOf("quarterly", dayBefore(before));
  return dayBefore(before);
}

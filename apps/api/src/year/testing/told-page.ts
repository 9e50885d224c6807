import type { GeneratedYear } from "@accord/demonstration/year/generated-year";
import { type ToldView, tell } from "@accord/demonstration/year/testing/oracle";
import { someMoments, someSpans } from "@accord/demonstration/year/testing/some-days";
import type { ToldFacts } from "@accord/demonstration/year/testing/told-filter";
import { toldFindings } from "@accord/demonstration/year/testing/told-findings";
import { toldDifference } from "@accord/demonstration/year/testing/told-movement";
import type { CalendarDate, Instant } from "@accord/domain/calendar";

/** The days a page is asked for. */
export interface AskedDays {
  readonly asAt: CalendarDate;
  readonly since: CalendarDate;
  readonly knownAt?: Instant;
  readonly sinceKnownAt?: Instant;
}

/** The pages are asked for on the same days, so that each is read and replayed once. */
const SEED = 31;

/** Ten pairs of days as chance has them; half of them as known at a moment, and as the earlier was known before. */
export function tenPageDays(year: GeneratedYear): AskedDays[] {
  const moments = someMoments(year, 20, SEED);
  return someSpans(10, SEED).map(([since, asAt], index) => {
    const days = { asAt: asAt as CalendarDate, since: since as CalendarDate }; // made by the year's own
    const [sinceKnownAt, knownAt] = moments.slice(index * 2, index * 2 + 2).sort() as Instant[];
    return index % 2 === 1 && knownAt && sinceKnownAt ? { ...days, knownAt, sinceKnownAt } : days;
  });
}

/** What the account says of the days of a page. */
export function factsOf(year: GeneratedYear, days: AskedDays): PageFacts {
  const key = JSON.stringify(days);
  const facts = remembered.get(key) ?? replay(year, days);
  remembered.set(key, facts);
  return facts;
}

export interface PageFacts extends ToldFacts {
  /** The day compared with, as known at the same moment. */
  readonly before: ToldView;
}

const remembered = new Map<string, PageFacts>();

function replay(year: GeneratedYear, { asAt, since, knownAt, sinceKnownAt }: AskedDays): PageFacts {
  const view = tell(year, asAt, knownAt);
  const before = tell(year, since, knownAt);
  const reported = sinceKnownAt ? tell(year, since, sinceKnownAt) : before;
  return {
    view,
    before,
    changes: toldDifference(before, view),
    restated: toldDifference(reported, before),
    findings: toldFindings(year, { day: asAt, since, ...(knownAt ? { knownAt } : {}) }),
  };
}

import type { GeneratedYear } from "@accord/demonstration/year/generated-year";
import { tell } from "@accord/demonstration/year/testing/oracle";
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

/** Pairs of days as chance has them; half of them as known at a moment, and as the earlier was known before. */
export function somePageDays(year: GeneratedYear, howMany: number, seed: number): AskedDays[] {
  const moments = someMoments(year, howMany * 2, seed);
  return someSpans(howMany, seed).map(([since, asAt], index) => {
    const days = { asAt: asAt as CalendarDate, since: since as CalendarDate }; // made by the year's own
    const [sinceKnownAt, knownAt] = moments.slice(index * 2, index * 2 + 2).sort() as Instant[];
    return index % 2 === 1 && knownAt && sinceKnownAt ? { ...days, knownAt, sinceKnownAt } : days;
  });
}

/** What the account says of the days of a page. */
export function factsOf(year: GeneratedYear, { asAt, since, knownAt, sinceKnownAt }: AskedDays) {
  const view = tell(year, asAt, knownAt);
  const before = tell(year, since, knownAt);
  const reported = sinceKnownAt ? tell(year, since, sinceKnownAt) : before;
  return {
    view,
    before,
    changes: toldDifference(before, view),
    restated: toldDifference(reported, before),
    findings: toldFindings(year, { day: asAt, since, ...(knownAt ? { knownAt } : {}) }),
  } satisfies ToldFacts & { before: unknown };
}

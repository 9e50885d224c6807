import { londonDay } from "./calendar.ts";
import type { LastReport } from "./overview.ts";
import type { IssuedLine, OverviewFacts } from "./overview-facts.ts";
import { dayWords } from "./overview-words.ts";
import { periodTitle, ReportPeriod } from "./period.ts";

/** The report that was issued last by the day shown, or that there is none. */
export function lastReportOf({
  reports,
  now,
  today,
}: Pick<OverviewFacts, "reports" | "now" | "today">): LastReport {
  const last = lastOf(
    reports.filter(({ issuedAt }) => issuedAt <= now.knownAt && londonDay(issuedAt) <= now.asAt),
  );
  if (!last) {
    const none =
      now.asAt < today
        ? "No report had been issued by this day."
        : "No report has been issued yet.";
    return { before: none, words: "", rest: "", report: null };
  }
  const { kind, period, version, issuedAt } = last;
  const words = periodTitle(ReportPeriod.parse({ kind, period }));
  return {
    before: "Last report:",
    words: version === 1 ? words : `${words}, version ${version}`,
    rest: `, ${kind}, issued on ${dayWords(londonDay(issuedAt), now.asAt)}.`,
    report: { kind, period, version },
  };
}

function lastOf(reports: readonly IssuedLine[]): IssuedLine | null {
  return reports.reduce<IssuedLine | null>(
    (last, one) => (last !== null && last.issuedAt > one.issuedAt ? last : one),
    null,
  );
}

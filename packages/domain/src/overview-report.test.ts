import { describe, expect, it } from "vitest";
import { Instant } from "./calendar.ts";
import { composeOverview } from "./compose-overview.ts";
import type { IssuedLine } from "./overview-facts.ts";
import { OCTOBER, overviewFacts } from "./testing/overview-examples.ts";

const issued = (kind: IssuedLine["kind"], period: string, version: number, at: string) => ({
  ...{ kind, period, version },
  issuedAt: Instant.parse(at),
});
const ISSUED = [
  issued("monthly", "2011-09", 1, "2011-10-05T08:00:00.000Z"),
  issued("quarterly", "2011-Q3", 1, "2011-10-07T08:00:00.000Z"),
  issued("monthly", "2011-09", 2, "2011-10-11T23:30:00.000Z"),
];

function lastReport(asAt: string, { today = "2026-11-22", knownAt = "2026-11-22T09:00:00.000Z" }) {
  const facts = overviewFacts({ ...OCTOBER, asAt, today });
  const now = { ...facts.now, knownAt: Instant.parse(knownAt) };
  return composeOverview({ ...facts, now, reports: ISSUED }).report;
}

describe("the last report, on the overview", () => {
  it("is the one that was issued last by the day shown in London, by its kind, period, version and day", () => {
    expect(lastReport("2011-10-14", {})).toEqual({
      before: "Last report:",
      words: "September 2011, version 2",
      rest: ", monthly, issued on 12 October.",
      report: { kind: "monthly", period: "2011-09", version: 2 },
    });
    expect(lastReport("2011-10-11", {}).words).toBe(
      "July to September 2011 (quarter 2 of 2011/12)",
    );
    expect(lastReport("2012-01-10", {}).rest).toBe(", monthly, issued on 12 October 2011.");
  });

  it("is none that was issued after what is known", () => {
    const known = { knownAt: "2011-10-06T09:00:00.000Z" };

    expect(lastReport("2011-10-14", known).words).toBe("September 2011");
  });

  it("is said to be none, of a day gone by and of today", () => {
    expect(lastReport("2011-10-04", {})).toMatchObject({
      before: "No report had been issued by this day.",
      report: null,
    });
    expect(lastReport("2011-10-04", { today: "2011-10-04" }).before).toBe(
      "No report has been issued yet.",
    );
  });
});

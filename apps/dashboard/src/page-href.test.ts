import { describe, expect, it } from "vitest";
import { pageHref } from "./page-href.ts";

const DAYS = { asAt: "2011-10-14", since: "2011-09-16" };

describe("the address of a page", () => {
  it.each([
    [{ page: "overview" }, "/east?asAt=2011-10-14&since=2011-09-16"],
    [
      { page: "matrix", filter: { status: "live", partnership: "essex-kent" } },
      "/east/matrix?asAt=2011-10-14&since=2011-09-16&status=live&partnership=essex-kent",
    ],
    [
      { page: "matrix", filter: { restated: true } },
      "/east/matrix?asAt=2011-10-14&since=2011-09-16&restated=true",
    ],
    [
      { page: "cell", area: "dogs", partnership: "herts-beds" },
      "/east/areas/dogs/herts-beds?asAt=2011-10-14&since=2011-09-16",
    ],
    [{ page: "area", area: "dogs" }, "/east/areas/dogs?asAt=2011-10-14&since=2011-09-16"],
    [{ page: "force", force: "kent" }, "/east/forces/kent?asAt=2011-10-14&since=2011-09-16"],
    [
      { page: "partnership", partnership: "regional" },
      "/east/partnerships/regional?asAt=2011-10-14&since=2011-09-16",
    ],
    [
      { page: "report", kind: "monthly", period: "2011-09" },
      "/east/reports/monthly/2011-09?asAt=2011-10-14&since=2011-09-16",
    ],
    [{ page: "findings" }, "/east/findings?asAt=2011-10-14&since=2011-09-16"],
    [
      { page: "findings", code: "stalled" },
      "/east/findings?asAt=2011-10-14&since=2011-09-16&code=stalled",
    ],
  ] as const)("of %j keeps the days", (link, href) => {
    expect(pageHref("east", link, DAYS)).toBe(href);
  });

  it("says nothing of days that are not given", () => {
    expect(pageHref("east", { page: "overview" }, {})).toBe("/east");
  });
});

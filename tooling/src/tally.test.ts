import { describe, expect, it } from "vitest";
import { shortcomings, slowestFiles, type TestRun, tallyLine, tallyTable } from "./tally.ts";

const whole: TestRun[] = [
  aRun({ file: "packages/domain/src/resolve.property.test.ts" }),
  aRun({ file: "packages/store/src/a.test.ts", project: "embedded" }),
  aRun({ file: "packages/store/src/a.test.ts", project: "server" }),
  aRun({ file: "apps/worker/src/worker.test.ts" }),
  aRun({ file: "e2e/src/journey.test.ts" }),
];

describe("the tally of a run", () => {
  it("counts by kind and engine", () => {
    expect(tallyTable(whole).map((row) => row.replace(/ +/g, " "))).toEqual([
      "tests no database embedded server",
      "property 1 0 0",
      "store 0 1 1",
      "worker 1 0 0",
      "browser 1 0 0",
      "all 3 1 1",
    ]);
  });

  it("says how many passed, failed and were skipped", () => {
    expect(tallyLine([...whole, aRun({ state: "failed" })])).toBe("5 passed, 1 failed, 0 skipped");
  });

  it("names the files that took longest, each once on each engine", () => {
    const slow = aRun({ file: "slow.test.ts", project: "server", fileTook: 61_500 });

    expect(slowestFiles([...whole, slow, slow]).slice(0, 1)).toEqual([
      "  61.5 s  slow.test.ts (server)",
    ]);
    expect(slowestFiles([slow, slow])).toHaveLength(1);
  });

  it("finds nothing wanting in a whole run", () => {
    expect(shortcomings(whole)).toEqual([]);
  });

  it("finds a skipped test wanting", () => {
    expect(shortcomings([...whole, aRun({ state: "skipped" })])).toHaveLength(1);
  });

  it("finds the run wanting where the server, the mail peer or the browser did not start", () => {
    for (const file of ["apps/worker/src/worker.test.ts", "e2e/src/journey.test.ts"]) {
      expect(shortcomings(whole.filter((run) => run.file !== file))).toHaveLength(1);
    }
    // Nothing ran on the server, and its engine has fewer tests than the other.
    expect(shortcomings(whole.filter(({ project }) => project !== "server"))).toHaveLength(2);
  });

  it("finds a file wanting that has more tests on one engine, unless it says it is for a server", () => {
    const onServer = (file: string) => aRun({ file, project: "server" });

    expect(shortcomings([...whole, onServer("apps/api/src/a.test.ts")])).toHaveLength(1);
    expect(shortcomings([...whole, onServer("apps/api/src/a.server.test.ts")])).toEqual([]);
  });
});

function aRun(given: Partial<TestRun>): TestRun {
  return {
    file: "packages/domain/src/a.test.ts",
    title: "a",
    project: "",
    state: "passed",
    fileTook: 1,
    ...given,
  };
}

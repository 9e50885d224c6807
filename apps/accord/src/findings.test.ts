import { describe, expect, it } from "vitest";
import { accord, aDataDir, serve } from "./testing/accord-process.ts";
import { aPlace } from "./testing/place.ts";

const JANUARY = ["findings", "--programme", "eastern-region", "--as-at", "2011-01"];

describe("accord findings", () => {
  it("says what the rules find while a server holds the register, in words and as data", {
    timeout: 120_000,
  }, async () => {
    await using place = await aPlace();
    await using _server = await serve(place.environment);

    const all = await accord(JANUARY, place.environment);
    expect(all).toMatchObject({ code: 0, err: "" });
    expect(all.out).toContain("as at 31 January 2011: six things need a person");
    expect(all.out).toContain("52 lines of the work plan have no date set.");

    const one = await accord([...JANUARY, "--code", "quick-win", "--json"], place.environment);
    const { rules, findings } = JSON.parse(one.out);
    expect(rules).toMatchObject([{ code: "quick-win", count: 2 }]);
    expect(findings.map(({ area }: { area: string }) => area)).toEqual([
      "source-handling",
      "custody-and-investigation",
    ]);
  });

  it("ends with 2 for a rule that there is none of, and names those there are", async () => {
    await using dataDir = await aDataDir();

    const ended = await accord([...JANUARY, "--code", "slow"], { ACCORD_DATA_DIR: dataDir.path });

    expect(ended).toMatchObject({ code: 2, out: "" });
    expect(ended.err).toContain("needs-review, stalled");
  });
});

import { loadDemonstration } from "@accord/demonstration/load-demonstration";
import { describe, expect } from "vitest";
import { it, PASSWORD } from "./testing/it.ts";

describe("the overview of the demonstration", () => {
  it("says of January 2011 where things stand, with the numbers of the golden table", async ({
    database,
    running,
  }) => {
    await loadDemonstration(database, PASSWORD);
    const { trpc } = await running.signIn("viewer@norfolk.example");
    const asked = { programme: "eastern-region", asAt: "2011-01-31" };

    const overview = await trpc.overview.read.query(asked);

    expect(overview).toMatchObject({
      day: "first",
      headline:
        "First record: where things stand. 22 collaborations are live, and 35 more are being progressed.",
      moved: { says: { number: 0, counted: "Nothing" } },
      stuck: { says: { number: 0, counted: "Nothing" } },
      person: { says: { number: 3, counted: "wordings fit no status" } },
    });
    expect(overview.flow?.after.map(({ place, number }) => [place, number])).toEqual([
      ["live", 22],
      ["being-progressed", 35],
      ["being-considered", 47],
      ["initial-research", 9],
      ["to-be-considered", 27],
      ["needs-review", 3],
    ]);
    expect(overview.multiples?.rows.map(({ name, liveNow }) => [name, liveNow])).toEqual([
      ["Herts/Beds", 11],
      ["Herts/Beds/Cambs", 0],
      ["Norfolk/Suffolk", 4],
      ["Essex/Kent", 4],
      ["Regional", 3],
    ]);
    expect(overview.ready.rows.map(({ area }) => area.name)).toEqual([
      "Source Handling",
      "Custody & Investigation",
    ]);
    expect(overview.unknown.map(({ number, counted }) => `${number} ${counted}`)).toEqual(
      expect.arrayContaining([
        "3 wordings fit no status",
        "52 lines of the work plan have no date",
        "82 cells are blank",
      ]),
    );
    const before = await trpc.overview.read.query({ ...asked, since: "2010-12-31" });
    expect(before.moved).toMatchObject({
      says: { number: 0 },
      more: [
        { number: 143, counted: "cells were first recorded" },
        { number: 22, counted: "cells are live" },
      ],
    });
    expect(before.flow?.title).toBe("All 143 cells were first recorded since 31 December 2010");
    const empty = await trpc.overview.read.query({ ...asked, asAt: "2010-12-31" });
    expect(empty).toMatchObject({
      day: "empty",
      headline: "Nothing is recorded as at 31 December 2010. The record begins in January 2011.",
      flow: null,
    });
  });
});

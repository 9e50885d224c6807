import { keyOf, tell } from "@accord/demonstration/year/testing/oracle";
import { isToldMovement, toldDifference } from "@accord/demonstration/year/testing/told-movement";
import { Summary } from "@accord/domain/summary";
import { describe, expect } from "vitest";
import { it } from "./testing/it.ts";

describe("the reports of a generated year", () => {
  it("are issued for every month and quarter, say what the year wrote down, and left nothing to be mailed", async ({
    database,
    year,
  }) => {
    const { reader } = database;
    const issued = await reader
      .selectFrom("report")
      .select(["period", "version", "summary", "issuedAt"])
      .orderBy("id")
      .execute();
    const ordered = year.acts.filter((act) => act.kind === "report");
    expect(issued.map(({ period, version, issuedAt }) => [period, version, issuedAt])).toEqual(
      ordered.map(({ period: { period }, version, instant }) => [period, version, instant]),
    );
    for (const { summary: text } of issued) {
      const { asAt, knownAt, comparedWith, counts, ...told } = Summary.parse(JSON.parse(text));
      const view = tell(year, asAt, knownAt);
      expect(counts.filled.now).toBe(view.cells.size);
      const last = comparedWith && tell(year, comparedWith.asAt, knownAt);
      const moved = [...(last ? toldDifference(last, view) : [])].filter(([, movement]) =>
        isToldMovement(movement),
      );
      expect(told.moved.map(keyOf).sort()).toEqual(moved.map(([key]) => key).sort());
      expect(told.notices.map(({ words }) => words).join(" ")).toContain("invented");
    }
    const waiting = await reader
      .selectFrom("delivery")
      .select("id")
      .where("state", "!=", "sent")
      .execute();
    expect(waiting).toEqual([]);
  });
});

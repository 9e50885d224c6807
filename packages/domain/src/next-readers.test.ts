import { describe, expect, it } from "vitest";
import { nextReadersOf } from "./next-readers.ts";
import { Reader } from "./reader.ts";
import { USUAL_RULES } from "./reporting-rules.ts";

const reader = (address: string, said: object) =>
  Reader.parse({ office: "Office", address, force: null, ...said });

describe("whom the next reports would go to", () => {
  it("is counted for each kind as of a day, with those who get a link", () => {
    const readers = [
      reader("a@kent.example", { body: "chiefs" }),
      reader("b@kent.example", { body: "chiefs", carries: "link" }),
      reader("c@kent.example", { body: "chiefs", untilDay: "2026-11-30" }),
      reader("d@kent.example", { body: "committee" }),
      reader("e@kent.example", {}),
    ];
    const bodies = [
      { slug: "chiefs", cadence: "monthly" },
      { slug: "committee", cadence: "quarterly" },
    ] as const;
    const facts = { bodies, schedules: [], day: "2026-12-01", rules: USUAL_RULES };

    expect(nextReadersOf(readers, { ...facts, marking: "OFFICIAL" })).toEqual([
      { kind: "monthly", body: "chiefs", readers: 3, byLink: 1 },
      { kind: "quarterly", body: "committee", readers: 2, byLink: 0 },
    ]);
    const above = nextReadersOf(readers, { ...facts, marking: "OFFICIAL-SENSITIVE" });
    expect(above.map(({ byLink }) => byLink)).toEqual([3, 2]);
  });
});

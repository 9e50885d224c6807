import { describe, expect, it } from "vitest";
import { CalendarDate } from "./calendar.ts";
import { AccordError } from "./errors.ts";
import { assertAllFresh, decideMany, ManyEntries, type OneOfMany } from "./many-entries.ts";
import { anEntry, aStatement, known } from "./testing/examples.ts";

const today = CalendarDate.parse("2011-02-01");

const moved = (area: string, said: Parameters<typeof aStatement>[0] = {}): OneOfMany => ({
  area,
  partnership: "regional",
  statement: aStatement({ claim: "moved", effective: known("2011-01-20"), ...said }),
  corrects: null,
});

/** Every cell is live since January. */
const live = () => [anEntry({ statement: aStatement({ status: "live" }) })];

function refusal(act: () => unknown): AccordError {
  try {
    act();
  } catch (error) {
    if (error instanceof AccordError) return error;
  }
  throw new Error("Nothing was refused.");
}

describe("many entries in one act", () => {
  it("are between one and 2,000, and no cell is named twice", () => {
    const many = (entries: readonly OneOfMany[]) =>
      ManyEntries.safeParse({ programme: "eastern-region", head: 1, entries }).success;

    expect(many([])).toBe(false);
    expect(many([moved("dogs"), moved("horses")])).toBe(true);
    expect(many([moved("dogs"), moved("dogs")])).toBe(false);
    expect(many(Array.from({ length: 2_001 }, (_, n) => moved(`area-${n}`)))).toBe(false);
  });

  it("name every cell that has to give a reason and gives none", () => {
    const entries = [
      moved("dogs"),
      moved("horses", { reasonCode: "legal-challenge" }),
      moved("boats", { status: "suspended" }),
      moved("birds", { status: "live" }),
    ];

    expect(refusal(() => decideMany(entries, live, today))).toMatchObject({
      kind: "rule-broken",
      message: "2 of these cells go back, stop or come back: say why.",
      facts: {
        field: "reasonCode",
        cells: [
          { area: "dogs", partnership: "regional" },
          { area: "boats", partnership: "regional" },
        ],
      },
    });
  });

  it("open a chain each, or take the place of what they correct", () => {
    const corrects = { entry: 1, why: "Mistyped." };
    const entries = [
      moved("dogs", { status: "live" }),
      { ...moved("horses", { status: "ended" }), corrects },
    ];

    expect(decideMany(entries, live, today)).toMatchObject([
      { kind: "moved", place: null },
      { kind: "correction", place: 1, names: 1, why: "Mistyped." },
    ]);
  });

  it("are refused as a whole where one cell changed meanwhile, with all that did", () => {
    const changed = ["dogs", "horses"].map((area) => ({
      area,
      partnership: "regional",
      revision: 9,
      current: null,
    }));

    expect(refusal(() => assertAllFresh(changed, 5))).toMatchObject({
      kind: "changed-meanwhile",
      message: expect.stringContaining("2 of these 5 cells"),
      facts: { cells: changed },
    });
    expect(() => assertAllFresh([], 5)).not.toThrow();
  });
});

import { wordingKey } from "@accord/domain/intake";
import { describe, expect, it } from "vitest";
import { afterAct, comparedDecisions, type IntakeAction, NOTHING_IN } from "./intake-state.ts";

const TABLE = {
  intake: "one",
  fileName: "Return of October 2011.docx",
  tables: [{ table: "table 2", form: "matrix", rows: 45, columns: 5 }],
} as const;

const LIVE = {
  status: "live",
  liveKind: null,
  qualifier: null,
  always: false,
  reason: null,
} as const;

function after(...acts: readonly IntakeAction[]) {
  return acts.reduce(afterAct, NOTHING_IN);
}

describe("taking a table in", () => {
  it("begins with no date chosen, the file's name offered as a title and the only table taken", () => {
    const { typed } = after({ do: "hand-in", table: TABLE });

    expect(typed.effective).toMatchObject({ day: "", month: "", year: "" });
    expect(typed).toMatchObject({
      paper: null,
      title: "Return of October 2011",
      table: "table 2",
    });
  });

  it("forgets what was said of the table before when another comes", () => {
    const said: IntakeAction = { do: "mean", words: "Initial scoping", means: LIVE };

    expect(after(said, { do: "hand-in", table: TABLE }).decisions.wordings).toEqual({});
  });

  it("settles a wording once, however it is written", () => {
    const { decisions } = after(
      { do: "mean", words: "Initial  Scoping", means: null },
      { do: "mean", words: "initial scoping", means: LIVE },
    );

    expect(decisions.wordings).toEqual({ [wordingKey("INITIAL SCOPING")]: LIVE });
  });

  it("takes an answer back", () => {
    const { decisions } = after(
      { do: "name-area", words: "Estates", as: { as: "left-out" } },
      { do: "name-area", words: "Estates", as: null },
    );

    expect(decisions.areas).toEqual({});
  });

  it("keeps the reason of a cell when its words are settled", () => {
    const { decisions } = after(
      { do: "settle-cell", key: "2/3", change: { reasonCode: "no-common-ict" } },
      { do: "settle-cell", key: "2/3", change: { means: LIVE } },
    );

    expect(decisions.cells["2/3"]).toMatchObject({ reasonCode: "no-common-ict", means: LIVE });
  });

  it("has nothing of a cell of which all is taken back", () => {
    const { decisions } = after(
      { do: "settle-cell", key: "2/3", change: { leaveOut: true } },
      { do: "settle-cell", key: "2/3", change: { leaveOut: false } },
    );

    expect(decisions.cells).toEqual({});
  });

  it("lays rows out once, and never over what a person said", () => {
    const state = after(
      { do: "name-area", words: "Estates", as: { as: "left-out" } },
      {
        do: "lay-out",
        areas: {
          estates: { as: "added", slug: "estates", name: "Estates", group: null },
          fleet: { as: "added", slug: "fleet", name: "Fleet", group: null },
        },
      },
    );

    expect(state.isLaidOut).toBe(true);
    expect(state.decisions.areas).toMatchObject({
      estates: { as: "left-out" },
      fleet: { as: "added" },
    });
  });

  it("is compared anew for what cells mean, and not for a reason given", () => {
    const { decisions } = after(
      { do: "settle-cell", key: "2/3", change: { reasonCode: "no-common-ict" } },
      { do: "settle-cell", key: "4/3", change: { leaveOut: true, reasonCode: "other" } },
    );

    expect(Object.keys(comparedDecisions(decisions).cells)).toEqual(["4/3"]);
    expect(comparedDecisions(decisions).cells["4/3"]?.reasonCode).toBeNull();
  });
});

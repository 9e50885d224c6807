import { describe, expect, it } from "vitest";
import { CalendarDate } from "./calendar.ts";
import { checkGovernance, type GovernanceState } from "./check-governance.ts";
import { NewBody, type NewBodyInput } from "./governance.ts";

const body = (slug: string, more: Partial<NewBodyInput> = {}) =>
  NewBody.parse({ slug, name: slug.toUpperCase(), cadence: "monthly", ...more });
const meeting = (of: string, day: string) => ({ body: of, day: CalendarDate.parse(day) });

function fieldOf(state: Partial<GovernanceState>): unknown {
  try {
    checkGovernance({ bodies: [], meetings: [], ...state });
    return null;
  } catch (error) {
    return (error as { facts: { field?: unknown } }).facts.field;
  }
}

describe("the governance of a programme", () => {
  it("is a chain of bodies with an owner, and a meeting of each on a day", () => {
    const bodies = [
      body("chiefs", { isOwner: true, accountableTo: "committee" }),
      body("committee", { accountableTo: "authority" }),
      body("authority"),
    ];
    const meetings = [meeting("chiefs", "2011-01-21"), meeting("committee", "2011-01-21")];
    expect(fieldOf({ bodies, meetings })).toBeNull();
  });

  it.each<[string, string, Partial<GovernanceState>]>([
    [
      "two owners",
      "isOwner",
      { bodies: [body("a", { isOwner: true }), body("b", { isOwner: true })] },
    ],
    [
      "one name twice",
      "name",
      { bodies: [body("a", { name: "The  board" }), body("b", { name: "the board" })] },
    ],
    [
      "a body that answers to itself",
      "accountableTo",
      { bodies: [body("a", { accountableTo: "a" })] },
    ],
    [
      "a ring of three",
      "accountableTo",
      {
        bodies: [
          body("a", { accountableTo: "b" }),
          body("b", { accountableTo: "c" }),
          body("c", { accountableTo: "a" }),
        ],
      },
    ],
    [
      "a body that answers to a ring",
      "accountableTo",
      {
        bodies: [
          body("c", { accountableTo: "a" }),
          body("a", { accountableTo: "b" }),
          body("b", { accountableTo: "a" }),
        ],
      },
    ],
    ["nobody to answer to", "accountableTo", { bodies: [body("a", { accountableTo: "gone" })] }],
    ["meetings of nobody", "body", { meetings: [meeting("gone", "2011-01-21")] }],
    [
      "two meetings on a day",
      "day",
      { bodies: [body("a")], meetings: [meeting("a", "2011-01-21"), meeting("a", "2011-01-21")] },
    ],
  ])("refuses %s, beside the field %s", (_, field, state) => {
    expect(fieldOf(state)).toBe(field);
  });
});

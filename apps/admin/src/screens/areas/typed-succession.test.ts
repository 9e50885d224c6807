import { describe, expect, it } from "vitest";
import {
  carriedOf,
  carryKey,
  emptySuccession,
  SUCCESSION_FIELDS,
  successionOf,
  type TypedSuccession,
  withPart,
} from "./typed-succession.ts";

const terms = { programme: "eastern-region", head: 9, today: "2026-11-22" };

function aMerge(more: Partial<TypedSuccession> = {}): TypedSuccession {
  return {
    ...emptySuccession("merge", "dogs", "2012-04-01"),
    areas: ["dogs", "horses", ""],
    become: "new",
    names: ["Animals"],
    reason: "One unit.",
    ...more,
  };
}

describe("a merge as it is typed", () => {
  it("leaves out what was not chosen, and carries over only from the areas that go", () => {
    const carry = {
      [carryKey(0, "norfolk-suffolk")]: "dogs",
      [carryKey(0, "essex-kent")]: "",
      [carryKey(1, "regional")]: "horses",
    };

    expect(successionOf(aMerge({ carry }), terms).wanted).toMatchObject({
      areas: ["dogs", "horses"],
      into: [{ name: "Animals" }],
      carry: [{ into: 0, partnership: "norfolk-suffolk", from: "dogs", claim: "observed" }],
      head: 9,
    });
  });

  it("carries nothing over from an area that was chosen and then left", () => {
    const carry = { [carryKey(0, "norfolk-suffolk")]: "horses" };

    expect(carriedOf(aMerge({ carry }))).toHaveLength(1);
    expect(carriedOf(aMerge({ carry, areas: ["dogs", "roads"] }))).toEqual([]);
  });

  it("claims a move where the day is still to come", () => {
    const carry = { [carryKey(0, "norfolk-suffolk")]: "dogs" };
    const ahead = { day: "1", month: "4", year: "2030", precision: "day" } as const;

    const { wanted } = successionOf(aMerge({ carry, effective: ahead }), terms);

    expect(wanted?.carry).toMatchObject([{ claim: "moved" }]);
  });

  it("says what is wrong beside its field", () => {
    const fieldsOf = (more: Partial<TypedSuccession>) =>
      successionOf(aMerge(more), terms).problems.map(({ field }) => field);

    expect(fieldsOf({ become: null })).toEqual([SUCCESSION_FIELDS.into]);
    expect(fieldsOf({ areas: ["dogs", ""] })).toEqual([SUCCESSION_FIELDS.areas]);
    expect(fieldsOf({ reason: " " })).toEqual([SUCCESSION_FIELDS.reason]);
    const noDay = { day: "31", month: "2", year: "2012", precision: "day" } as const;
    expect(fieldsOf({ effective: noDay })).toEqual([SUCCESSION_FIELDS.effective]);
  });
});

describe("a split as it is typed", () => {
  it("has the area itself among its parts where it goes on", () => {
    const split = {
      ...emptySuccession("split", "dogs", "2012-04-01"),
      names: ["Search dogs", ""],
      goesOn: true,
      reason: "Search stands by itself.",
    };

    expect(successionOf(split, terms).wanted?.into).toEqual([
      { slug: "dogs" },
      { name: "Search dogs" },
    ]);
    expect(successionOf({ ...split, goesOn: false }, terms).problems).toHaveLength(1);
  });

  it("keeps what is carried over with the part it was chosen for", () => {
    const carry = { [carryKey(0, "norfolk-suffolk")]: "dogs" };
    const split = { ...emptySuccession("split", "dogs", "2012-04-01"), carry };

    const named = withPart({ ...split, names: ["", "Search dogs"] }, 0, "Guard dogs");

    expect(named).toEqual({ names: ["Guard dogs", "Search dogs"], carry: {} });
    expect(withPart({ ...split, names: ["Search dogs", ""] }, 1, "Guard dogs").carry).toBe(carry);
    expect(withPart({ ...split, names: ["Search", "Guard"] }, 0, "Search dogs").carry).toBe(carry);
  });
});

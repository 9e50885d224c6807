import { describe, expect, it } from "vitest";
import { CalendarDate, type EffectiveDate } from "./calendar.ts";
import { assertApart, decideCorrection, decideStretch, type SaidStretch } from "./cell-stretch.ts";
import { daysOf } from "./stretch.ts";

const from = (date: string): EffectiveDate => ({
  date,
  precision: date.length === 4 ? "year" : date.length === 7 ? "month" : "day",
});
const before = (date: string): EffectiveDate => ({ date, precision: "before" });
const stretch = (
  id: number,
  says: string,
  begins: string,
  until: EffectiveDate | null = null,
): SaidStretch<string> => ({ id, says, from: from(begins), until });

/** What is so after a change, on days: who leads then. */
function after(
  stretches: readonly SaidStretch<string>[],
  change: { readonly replaces: readonly number[]; readonly adds: readonly SaidStretch<string>[] },
) {
  const all = [
    ...stretches.filter(({ id }) => id !== null && !change.replaces.includes(id)),
    ...change.adds,
  ];
  assertApart(all);
  return (day: string) =>
    all.find((one) => {
      const { first, last } = daysOf(one);
      return first <= day && (last === null || CalendarDate.parse(day) <= last);
    })?.says ?? null;
}

describe("what is so of a cell over time", () => {
  it("is so from its date on where nothing was", () => {
    expect(decideStretch<string>([], { says: "Norfolk", from: from("2011-01") })).toEqual({
      replaces: [],
      adds: [{ id: null, says: "Norfolk", from: from("2011-01"), until: null }],
    });
  });

  it("stays so until the day before something else", () => {
    const was = [stretch(1, "Norfolk", "2011-01")];
    const change = decideStretch(was, { says: "Suffolk", from: from("2012-04-01") });

    expect(change.adds[0]).toEqual({
      id: null,
      says: "Norfolk",
      from: from("2011-01"),
      until: before("2012-04-01"),
    });
    const on = after(was, change);
    expect([on("2012-03-31"), on("2012-04-01")]).toEqual(["Norfolk", "Suffolk"]);
  });

  it("leaves what is recorded of later as it is: it lasts until that takes over", () => {
    const was = [stretch(1, "Suffolk", "2012-04")];
    const change = decideStretch(was, { says: "Norfolk", from: from("2011") });

    expect(change.replaces).toEqual([]);
    const on = after(was, change);
    expect([on("2010-12-31"), on("2011-01-01"), on("2012-03-31"), on("2012-04-01")]).toEqual([
      null,
      "Norfolk",
      "Norfolk",
      "Suffolk",
    ]);
  });

  it("was never otherwise where it is said from its own first day", () => {
    const was = [stretch(1, "Norfolk", "2011-01")];
    const change = decideStretch(was, { says: "Suffolk", from: from("2011-01-01") });
    expect(change.replaces).toEqual([1]);
    expect(change.adds.map(({ says }) => says)).toEqual(["Suffolk"]);
  });

  it("ends from a date on, and not where there is nothing to end", () => {
    const was = [stretch(1, "Norfolk", "2011-01")];
    const on = after(was, decideStretch(was, { says: null, from: from("2012-04") }));
    expect([on("2012-03-31"), on("2012-04-01")]).toEqual(["Norfolk", null]);
    expect(() => decideStretch(was, { says: null, from: from("2010-12") })).toThrow(
      "There is nothing to end on that day.",
    );
  });

  it("goes on again where what cut it short is taken out", () => {
    const was = [
      stretch(1, "Norfolk", "2011-01", before("2012-04")),
      stretch(2, "Suffolk", "2012-04"),
    ];
    const on = after(was, decideCorrection(was, 2, null));
    expect([on("2012-03-31"), on("2012-04-01")]).toEqual(["Norfolk", "Norfolk"]);
  });

  it("is corrected to another beginning, earlier or later", () => {
    const was = [
      stretch(1, "Norfolk", "2011-01", before("2012-04")),
      stretch(2, "Suffolk", "2012-04"),
    ];
    const earlier = decideCorrection(was, 2, { says: "Essex", from: from("2011-09") });
    expect(after(was, earlier)("2011-09-01")).toBe("Essex");
    const later = decideCorrection(was, 2, { says: "Suffolk", from: from("2013-01") });
    expect(after(was, later)("2012-12-31")).toBe("Norfolk");
    expect(() => decideCorrection(was, 9, null)).toThrow("Someone changed it");
  });
});

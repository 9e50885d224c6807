import { describe, expect, it } from "vitest";
import { changeLayout, type ProgrammeLayout } from "./change-layout.ts";

const year = (date: string) => ({ date, precision: "year" }) as const;
const row = (area: string, group = "support") => ({ area, group, from: year("2011"), until: null });
const column = (partnership: string) => ({ partnership, from: year("2011"), until: null });

const before: ProgrammeLayout = {
  groups: [{ slug: "support", name: "Support", note: null }],
  rows: [row("dogs"), row("hr"), row("ict")],
  columns: [column("one"), column("two")],
};
const nothingSaid = { areas: new Set<string>(), partnerships: new Set<string>() };

describe("a change of the layout", () => {
  it("is null where nothing is different", () => {
    expect(changeLayout(before, structuredClone(before), nothingSaid)).toBeNull();
  });

  it("names what was added, changed and taken off, and whether what stays is in another order", () => {
    const change = changeLayout(
      before,
      {
        groups: [{ slug: "support", name: "Business support", note: null }],
        rows: [row("ict"), { ...row("dogs"), until: year("2015") }, row("air")],
        columns: before.columns,
      },
      nothingSaid,
    );

    expect(change).toEqual({
      groups: ["support"],
      rowsAdded: ["air"],
      rowsChanged: ["dogs"],
      rowsTakenOff: ["hr"],
      columnsAdded: [],
      columnsChanged: [],
      columnsTakenOff: [],
      reordered: true,
    });
  });

  it("is no new order where a row in the middle is taken off", () => {
    const change = changeLayout(
      before,
      { ...before, rows: [row("dogs"), row("ict")] },
      nothingSaid,
    );

    expect(change).toMatchObject({ rowsTakenOff: ["hr"], reordered: false });
  });

  it.each([
    ["lists an area twice", { rows: [row("dogs"), row("dogs")] }, "twice"],
    ["lists a partnership twice", { columns: [column("one"), column("one")] }, "twice"],
    ["puts a row in a group that is not there", { rows: [row("dogs", "air")] }, "not there"],
    [
      "ends a row before it begins",
      { rows: [{ ...row("dogs"), until: year("2010") }] },
      "before it begins",
    ],
    ["takes off what something is recorded of", { rows: [row("dogs")] }, "a last day instead"],
  ])("is refused where it %s", (_, part, message) => {
    const spokenOf = { ...nothingSaid, areas: new Set(["hr"]) };

    expect(() => changeLayout(before, { ...before, ...part }, spokenOf)).toThrow(message);
  });
});

import { describe, expect, it } from "vitest";
import { findInInput } from "./find-in-input.ts";

const known = { areas: [], partnerships: [], groups: [] };

async function readList(...lines: readonly string[]) {
  const text = lines.join("\n");
  const [found] = await findInInput({ input: { kind: "paste", html: null, text }, known });
  return found!;
}

describe("a list with a row for each cell", () => {
  const HEADING = "Business area\tPartnership\tStatus\tEffective\tQualifier\tComment\tReason";

  it("is read by its headings, with areas and partnerships as they first stand there", async () => {
    const found = await readList(
      "Our partnerships",
      HEADING,
      "Dogs\tRegional\tLive\tJanuary 2011\twith Kent\tFour handlers\t",
      "HR\tEssex/ Kent\tBeing progressed\t14/10/2011\t\t\t",
      "dogs\tEssex/Kent\tQuite far on\t\t\t\t",
    );

    expect(found.form).toBe("list");
    expect(found.columns.map(({ heading }) => heading)).toEqual(["Regional", "Essex/ Kent"]);
    expect(found.rows.map(({ area, cells }) => [area, cells.map(({ words }) => words)])).toEqual([
      ["Dogs", ["Live", "Quite far on"]],
      ["HR", ["Being progressed"]],
    ]);
    expect(found.rows[0]?.cells[0]).toMatchObject({
      column: 0,
      place: { table: null, row: 3, column: 3 },
      details: {
        effective: { date: "2011-01", precision: "month" },
        qualifier: "with Kent",
        comment: "Four handlers",
        needsReview: false,
      },
    });
    expect(found.rows[1]?.cells[0]?.details?.effective).toEqual({
      date: "2011-10-14",
      precision: "day",
    });
  });

  it("keeps a cell's history: one row for each date", async () => {
    const found = await readList(
      HEADING,
      "Dogs\tRegional\tBeing considered\t2010\t\t\t",
      "Dogs\tRegional\tLive\t2011\t\t\t",
    );

    expect(found.rows[0]?.cells).toHaveLength(2);
    expect(found.complaints.map(({ message }) => message)).toEqual([
      expect.stringContaining("Reasons are not taken in"),
    ]);
  });

  it.each([
    [
      "two rows that disagree",
      "Dogs\tRegional\tBeing considered\t2011\t\t\t",
      2,
      /rows 2 and 3, and they disagree/,
    ],
    [
      "two rows that agree",
      "Dogs\tRegional\tlive\t2011\t\t\t",
      1,
      /with the same words; it is taken once/,
    ],
    ["a date that is none", "HR\tRegional\tLive\t31/02/2011\t\t\t", 2, /“31\/02\/2011” is no date/],
    ["a row without a partnership", "HR\t\tLive\t2011\t\t\t", 1, /no partnership in this row/],
  ])("tells of %s, with the place", async (_what, line, cells, message) => {
    const found = await readList(HEADING, "Dogs\tRegional\tLive\t2011\t\t\t", line);

    expect(found.rows.flatMap((row) => row.cells)).toHaveLength(cells);
    expect(found.complaints).toContainEqual(
      expect.objectContaining({ row: 3, message: expect.stringMatching(message) }),
    );
  });
});

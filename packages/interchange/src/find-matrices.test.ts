import { describe, expect, it } from "vitest";
import { findInInput } from "./find-in-input.ts";
import type { KnownNames } from "./read-intake.ts";

const NOTHING_KNOWN: KnownNames = { areas: [], partnerships: [], groups: [] };

async function found(text: string, known: Partial<KnownNames> = {}) {
  const [matrix] = await findInInput({
    input: { kind: "paste", html: null, text },
    known: { ...NOTHING_KNOWN, ...known },
  });
  return matrix!;
}

async function foundInHtml(html: string) {
  return findInInput({ input: { kind: "paste", html, text: null }, known: NOTHING_KNOWN });
}

describe("finding the status matrix", () => {
  it("takes a row whose comment reads like a heading for the row that it is", async () => {
    const matrix = await found(
      [
        "Business Area\tHerts/Beds\tRegional\tComments",
        "ICT\tBeing progressed\tLive\tBusiness Area of Herts/Beds and Regional; see Comments",
        "HR\t\t\tHerts/Beds, Regional",
      ].join("\n"),
    );

    expect(matrix.rows.map(({ area }) => area)).toEqual(["ICT", "HR"]);
    expect(matrix.leftOut).toEqual([]);
  });

  it("knows a heading by the statuses under it, where no word says that it is one", async () => {
    const matrix = await found(
      "Owner\tVersion\tDate\nOffice\t3\tMay\n\n\tHerts/Beds\tRegional\nDogs\tLive\t\nHR\tBeing considered\tLive",
    );

    expect(matrix.columns.map(({ heading }) => heading)).toEqual(["Herts/Beds", "Regional"]);
    expect(matrix.rows.map(({ area, cells }) => [area, cells.length])).toEqual([
      ["Dogs", 1],
      ["HR", 2],
    ]);
  });

  it("takes what heads the comments column for comments where the page misnames it", async () => {
    const matrix = await found(
      "Business Area\tRegional\tBusiness Area\nDogs\tLive\tFour handlers\nHR\tBeing considered\t",
    );

    expect(matrix.columns.map(({ heading }) => heading)).toEqual(["Regional"]);
    expect(matrix.rows[0]?.comment).toBe("Four handlers");
  });

  it("joins a name and words that go on in a second row", async () => {
    const matrix = await found(
      [
        "Business area\tRegional\tComments",
        "Serious and Organised Crime\tInitial research pending\tOne",
        "(ERSOU) including:\t\t",
        "\tformal tasking\tmore word",
        "HR\tLive\t",
      ].join("\n"),
    );

    expect(matrix.rows[0]).toMatchObject({
      area: "Serious and Organised Crime (ERSOU) including:",
      cells: [{ words: "Initial research pending formal tasking" }],
      comment: "One more word",
    });
    expect(matrix.complaints).toEqual([]);
  });

  it("reads a group from a column of its own, which may stand only where it begins", async () => {
    const matrix = await found(
      "Group\tBusiness area\tRegional\nProtective\tDogs\tLive\n\tTSU\tLive\nSupport\tHR\tLive",
    );

    expect(matrix.groups).toEqual(["Protective", "Support"]);
    expect(matrix.rows.map(({ area, group }) => [area, group])).toEqual([
      ["Dogs", "Protective"],
      ["TSU", "Protective"],
      ["HR", "Support"],
    ]);
  });

  it("keeps an area with no status where the programme knows its name", async () => {
    const text = "Business area\tRegional\nDogs\tLive\nBIG PROJECTS\t\nHR\tLive";

    const unknown = await found(text);
    const known = await found(text, { areas: ["Big projects"] });

    expect(unknown.groups).toEqual(["BIG PROJECTS"]);
    expect(known.rows.map(({ area }) => area)).toEqual(["Dogs", "BIG PROJECTS", "HR"]);
  });

  it("leaves out headers and footers of pages, and says so", async () => {
    const matrix = await found(
      [
        "Business area\tRegional",
        "Dogs\tLive",
        "Page 1 of 2",
        "Collaboration strategy",
        "Business area\tRegional",
        "HR\tLive",
        "Page 2 of 2",
        "Collaboration strategy",
      ].join("\n"),
    );

    expect(matrix.rows.map(({ area }) => area)).toEqual(["Dogs", "HR"]);
    expect(matrix.leftOut.map(({ what, place }) => [what, place.row])).toEqual([
      ["page-furniture", 3],
      ["page-furniture", 4],
      ["heading-repeated", 5],
      ["page-furniture", 7],
      ["page-furniture", 8],
    ]);
  });

  it("joins the tables of a document that are one matrix, and keeps another apart", async () => {
    const matrices = await foundInHtml(`
      <table><tr><th>Business area<th>Regional<tr><td>Dogs<td>Live</table>
      <table><tr><td>Name<td>Phone<tr><td>Smith<td>123</table>
      <table><tr><th>Business area<th>Regional<tr><td>HR<td>Being considered</table>
      <table><tr><th>Business area<th>Essex/Kent<th>Norfolk/Suffolk<tr><td>Uniform<td>Live<td></table>`);

    expect(matrices.map(({ rows }) => rows.map(({ area }) => area))).toEqual([
      ["Dogs", "HR"],
      ["Uniform"],
    ]);
    expect(matrices[0]?.rows[1]?.place).toEqual({ table: "table 3", row: 2, column: 1 });
  });

  it("takes a dash in a cell for blank, and says where", async () => {
    const matrix = await found("Business area\tRegional\tEssex/Kent\nDogs\tLive\t–\nHR\t-\tLive");

    expect(matrix.rows.map(({ cells }) => cells.map(({ words }) => words))).toEqual([
      ["Live"],
      ["Live"],
    ]);
    expect(matrix.leftOut).toEqual([
      { what: "dashes", words: "–", place: { table: null, row: 2, column: 3 } },
      { what: "dashes", words: "-", place: { table: null, row: 3, column: 2 } },
    ]);
  });

  it("puts the fuller of two matrices first", async () => {
    const matrices = await foundInHtml(`
      <table><tr><th>Business area<th>Regional<tr><td>Dogs<td>Live</table>
      <table><tr><th>Business area<th>Essex/Kent<th>Norfolk/Suffolk<tr><td>HR<td>Live<td>Live</table>`);

    expect(matrices.map(({ table }) => table)).toEqual(["table 2", "table 1"]);
  });

  it("takes headings between the tables for groups, where the tables name none", async () => {
    const [matrix] = await foundInHtml(`
      <p>Our collaboration</p><h2>Protective services</h2>
      <table><tr><th>Business area<th>Regional<tr><td>Dogs<td>Live</table>
      <p>Page 1 of 2</p><h2>Business support</h2>
      <table><tr><th>Business area<th>Regional<tr><td>HR<td>Being considered</table>`);

    expect(matrix?.groups).toEqual(["Protective services", "Business support"]);
    expect(matrix?.rows.map(({ area, group }) => [area, group])).toEqual([
      ["Dogs", "Protective services"],
      ["HR", "Business support"],
    ]);
    expect(matrix?.leftOut.map(({ what }) => what)).toEqual([
      "title",
      "group-heading",
      "page-furniture",
      "group-heading",
      "heading-repeated",
    ]);
  });
});

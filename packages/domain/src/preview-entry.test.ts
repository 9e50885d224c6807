import { describe, expect, it } from "vitest";
import type { CalendarDate } from "./calendar.ts";
import { previewEntry } from "./preview-entry.ts";
import { aChain, anEntry, aStatement, known } from "./testing/examples.ts";

const asAt = "2011-01-31" as CalendarDate;

describe("what a statement would come to", () => {
  const stands = anEntry({ statement: aStatement({ effective: known("2011-01-20") }) });

  it("stands where nothing outranks it", () => {
    const statement = aStatement({ effective: known("2011-01-20"), status: "live" });

    expect(previewEntry([], { statement, corrects: null }, asAt)).toEqual({ shows: "stands" });
    expect(previewEntry([stands], { statement, corrects: null }, asAt)).toEqual({
      shows: "stands",
    });
  });

  it("does not show where a later day stands, and says which entry that is", () => {
    const statement = aStatement({ status: "live", effective: known("2011-01-10") });

    expect(previewEntry([stands], { statement, corrects: null }, asAt)).toEqual({
      shows: "outranked",
      by: stands,
    });
  });

  it("does not show where a better known date stands", () => {
    const first = anEntry({ statement: aStatement({ effective: known("2011-01-01") }) });
    const statement = aStatement({ status: "live", effective: known("2011-01") });

    expect(previewEntry([first], { statement, corrects: null }, asAt)).toMatchObject({
      shows: "outranked",
      by: { id: first.id },
    });
  });

  it("shows later where its day is after the day of the page", () => {
    const statement = aStatement({ claim: "moved", effective: known("2011-02-01") });

    expect(previewEntry([stands], { statement, corrects: null }, asAt)).toEqual({ shows: "later" });
  });

  it("is only shown beside where another source says it", () => {
    const statement = aStatement({ claim: "also-said" });

    expect(previewEntry([], { statement, corrects: null }, asAt)).toEqual({ shows: "beside" });
  });

  it("takes the place of what it corrects", () => {
    const [mended] = aChain(1, aStatement({ effective: known("2011-01-20") }));
    const other = anEntry({ id: 2, statement: aStatement({ effective: known("2011-01-20") }) });
    const correction = { statement: aStatement({ effective: known("2011-01-20") }) };

    expect(
      previewEntry([mended!, other], { ...correction, corrects: mended! }, asAt), // one link
    ).toMatchObject({ shows: "outranked", by: { id: 2 } });
    expect(previewEntry([mended!], { ...correction, corrects: mended! }, asAt)).toEqual({
      shows: "stands",
    });
  });
});

import { describe, expect, it } from "vitest";
import { complaintsCsv } from "./complaints-csv.ts";

describe("the list of complaints to take away", () => {
  it("has a line for each with its place, and empty fields for what has none", () => {
    const csv = complaintsCsv([
      { row: 12, column: 3, value: "Lvie", message: "“Lvie” is no status." },
      { row: null, column: null, value: null, message: "The table ends in the middle." },
    ]);

    expect(csv).toBe(
      "\uFEFFrow,column,value,message\r\n12,3,Lvie,“Lvie” is no status.\r\n,,,The table ends in the middle.\r\n",
    );
  });

  it("keeps commas, quotes and lines within their field", () => {
    const csv = complaintsCsv([{ row: 1, column: 1, value: 'a "b",\nc', message: "no" }]);

    expect(csv).toContain('"a ""b"",\nc"');
  });

  it("gives a spreadsheet no formula to run", () => {
    const csv = complaintsCsv([{ row: 1, column: 1, value: "=1+1", message: "no" }]);

    expect(csv).toContain(",'=1+1,");
  });
});

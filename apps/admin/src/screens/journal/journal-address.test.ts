import { describe, expect, it } from "vitest";
import { journalCsvHref, journalQuery, readJournalAddress, recordIn } from "./journal-address.ts";

describe("the address of the journal", () => {
  it("keeps its filters, and what it does not know is left out", () => {
    const address = readJournalAddress({ noun: "matrix", who: "", page: "3", from: "2011-01-01" });

    expect(journalQuery("eastern-region", address)).toEqual({
      programme: "eastern-region",
      noun: "matrix",
      from: "2011-01-01",
    });
  });

  it("names a cell or a record, and nothing where it is not whole", () => {
    expect(recordIn({ cell: "dogs/essex-kent" })).toEqual({
      noun: "cell",
      area: "dogs",
      partnership: "essex-kent",
    });
    expect(recordIn({ record: "area/dogs" })).toEqual({ noun: "area", slug: "dogs" });
    expect(recordIn({ record: "area" })).toBeNull();
    expect(recordIn({})).toBeNull();
  });

  it("leads to the same lines as a list", () => {
    expect(journalCsvHref("eastern-region", { noun: "matrix", cell: "dogs/essex-kent" })).toBe(
      "/api/v1/programmes/eastern-region/journal.csv?noun=matrix&cell=dogs%2Fessex-kent",
    );
    expect(journalCsvHref("eastern-region", {})).toBe(
      "/api/v1/programmes/eastern-region/journal.csv",
    );
  });
});

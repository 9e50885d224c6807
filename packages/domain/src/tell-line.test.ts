import { describe, expect, it } from "vitest";
import { compareVersions } from "./journal-line.ts";
import { few, type NameOf } from "./line-words.ts";
import { cellOf, tellLine, whyOf } from "./tell-line.ts";

const NAMES: Readonly<Record<string, string>> = {
  "area/dogs": "Dogs",
  "partnership/norfolk-suffolk": "Norfolk/Suffolk",
  "programme/eastern-region": "Eastern Region",
};
const nameOf: NameOf = (noun, slug) => NAMES[`${noun}/${slug}`] ?? slug;
const cell = { programme: "eastern-region", area: "dogs", partnership: "norfolk-suffolk" };
const live = {
  claim: "observed",
  status: "live",
  liveKind: "service-live",
  qualifier: "with Cambs",
  effective: { date: "2011-01", precision: "month" },
};

describe("a line of the journal", () => {
  it("says in a sentence what was said of a cell, from when", () => {
    expect(tellLine("entry-added", { cell, after: live }, nameOf)).toBe(
      "Dogs, Norfolk/Suffolk: live (service live), with Cambs, from January 2011.",
    );
  });

  it("says when it came by the link of an email", () => {
    const fact = { cell, statement: live, words: "It opened.", byLink: 7 };

    expect(tellLine("change-proposed", fact, nameOf)).toBe(
      "Proposed for Dogs, Norfolk/Suffolk: live (service live), with Cambs, from January 2011. By link.",
    );
  });

  it("says what a correction says now and said before", () => {
    const before = { ...live, status: "being-progressed", liveKind: null, qualifier: null };

    expect(tellLine("entry-corrected", { cell, before, after: live, why: "A slip." }, nameOf)).toBe(
      "Dogs, Norfolk/Suffolk corrected: live (service live), with Cambs, from January 2011; before, being progressed, from January 2011.",
    );
  });

  it("keeps words that fit no status as they stand", () => {
    const after = {
      ...live,
      status: null,
      liveKind: null,
      qualifier: null,
      sourceWording: "Kent only",
    };

    expect(tellLine("entry-added", { cell, after }, nameOf)).toContain(
      '"Kent only", which needs review',
    );
  });

  it("says what was confirmed, and what was left out", () => {
    const fact = {
      scope: { kind: "column", partnership: "norfolk-suffolk" },
      asAt: "2011-01-31",
      confirmed: 34,
      leftOut: [{}, {}],
    };

    expect(tellLine("confirmed", fact, nameOf)).toBe(
      "The column Norfolk/Suffolk confirmed, no change, as at 31 January 2011: 34 cells, and 2 left out because they had changed.",
    );
  });

  it("says which cells were confirmed where they were picked one by one", () => {
    const fact = { asAt: "2011-01-31", confirmed: 1, leftOut: [] };
    const told = (...cells: object[]) =>
      tellLine("confirmed", { ...fact, scope: { kind: "cells", cells } }, nameOf);

    expect(told(cell)).toBe(
      "Dogs, Norfolk/Suffolk confirmed, no change, as at 31 January 2011: 1 cell.",
    );
    expect(told(cell, { ...cell, area: "hr" })).toMatch(/^Chosen cells confirmed/);
  });

  it("says whose role was given, and of what", () => {
    const grant = { role: "editor", programme: "eastern-region", force: null };

    expect(tellLine("role-granted", { grant }, nameOf)).toBe(
      "A role was given: editor of Eastern Region.",
    );
  });

  it("gives the reason in the words of whoever acted", () => {
    expect(whyOf("entry-corrected", { why: "A slip." })).toBe("A slip.");
    expect(whyOf("change-proposed", { words: "It opened." })).toBe("It opened.");
    expect(whyOf("entries-added", { entries: [1] })).toBeNull();
  });

  it("takes the words of a mapping for no reason", () => {
    const fact = { words: "in hand", reason: null };

    expect(whyOf("mapping-remembered", fact)).toBeNull();
    expect(whyOf("mapping-remembered", { ...fact, reason: "So we write it." })).toBe(
      "So we write it.",
    );
  });

  it("leads to its cell, where it has one", () => {
    expect(cellOf({ cell })).toEqual({ area: "dogs", partnership: "norfolk-suffolk" });
    expect(cellOf({ scope: { kind: "matrix" } })).toBeNull();
  });

  it("says what changed in a register, and what it is called now", () => {
    const before = { name: "Dogs", marking: "OFFICIAL" };
    const after = { name: "Dogs", marking: "OFFICIAL-SENSITIVE" };

    expect(tellLine("programme-changed", { before, after }, nameOf)).toBe(
      "The settings of the programme changed: marking is OFFICIAL-SENSITIVE.",
    );
    expect(
      tellLine(
        "areas-merged",
        {
          areas: ["dogs", "horses"],
          into: ["animals"],
          effective: { date: "2012", precision: "year" },
        },
        nameOf,
      ),
    ).toBe("Dogs and horses merged into animals, from 2012.");
    expect(tellLine("layout-changed", { rowsAdded: ["dogs"], reordered: true }, nameOf)).toBe(
      "The layout of the matrix changed: rows added: Dogs; put in another order.",
    );
  });

  it("is readable with any number of names", () => {
    expect(few([])).toBe("nothing");
    expect(few(["Dogs", "HR"])).toBe("Dogs and HR");
    expect(few(["A", "B", "C", "D", "E"])).toBe("A, B, C and 2 more");
  });
});

describe("two versions of a record", () => {
  const fact = (what: string, says: string) => ({ what, says });

  it("share what both state, and differ by the rest, each fact once", () => {
    expect(
      compareVersions(
        [fact("Name", "Dogs"), fact("Member", "Kent"), fact("Member", "Kent")],
        [fact("Name", "Dog section"), fact("Member", "Kent")],
      ),
    ).toEqual({
      both: [fact("Member", "Kent")],
      onlyEarlier: [fact("Name", "Dogs"), fact("Member", "Kent")],
      onlyLater: [fact("Name", "Dog section")],
    });
  });
});

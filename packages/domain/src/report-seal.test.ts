import { describe, expect, it } from "vitest";
import { sealOf, ToldReport } from "./report-seal.ts";

const stored = {
  summarySha256: "a",
  documents: [
    { edition: "official", force: null, format: "pdf", sha256: "b" },
    { edition: "official", force: "norfolk", format: "pdf", sha256: "c" },
    { edition: "public", force: null, format: "pdf", sha256: "d" },
  ],
} as const;
const told = ToldReport.parse({
  summarySha256: "a",
  documents: [
    { format: "pdf", sha256: "b" },
    { force: "norfolk", format: "pdf", sha256: "c" },
    { edition: "public", format: "pdf", sha256: "d" },
  ],
});

describe("the seal of an issued report", () => {
  it("is whole where every stored hash is the journal's", () => {
    expect(sealOf(7, told, stored)).toEqual({ line: 7, sha256: "a", isIntact: true, changed: [] });
  });

  it("names what was changed, what is gone and what was put in", () => {
    const [paper, , released] = stored.documents;
    const documents = [
      { ...paper, sha256: "x" },
      released,
      { ...released, format: "docx", sha256: "y" },
    ];

    expect(sealOf(7, told, { summarySha256: "z", documents })).toEqual({
      line: 7,
      sha256: "z",
      isIntact: false,
      changed: [
        "the summary",
        "the pdf document",
        "the pdf document (norfolk)",
        "the docx document (public edition)",
      ],
    });
  });

  it("is broken where no line tells of the report", () => {
    expect(sealOf(7, null, stored).isIntact).toBe(false);
  });
});

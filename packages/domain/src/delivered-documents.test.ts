import { describe, expect, it } from "vitest";
import { deliveredDocuments } from "./delivered-documents.ts";
import { DocumentKey } from "./report.ts";

const key = (format: string, force: string | null = null, edition = "official") =>
  DocumentKey.parse({ edition, force, format });

const ALL = [
  key("pdf", null, "public"),
  ...["pdf", "html", "txt", "json", "xlsx", "docx", "html-link", "txt-link"].map((one) => key(one)),
  ...["pdf", "html", "txt"].map((format) => key(format, "norfolk")),
];

const told = (force: string | null, carries: "attachment" | "link") =>
  deliveredDocuments(ALL, { force, carries }).map((one) => `${one.format} ${one.force ?? "none"}`);

describe("what a message with a report is made of", () => {
  it("is the paper and both parts, with the page of the reader's force where there is one", () => {
    expect(told("norfolk", "attachment")).toEqual(["pdf norfolk", "html norfolk", "txt norfolk"]);
    expect(told("kent", "attachment")).toEqual(["pdf none", "html none", "txt none"]);
    expect(told(null, "attachment")).toEqual(["pdf none", "html none", "txt none"]);
  });

  it("is the two parts alone where the paper goes as a link", () => {
    expect(told(null, "link")).toEqual(["html-link none", "txt-link none"]);
    expect(told("norfolk", "link")).toEqual(["html-link none", "txt-link none"]);
  });

  it("is never of the public edition", () => {
    const documents = [key("pdf", null, "public")];

    expect(deliveredDocuments(documents, { force: null, carries: "attachment" })).toEqual([]);
  });
});

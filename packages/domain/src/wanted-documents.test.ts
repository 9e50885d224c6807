import { describe, expect, it } from "vitest";
import {
  documentsForReaders,
  documentsOf,
  documentsOfTest,
  lackingDocuments,
} from "./wanted-documents.ts";

const told = (keys: ReturnType<typeof documentsForReaders>) =>
  keys.map(({ edition, force, format }) => `${edition} ${force ?? "-"} ${format}`);

const OFFICIAL = ["pdf", "html", "txt", "json", "xlsx", "docx"].map((one) => `official - ${one}`);
const PUBLIC = ["pdf", "json", "xlsx"].map((one) => `public - ${one}`);

describe("the documents of a version", () => {
  it("are all forms and the public edition, whoever reads it", () => {
    expect(told(documentsForReaders([]))).toEqual([...OFFICIAL, ...PUBLIC]);
    expect(
      told(
        documentsForReaders([
          { force: null, carries: "attachment" },
          { force: null, carries: "link" },
        ]),
      ),
    ).toEqual([...OFFICIAL, "official - html-link", "official - txt-link", ...PUBLIC]);
  });

  it("are for each force of a reader its paper, and its message as its readers take it", () => {
    const ofForces = told(
      documentsForReaders([
        { force: "suffolk", carries: "link" },
        { force: "norfolk", carries: "attachment" },
        { force: "norfolk", carries: "attachment" },
      ]),
    ).filter((one) => !one.includes(" - "));

    expect(ofForces).toEqual([
      "official norfolk pdf",
      "official norfolk html",
      "official norfolk txt",
      "official suffolk pdf",
      "official suffolk html-link",
      "official suffolk txt-link",
    ]);
  });

  it("of a test are the message and the paper, or the message that leads to it", () => {
    expect(told(documentsOfTest("norfolk", "attachment"))).toEqual([
      "official norfolk pdf",
      "official norfolk html",
      "official norfolk txt",
    ]);
    expect(told(documentsOfTest(null, "link"))).toEqual([
      "official - html-link",
      "official - txt-link",
    ]);
  });

  it("lack those that a reader takes who came later", () => {
    const made = documentsForReaders([{ force: "norfolk", carries: "attachment" }]);
    const wanted = documentsForReaders([{ force: "norfolk", carries: "link" }]);

    expect(told(lackingDocuments(wanted, made))).toEqual([
      "official norfolk html-link",
      "official norfolk txt-link",
    ]);
    expect(lackingDocuments(documentsOf({ edition: "public", force: null }), made)).toEqual([]);
  });
});

import type { ArchivedVersion } from "@accord/domain/report-archive";
import { describe, expect, it } from "vitest";
import { issuedWords } from "./issue-words.ts";

const ISSUED = {
  issuedAt: "2011-07-05T23:30:00.000Z",
  issuedBy: { office: "Portfolio office", name: null },
  checked: null,
  approved: null,
} as unknown as ArchivedVersion; // nothing else of a version is looked at

describe("how a report was issued", () => {
  it("is said once, with its day in London and who answers for it", () => {
    expect(issuedWords(ISSUED)).toBe("Issued on 6 July 2011 by Portfolio office without checking.");
    const signed = {
      checked: { by: { office: "Portfolio office", name: "A. Reader" }, at: ISSUED.issuedAt },
      approved: { by: { office: "Programme director", name: null }, at: ISSUED.issuedAt },
    };
    expect(issuedWords({ ...ISSUED, ...signed })).toBe(
      "Issued on 6 July 2011. Figures checked by A. Reader, Portfolio office on 6 July 2011, approved by Programme director on 6 July 2011.",
    );
  });
});

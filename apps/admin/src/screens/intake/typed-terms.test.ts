import { describe, expect, it } from "vitest";
import { emptyTerms, settleTerms, TERMS_FIELDS, type TypedTerms } from "./typed-terms.ts";

const JANUARY = { day: "", month: "1", year: "2011", precision: "month" } as const;
const SAID: TypedTerms = {
  ...emptyTerms("appendix-b.docx", null),
  effective: JANUARY,
  paper: "new",
  publisher: "Programme office",
  published: JANUARY,
};

describe("the terms of a table", () => {
  it("are settled by a date, as it is known, and a paper", () => {
    expect(settleTerms(SAID).settled).toEqual({
      terms: {
        effective: { date: "2011-01", precision: "month" },
        claim: "observed",
        table: null,
        dayOfPaper: null,
      },
      source: {
        title: "appendix-b",
        publisher: "Programme office",
        published: { date: "2011-01", precision: "month" },
      },
    });
  });

  it("ask for date and paper, and take neither by themselves", () => {
    const { settled, problems } = settleTerms(emptyTerms(null, null));

    expect(settled).toBeNull();
    expect(problems.map(({ field }) => field)).toEqual([
      TERMS_FIELDS.effective,
      TERMS_FIELDS.paper,
    ]);
  });

  it.each([
    { missing: "title", change: { title: " " } },
    { missing: "publisher", change: { publisher: "" } },
    { missing: "published", change: { published: { ...JANUARY, month: "13" } } },
    { missing: "source", change: { paper: "known" } },
  ] as const)("say beside the field that $missing is missing", ({ missing, change }) => {
    const { settled, problems } = settleTerms({ ...SAID, ...change });

    expect(settled).toBeNull();
    expect(problems.map(({ field }) => field)).toEqual([TERMS_FIELDS[missing]]);
  });

  it("rest on a paper the register has", () => {
    const known = { ...SAID, paper: "known", source: "strategy-2011" } as const;

    expect(settleTerms(known).settled?.source).toEqual({ slug: "strategy-2011" });
  });

  it("have the day of the paper once it was asked for and given", () => {
    const dayOfPaper = { day: "14", month: "1", year: "2011", precision: "day" } as const;

    expect(settleTerms({ ...SAID, dayOfPaper }).settled?.terms.dayOfPaper).toBe("2011-01-14");
  });
});

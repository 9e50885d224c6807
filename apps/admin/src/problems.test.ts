import { CalendarDate } from "@accord/domain/calendar";
import { describe, expect, it } from "vitest";
import { errorAt, problemsIn, problemsOf } from "./problems.ts";

const fields = { place: "entry-place", reasonCode: "entry-reason-code" };

describe("what the register refused", () => {
  it("stands beside the field that a rule names", () => {
    const facts = { field: "reasonCode" };

    expect(problemsIn({ kind: "rule-broken", message: "Say why.", facts }, fields)).toEqual([
      { field: fields.reasonCode, message: "Say why." },
    ]);
  });

  it("stands beside each field whose input was not understood", () => {
    const issues = [
      { path: "statement.source.place", message: "Too long." },
      { path: "head", message: "Too old." },
    ];

    const problems = problemsIn({ kind: "bad-input", message: "", facts: { issues } }, fields);

    expect(problems).toEqual([
      { field: fields.place, message: "Too long." },
      { field: null, message: "Too old." },
    ]);
    expect(errorAt(problems, fields.place)).toBe("Too long.");
  });

  it("is about no one field where it names none", () => {
    expect(problemsIn({ kind: "bug", message: "Our fault.", facts: {} }, fields)).toEqual([
      { field: null, message: "Our fault." },
    ]);
  });
});

describe("what a schema finds wrong with what was typed", () => {
  it("stands beside the field it is about, and beside none where the form has none", () => {
    const issues = [
      { path: ["source", "place"], message: "Too long." },
      { path: ["slug"], message: "Too odd." },
    ];

    expect(problemsOf({ issues }, fields)).toEqual([
      { field: fields.place, message: "Too long." },
      { field: null, message: "Too odd." },
    ]);
  });

  it("asks for a day in the three parts it is typed in", () => {
    const { error } = CalendarDate.safeParse("2011-02-30");

    expect(error && problemsOf(error, {})).toEqual([
      { field: null, message: "Enter a day there is, such as 27 3 2011." },
    ]);
  });
});

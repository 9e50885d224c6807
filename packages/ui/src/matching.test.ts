import { describe, expect, it } from "vitest";
import { matching } from "./matching.ts";

const GROUPS = [
  { label: "In this programme", choices: [{ value: "norfolk", label: "Norfolk Constabulary" }] },
  {
    label: "Others",
    choices: [
      { value: "dyfed-powys", label: "Dyfed-Powys Police" },
      { value: "north-wales", label: "North Wales Police" },
    ],
  },
];

describe("what is found of a list as one types", () => {
  it("has each typed word in its name, in any order and however it is written", () => {
    const found = (typed: string) =>
      matching(GROUPS, typed).map(({ choices }) => choices.map(({ value }) => value));

    expect(found("")).toEqual([["norfolk"], ["dyfed-powys", "north-wales"]]);
    expect(found("NOR")).toEqual([["norfolk"], ["north-wales"]]);
    expect(found("police dyfed powys")).toEqual([["dyfed-powys"]]);
    expect(found("kent")).toEqual([]);
  });
});

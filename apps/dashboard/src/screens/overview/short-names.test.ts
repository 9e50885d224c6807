import { describe, expect, it } from "vitest";
import { shortNames } from "./short-names.ts";

describe("short names of partnerships", () => {
  it("are the first letters of their parts, or the beginning of one word", () => {
    expect(shortNames(["Herts/Beds", "Herts/Beds/Cambs", "Norfolk/Suffolk", "Regional"])).toEqual([
      "HB",
      "HBC",
      "NS",
      "Reg",
    ]);
  });

  it("are told apart by more letters where the first are the same", () => {
    expect(shortNames(["Essex/Kent", "Eastern/Kingston"])).toEqual(["EsKe", "EaKi"]);
  });
});

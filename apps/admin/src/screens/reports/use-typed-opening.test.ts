import { describe, expect, it } from "vitest";
import { leftToSave } from "./use-typed-opening.ts";

describe("what waits of an opening once it is saved", () => {
  const stood = "All 54 cells moved.";

  it("is nothing where nothing was typed meanwhile", () => {
    expect(leftToSave({ words: "Dogs went live.", stood }, "Dogs went live.")).toBeNull();
    expect(leftToSave(null, "Dogs went live.")).toBeNull();
  });

  it("is what was typed while it was on its way, over what is saved now", () => {
    expect(leftToSave({ words: "Dogs went live in Kent.", stood }, "Dogs  went live. ")).toEqual({
      words: "Dogs went live in Kent.",
      stood: "Dogs went live.",
    });
  });
});

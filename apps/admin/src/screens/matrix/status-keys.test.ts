import { Status } from "@accord/domain/status";
import { describe, expect, it } from "vitest";
import { pickedBy, STATUS_KEYS } from "./status-keys.ts";

const press = (key: string, held: object = {}) =>
  pickedBy({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe("the letter of a status", () => {
  it("is one of its own for each, and for words that fit none", () => {
    const letters = Object.values(STATUS_KEYS);

    expect(new Set(letters).size).toBe(Status.options.length + 1);
  });

  it("picks it, small or capital", () => {
    expect([press("l"), press("L"), press("q")]).toEqual(["live", "live", "needs-review"]);
  });

  it("is the browser's while a modifier is held, and nothing where no status has it", () => {
    expect([press("r", { ctrlKey: true }), press("l", { metaKey: true })]).toEqual([null, null]);
    expect([press("Enter"), press("z")]).toEqual([null, null]);
  });
});

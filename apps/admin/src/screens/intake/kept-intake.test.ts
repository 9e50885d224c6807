import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { afterAct, NOTHING_IN } from "./intake-state.ts";
import { keepIntake, readKeptIntake } from "./kept-intake.ts";

/** What a browser keeps, in memory. */
function aStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: () => null,
    get length() {
      return kept.size;
    },
  };
}

const IN_HAND = [
  { do: "hand-in", table: { intake: "one", fileName: null, tables: [] } },
  { do: "name-area", words: "Estates", as: { as: "left-out" } },
  { do: "go-to", stage: "compared" },
] as const;

const KEPT_AS = "accord/take-in/editor/eastern-region";

beforeEach(() => void vi.stubGlobal("localStorage", aStorage()));
afterEach(() => void vi.unstubAllGlobals());

describe("a table in hand", () => {
  it("is there after a reload with all that was settled", () => {
    const state = IN_HAND.reduce(afterAct, NOTHING_IN);

    keepIntake("editor", "eastern-region", state);

    expect(readKeptIntake("editor", "eastern-region")).toEqual(state);
  });

  it("is one person's, in one programme", () => {
    keepIntake("editor", "eastern-region", IN_HAND.reduce(afterAct, NOTHING_IN));

    expect(readKeptIntake("other", "eastern-region")).toEqual(NOTHING_IN);
    expect(readKeptIntake("editor", "seven-force")).toEqual(NOTHING_IN);
  });

  it("is gone once it is thrown away", () => {
    keepIntake("editor", "eastern-region", IN_HAND.reduce(afterAct, NOTHING_IN));

    keepIntake("editor", "eastern-region", NOTHING_IN);

    expect(localStorage.length).toBe(0);
  });

  const BROKEN = { ...IN_HAND.reduce(afterAct, NOTHING_IN), decisions: { areas: { a: "b" } } };
  it.each(["not JSON", "{}", JSON.stringify(BROKEN)])(
    "is nothing where what was kept cannot be read: %s",
    (kept) => {
      localStorage.setItem(KEPT_AS, kept);

      expect(readKeptIntake("editor", "eastern-region")).toEqual(NOTHING_IN);
    },
  );
});

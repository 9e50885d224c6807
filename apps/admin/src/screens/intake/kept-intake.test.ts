import { describe, expect, it } from "vitest";
import { afterAct, NOTHING_IN } from "./intake-state.ts";
import { keep, readKept } from "./kept-intake.ts";

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

describe("a table in hand", () => {
  it("is there after a reload with all that was settled", () => {
    const storage = aStorage();
    const state = IN_HAND.reduce(afterAct, NOTHING_IN);

    keep(storage, "eastern-region", "editor", state);

    expect(readKept(storage, "eastern-region", "editor")).toEqual(state);
  });

  it("is one person's, in one programme", () => {
    const storage = aStorage();
    keep(storage, "eastern-region", "editor", IN_HAND.reduce(afterAct, NOTHING_IN));

    expect(readKept(storage, "eastern-region", "other")).toEqual(NOTHING_IN);
    expect(readKept(storage, "seven-force", "editor")).toEqual(NOTHING_IN);
  });

  it("is gone once it is thrown away", () => {
    const storage = aStorage();
    keep(storage, "eastern-region", "editor", IN_HAND.reduce(afterAct, NOTHING_IN));

    keep(storage, "eastern-region", "editor", NOTHING_IN);

    expect(storage.length).toBe(0);
  });

  it.each(["not JSON", "{}", '{"handedIn":{},"decisions":{"areas":{"a":"b"}}}'])(
    "is nothing where what was kept cannot be read: %s",
    (kept) => {
      const storage = { ...aStorage(), getItem: () => kept };

      expect(readKept(storage, "eastern-region", "editor")).toEqual(NOTHING_IN);
    },
  );
});

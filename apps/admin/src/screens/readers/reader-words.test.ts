import { Reader } from "@accord/domain/reader";
import { describe, expect, it } from "vitest";
import { holderWords, nextWords, readerGroups, sharedSeatWords } from "./reader-words.ts";

const reader = (id: number, said: object) => ({
  id,
  ...Reader.parse({ office: "Chief", address: `r${id}@kent.example`, force: null, ...said }),
});

describe("a reader in words", () => {
  it("has the days of its holder as far as they are set", () => {
    const today = "2026-11-22";
    const words = (fromDay: string | null, untilDay: string | null) =>
      holderWords(reader(1, { fromDay, untilDay }), today);

    expect(words(null, null)).toBeNull();
    expect(words("2026-03-01", null)).toBe("since 1 March 2026");
    expect(words("2027-01-01", null)).toBe("from 1 January 2027");
    expect(words(null, "2026-12-31")).toBe("until 31 December 2026");
    expect(words("2026-03-01", "2026-12-31")).toBe("1 March 2026 to 31 December 2026");
  });

  it("is counted with those who get a link", () => {
    expect(nextWords({ readers: 0, byLink: 0 })).toBe("nobody");
    expect(nextWords({ readers: 1, byLink: 0 })).toBe("1 reader");
    expect(nextWords({ readers: 9, byLink: 2 })).toBe("9 readers, 2 by link");
    expect(nextWords({ readers: 9, byLink: 9 })).toBe("9 readers, by link");
  });

  it("stands in the group of its body, and is not lost with a body that was taken off", () => {
    const readers = [reader(1, {}), reader(2, { body: "chiefs" }), reader(3, { body: "gone" })];
    const bodies = [
      { slug: "committee", name: "Committee" },
      { slug: "chiefs", name: "Chief constables" },
    ];

    const groups = readerGroups({ readers, bodies });

    expect(groups.map(({ heading, readers: all }) => [heading, all.map(({ id }) => id)])).toEqual([
      ["Chief constables", [2]],
      ["Every report", [1]],
      ["A body no longer listed (gone)", [3]],
    ]);
  });

  it("that shares its seat is told with the other and the days both hold it", () => {
    const readers = [reader(1, {}), reader(2, {})] as const;

    expect(sharedSeatWords({ readers, fromDay: null, untilDay: null })).toBe(
      "Chief: r1@kent.example and r2@kent.example.",
    );
    expect(sharedSeatWords({ readers, fromDay: "2026-12-01", untilDay: "2026-12-31" })).toBe(
      "Chief: r1@kent.example and r2@kent.example from 1 December 2026 until 31 December 2026.",
    );
  });
});

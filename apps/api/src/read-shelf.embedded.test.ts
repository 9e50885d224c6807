import { at } from "@accord/domain/testing/examples";
import { describe, expect, it } from "vitest";
import { openReadShelf } from "./read-shelf.ts";
import { valuesIn } from "./weigh-answer.ts";

/** A shelf for two answers that weigh six together, the head it goes by, and how often it was read. */
function aShelf() {
  const journal = { id: 1, recordedAt: at(1) };
  const reads: string[] = [];
  const shelf = openReadShelf<string>(async () => ({ ...journal }), {
    most: 2,
    mostWeight: 6,
    weigh: (answer) => answer.length,
  });
  const take = (key: string, answer = key) =>
    shelf.take([key, undefined], async () => {
      reads.push(key);
      return answer;
    });
  return { journal, reads, shelf, take };
}

describe("a shelf of reads", () => {
  it("reads the same once, also for two who ask at once", async () => {
    const { reads, take } = aShelf();

    const answers = await Promise.all([take("one"), take("one"), take("two")]);

    expect(answers).toEqual(["one", "one", "two"]);
    expect(reads).toEqual(["one", "two"]);
  });

  it("keeps nothing beyond the next line of the journal", async () => {
    const { journal, reads, take } = aShelf();
    await take("one");

    journal.id = 2;
    await take("one");

    expect(reads).toEqual(["one", "one"]);
  });

  it("keeps nothing for those after a line that was read for one who asked before it", async () => {
    const { journal, reads, shelf, take } = aShelf();
    const before = { ...journal };
    journal.id = 2;
    await take("two");

    expect(await shelf.take(["one", undefined], async () => "old", before)).toBe("old");
    expect(await take("one", "new")).toBe("new");
    expect(reads).toEqual(["two", "one"]);
  });

  it("lets go of what nobody has asked for longest when there are too many, or they weigh too much", async () => {
    const { reads, take } = aShelf();
    for (const key of ["a", "b", "a", "c", "a", "b"]) await take(key);
    await take("d", "heavy!");
    await take("b");

    expect(reads).toEqual(["a", "b", "c", "b", "d", "b"]);
  });

  it("weighs an answer by all the values in it, also those in lists and maps", () => {
    expect(valuesIn({ one: [1, 2], two: new Map([["three", { four: null }]]) })).toBe(8);
  });

  it("does not keep a read that failed", async () => {
    const { shelf, take } = aShelf();
    const fails = shelf.take(["one", undefined], async () => {
      throw new Error("The line was cut.");
    });

    await expect(fails).rejects.toThrow("The line was cut.");
    expect(await take("one")).toBe("one");
  });
});

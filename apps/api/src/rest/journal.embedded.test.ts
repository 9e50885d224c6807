import { describe, expect, it } from "vitest";
import { allLines } from "./journal.ts";

/** Seven lines, newest first, three at once. */
async function readPage(before: number | null) {
  const next = (before ?? 8) - 1;
  const lines = [next, next - 1, next - 2].filter((line) => line > 0);
  return { lines, before: next > 3 ? next - 2 : null };
}

describe("the journal as a list", () => {
  it("has the lines of all pages, each once, newest first", async () => {
    expect(await allLines(readPage)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(await allLines(readPage, 7)).toHaveLength(7);
  });

  it("is refused where it would be cut off, with what to ask for instead", async () => {
    await expect(allLines(readPage, 6)).rejects.toMatchObject({
      kind: "bad-input",
      message: expect.stringContaining("more than 6 lines"),
    });
  });
});

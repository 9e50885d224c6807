import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { describe, expect, it, vi } from "vitest";
import { ReadAgain } from "./read-again.ts";

describe("reading again", () => {
  function aPage(programmes: readonly (string | null)[]) {
    const queries = new QueryClient();
    const reads: string[] = [];
    const finish: (() => void)[] = [];
    for (const programme of programmes) {
      const observer = new QueryObserver(queries, {
        queryKey: [["matrix", "read"], { input: programme && { programme } }],
        initialData: "read before",
        staleTime: Number.POSITIVE_INFINITY,
        queryFn: async () => {
          reads.push(programme ?? "session");
          await new Promise<void>((done) => finish.push(done));
          return "read now";
        },
      });
      observer.subscribe(() => {});
    }
    return { readAgain: new ReadAgain(queries), reads, finish };
  }

  it("reads what belongs to the programme, and nothing else, for a word about its record", () => {
    const { readAgain, reads } = aPage(["eastern-region", "seven-force", null]);

    readAgain.about({ programme: "eastern-region", noun: "matrix" });

    expect(reads).toEqual(["eastern-region"]);
  });

  it("reads what spans programmes for a word about any of them", () => {
    const queries = new QueryClient();
    const isStale = (read: string) => {
      const queryKey = [read.split("."), { input: { programme: "seven-force" } }];
      queries.setQueryData(queryKey, "read before");
      return () => queries.getQueryState(queryKey)?.isInvalidated;
    };
    const [area, matrix] = [isStale("areas.page"), isStale("matrix.read")];

    new ReadAgain(queries).about({ programme: "eastern-region", noun: "lead" });

    expect([area(), matrix()]).toEqual([true, false]);
  });

  it.each([
    { programme: null, noun: "account" },
    { programme: "eastern-region", noun: "programme" },
  ] as const)(
    "reads everything for a word about the register, or a programme itself: %o",
    (word) => {
      const { readAgain, reads } = aPage(["eastern-region", "seven-force", null]);

      readAgain.about(word);

      expect(reads).toEqual(["eastern-region", "seven-force", "session"]);
    },
  );

  it("lets a read finish, then reads once for all words that came meanwhile", async () => {
    const { readAgain, reads, finish } = aPage(["eastern-region"]);
    const word = { programme: "eastern-region", noun: "matrix" } as const;
    readAgain.about(word);

    for (let words = 0; words < 20; words += 1) readAgain.about(word);
    expect(reads).toHaveLength(1);
    finish.shift()?.();

    await vi.waitFor(() => expect(reads).toHaveLength(2));
    finish.shift()?.();
    await new Promise((settled) => setTimeout(settled, 20));
    expect(reads).toHaveLength(2);
  });
});

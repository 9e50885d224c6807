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

  it("reads what belongs to the programme, and what belongs to none", () => {
    const { readAgain, reads } = aPage(["eastern-region", "seven-force", null]);

    readAgain.about("eastern-region");

    expect(reads).toEqual(["eastern-region", "session"]);
  });

  it("reads everything for a word about the register", () => {
    const { readAgain, reads } = aPage(["eastern-region", "seven-force"]);

    readAgain.about(null);

    expect(reads).toEqual(["eastern-region", "seven-force"]);
  });

  it("lets a read finish, then reads once for all words that came meanwhile", async () => {
    const { readAgain, reads, finish } = aPage(["eastern-region"]);
    readAgain.about("eastern-region");

    for (let word = 0; word < 20; word += 1) readAgain.about("eastern-region");
    expect(reads).toHaveLength(1);
    finish.shift()?.();

    await vi.waitFor(() => expect(reads).toHaveLength(2));
    finish.shift()?.();
    await new Promise((settled) => setTimeout(settled, 20));
    expect(reads).toHaveLength(2);
  });
});

import { type Actor, WORKER } from "@accord/domain/actor";
import { describe, expect, it, vi } from "vitest";
import { takeTurns } from "./page-turns.ts";

const person = (id: string): Actor => ({ ...WORKER, kind: "person", id });

/** Turns, and reads that end when they are told to. */
function someReads(limits: { atOnce: number; mostWaiting: number }) {
  const turns = takeTurns(limits);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const read = (actor: Actor, page: string, signal?: AbortSignal) =>
    turns.take(
      actor,
      () => {
        begun.push(page);
        const { promise, resolve } = Promise.withResolvers<string>();
        ends.set(page, () => resolve(page));
        return promise;
      },
      signal,
    );
  const end = async (page: string, reading: Promise<string>) => {
    await vi.waitFor(() => expect(begun).toContain(page));
    ends.get(page)?.();
    expect(await reading).toBe(page);
  };
  return { begun, read, end };
}

describe("the turns of an account at reading pages", () => {
  it("are so many at once and then one after the other, and hold up no other account", async () => {
    const { begun, read, end } = someReads({ atOnce: 2, mostWaiting: 2 });
    const [one, two] = [read(person("a"), "1"), read(person("a"), "2")];
    const three = read(person("a"), "3");
    const four = read(person("a"), "4");
    const others = read(person("b"), "5");

    await expect(read(person("a"), "6")).rejects.toMatchObject({ kind: "too-much" });
    const workers = read(WORKER, "7");
    expect(begun.toSorted()).toEqual(["1", "2", "5", "7"]);
    await end("2", two);
    await end("3", three);
    await end("1", one);
    await end("4", four);
    await end("5", others);
    await end("7", workers);
    const again = read(person("a"), "8");
    await end("8", again);
  });

  it("pass over what nobody waits for any more", async () => {
    const { begun, read, end } = someReads({ atOnce: 1, mostWaiting: 9 });
    const leaving = new AbortController();
    const one = read(person("a"), "1");
    const left = read(person("a"), "left", leaving.signal);
    const last = read(person("a"), "last");

    leaving.abort();
    await end("1", one);
    await expect(left).rejects.toMatchObject({ kind: "unavailable" });
    await end("last", last);

    expect(begun).toEqual(["1", "last"]);
  });
});

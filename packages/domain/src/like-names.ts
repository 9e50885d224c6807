import { wordingKey } from "./intake.ts";
import type { KnownName } from "./match-names.ts";
import { editDistance } from "./near-spelling.ts";

/** Shorter names differ by a letter too often: TSU and MSU are two things. */
const SHORTEST_COMPARED = 6;

/**
 * Tells which others have a name of theirs, or one a letter apart. An exact name comes with its words, one
 * that is nearly the same with null; names that differ in a figure alone are two names.
 *
 * Each name is compared only with those that one letter left out makes the same: that finds every
 * letter more, less, other or swapped, in a register of thousands too.
 */
export function likeNames<N extends KnownName>(all: readonly N[]) {
  const byKey = new Map<string, Set<N>>();
  const byShortened = new Map<string, Set<readonly [N, string]>>();
  for (const one of all) {
    for (const { key } of namesOf(one)) {
      put(byKey, key, one);
      const pair = [one, key] as const;
      for (const shortened of shortenings(key)) put(byShortened, shortened, pair);
    }
  }
  return (one: N): Map<N, string | null> => {
    const found = new Map<N, string | null>();
    for (const { key, words } of namesOf(one)) {
      for (const other of byKey.get(key) ?? []) if (other !== one) found.set(other, words);
      for (const shortened of shortenings(key)) {
        for (const [other, near] of byShortened.get(shortened) ?? []) {
          if (other !== one && !found.has(other) && areNear(key, near)) found.set(other, null);
        }
      }
    }
    return found;
  };
}

function namesOf({ name, aliases }: KnownName): { readonly key: string; readonly words: string }[] {
  return [name, ...aliases].map((words) => ({
    key: wordingKey(words).replace(/[\s.,:;*]+$/, ""),
    words,
  }));
}

/** A name, and the name without each one of its letters. */
function shortenings(key: string): string[] {
  if (key.length < SHORTEST_COMPARED) return [];
  return [key, ...Array.from(key, (_, index) => key.slice(0, index) + key.slice(index + 1))];
}

function areNear(one: string, other: string): boolean {
  return withoutFigures(one) !== withoutFigures(other) && editDistance(one, other) === 1;
}

function withoutFigures(name: string): string {
  return name.replace(/\d+/g, "");
}

function put<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key) ?? new Set();
  map.set(key, set.add(value));
}

/** How alike two names are, from 0 to 1: by their letters or by their words, whichever says more. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  return Math.max(byLetters(one, other), byWords(one, other));
}

function byLetters(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  const shortest = Math.min(one.length, other.length);
  // No spelling of a name is twice as long: that saves the work for most pairs.
  if (longest === 0 || shortest / longest < 0.5) return 0;
  return 1 - editDistance(one, other) / longest;
}

/** Words that say nothing of which thing is meant, as single letters do. */
const SMALL_WORDS = new Set(["and", "the", "of", "for", "in", "inc"]);

function byWords(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (0.95 * 2 * shared) / (a.size + b.size);
}

function wordsOf(name: string): Set<string> {
  const words = name
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !SMALL_WORDS.has(word));
  return new Set(words);
}

/** How many letters have to be put in, left out, changed or swapped with their neighbour (Damerau-Levenshtein). */
export function editDistance(one: string, other: string): number {
  let [twoBefore, before]: [number[], number[]] = [
    [],
    Array.from({ length: other.length + 1 }, (_, index) => index),
  ];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const changed = (before[j - 1] ?? 0) + (isSame ? 0 : 1);
      let least = Math.min(changed, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const isSwapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (i > 1 && j > 1 && isSwapped) least = Math.min(least, (twoBefore[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [twoBefore, before] = [before, row];
  }
  return before[other.length] ?? 0;
}

import { editDistance } from "./near-spelling.ts";

/** So many words at most are looked for. */
const MOST_WORDS = 8;
/** The words that are looked for: without capitals, accents and what stands between words. */
export function searchWords(text: string): readonly string[] {
  return [...new Set(foldedWords(text))].slice(0, MOST_WORDS);
}

/** How a word of the record is held against one that is looked for. */
export type Comparing = (word: string, wanted: string) => boolean;

export const begins: Comparing = (word, wanted) => word.startsWith(wanted);

/** A letter left out, put in, changed or swapped with its neighbour; two of them in a long word. */
export const isNear: Comparing = (word, wanted) => {
  if (begins(word, wanted)) return true;
  const allowed = wanted.length >= 8 ? 2 : wanted.length >= 4 ? 1 : 0;
  if (allowed === 0 || Math.abs(word.length - wanted.length) > allowed) return false;
  return editDistance(word, wanted) <= allowed;
};

/** The words of a text that are meant, as they are written there; null where one of those wanted is not, or none is. */
export function wordsMeant(
  text: string,
  wanted: readonly string[],
  compares: Comparing,
  need: "all" | "some" = "all",
): readonly string[] | null {
  const own = wordsOf(text);
  const meant = new Set<string>();
  let met = 0;
  for (const word of wanted) {
    const found = own.filter(({ folded }) => compares(folded, word));
    for (const { raw } of found) meant.add(raw);
    if (found.length > 0) met += 1;
    else if (need === "all") return null;
  }
  return met > 0 ? [...meant] : null;
}

/** The words of a text as it writes them. */
export function rawWords(text: string): string[] {
  return wordsOf(text).map(({ raw }) => raw);
}

/** The words of a text without capitals and accents. */
export function foldedWords(text: string): string[] {
  return wordsOf(text).map(({ folded }) => folded);
}

interface Word {
  readonly raw: string;
  readonly folded: string;
}

/** So many texts are kept in words: the same names are looked at for every letter that somebody types. */
const MOST_REMEMBERED = 20_000;
/** A name is no longer; a comment is not looked at as often. */
const LONGEST_REMEMBERED = 200;
const remembered = new Map<string, readonly Word[]>();

function wordsOf(text: string): readonly Word[] {
  const before = remembered.get(text);
  if (before) return before;
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((raw) => ({ raw, folded: fold(raw) }));
  if (text.length <= LONGEST_REMEMBERED) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(text, words);
  }
  return words;
}

/** Without capitals and accents. */
function fold(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

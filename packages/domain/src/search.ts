import type { PageLink } from "./page-link.ts";
import { begins, foldedWords, isNear, rawWords, searchWords, wordsMeant } from "./search-words.ts";

/** What can be found, in the order in which kinds are listed. */
export const HIT_KINDS = [
  "programme",
  "area",
  "cell",
  "group",
  "partnership",
  "force",
  "party",
  "office",
  "meeting",
  "report",
  "source",
  "comment",
  "wording",
] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** Something of the record that words may find, and where it leads. */
export interface Findable {
  readonly kind: HitKind;
  readonly programme: string;
  /** What it is called; of a comment or a wording, what it stands at: "Dogs, Herts/Beds". */
  readonly title: string;
  /** Other names it goes by. */
  readonly names: readonly string[];
  /** The words of a comment, a wording, a note, or what a report opens with. */
  readonly text: string | null;
  /** What stands beside it: its group, its tier, how often it is cited. */
  readonly beside: string | null;
  readonly to: PageLink;
  /** The day the page is seen at; null for the day that the programme's pages open on. */
  readonly asAt: string | null;
}

/** How something was found: the better, the earlier in this list. */
export const MATCHES = ["name", "alias", "in-name", "in-alias", "near", "text"] as const;
export type Match = (typeof MATCHES)[number];

/** Something that was found. */
export interface SearchHit {
  readonly kind: HitKind;
  readonly programme: string;
  readonly title: string;
  readonly beside: string | null;
  /** The other name, or the part of the text, that was found; null where the title says it. */
  readonly found: string | null;
  readonly match: Match;
  /** The words of title and text that were meant, to be marked. */
  readonly words: readonly string[];
  readonly to: PageLink;
  readonly asAt: string | null;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** How many were found beyond those that are told. */
  readonly leftOut: number;
}

/** So many are told; how many more were found is said as a number. */
export const MOST_HITS = 200;

/**
 * What words find, the best first: things called so, things whose name or another name holds all of
 * them, then texts that do. Names that are spelt nearly so are told only where no name is spelt so.
 */
export function searchIn(
  findables: readonly Findable[],
  words: string,
  most: number = MOST_HITS,
): SearchAnswer {
  const wanted = searchWords(words);
  if (wanted.length === 0) return { hits: [], leftOut: 0 };
  const exactly = [
    ...findables.flatMap((one) => matchOf(one, wanted, "exact")),
    ...cellsMeant(findables, wanted),
  ];
  const named = exactly.some(({ match }) => match !== "text");
  const nearly = named ? [] : findables.flatMap((one) => matchOf(one, wanted, "near"));
  const ranked = [...exactly, ...nearly].sort(byRank);
  return {
    hits: ranked.slice(0, most).map((hit) => withWords(hit, wanted)),
    leftOut: Math.max(0, ranked.length - most),
  };
}

function matchOf(one: Findable, wanted: readonly string[], how: "exact" | "near"): SearchHit[] {
  const { kind, programme, title, names, text, beside, to, asAt } = one;
  const hit = (match: Match, found: string | null, words: readonly string[]): SearchHit[] => [
    { kind, programme, title, beside, found, match, words, to, asAt },
  ];
  // A comment has no name of its own: what it stands at says where, and is found as that.
  if (kind !== "comment" && kind !== "wording") {
    if (how === "near") {
      for (const name of [title, ...names]) {
        const words = wordsMeant(name, wanted, isNear);
        if (words) return hit("near", name === title ? null : name, words);
      }
      return [];
    }
    const whole = wanted.join(" ");
    if (foldedWords(title).join(" ") === whole) return hit("name", null, rawWords(title));
    const alias = names.find((name) => foldedWords(name).join(" ") === whole);
    if (alias !== undefined) return hit("alias", alias, rawWords(alias));
    for (const name of [title, ...names]) {
      const words = wordsMeant(name, wanted, begins);
      if (words)
        return hit(name === title ? "in-name" : "in-alias", name === title ? null : name, words);
    }
  }
  if (how === "near" || text === null) return [];
  // The place may give some of the words: "dogs preferred" finds what is said of Dogs.
  const words = wordsMeant(`${title} ${text}`, wanted, begins);
  const inText = words && wordsMeant(text, wanted, begins, "some");
  return inText ? hit("text", excerpt(text, inText), words) : [];
}

/** The cells that some of the words name by their area and the others by their partnership: "dogs essex". */
function cellsMeant(findables: readonly Findable[], wanted: readonly string[]): SearchHit[] {
  if (wanted.length < 2) return [];
  // Of a word that many areas begin with there are as many cells as of all others: only sets are asked.
  const named = (kind: HitKind) =>
    findables
      .filter((one) => one.kind === kind)
      .flatMap((one) => {
        const names = [one.title, ...one.names];
        const isMeant = (word: string) => names.some((name) => wordsMeant(name, [word], begins));
        const meant = new Set(wanted.filter(isMeant));
        // Words that one of the two holds alone name no cell.
        return meant.size > 0 && meant.size < wanted.length ? [{ one, meant }] : [];
      });
  const partnerships = Map.groupBy(named("partnership"), ({ one }) => one.programme);
  return named("area").flatMap(({ one: row, meant }) => {
    const others = wanted.filter((word) => !meant.has(word));
    return (partnerships.get(row.programme) ?? []).flatMap((partnership): SearchHit[] => {
      const column = partnership.one;
      if (row.to.page !== "area" || column.to.page !== "partnership") return [];
      if (!others.every((word) => partnership.meant.has(word))) return [];
      const title = `${row.title}, ${column.title}`;
      return [
        {
          ...{ kind: "cell", programme: row.programme, title, beside: row.beside, found: null },
          ...{ match: "in-name", words: [], asAt: null },
          to: { page: "cell", area: row.to.area, partnership: column.to.partnership },
        },
      ];
    });
  });
}

/** What is told says which words were meant; of a cell it is asked only where it is told. */
function withWords(hit: SearchHit, wanted: readonly string[]): SearchHit {
  if (hit.kind !== "cell") return hit;
  return { ...hit, words: wordsMeant(hit.title, wanted, begins, "some") ?? [] };
}

const MATCH_RANK = new Map<Match, number>(MATCHES.map((match, index) => [match, index]));
const KIND_RANK = new Map<HitKind, number>(HIT_KINDS.map((kind, index) => [kind, index]));

function byRank(one: SearchHit, other: SearchHit): number {
  return (
    (MATCH_RANK.get(one.match) ?? 0) - (MATCH_RANK.get(other.match) ?? 0) ||
    (KIND_RANK.get(one.kind) ?? 0) - (KIND_RANK.get(other.kind) ?? 0) ||
    // Of meetings and reports the latest is meant; of anything else, what comes first in the alphabet.
    (one.kind === other.kind && (one.kind === "meeting" || one.kind === "report")
      ? (other.asAt ?? "").localeCompare(one.asAt ?? "")
      : 0) ||
    one.title.localeCompare(other.title, "en-GB") ||
    one.programme.localeCompare(other.programme)
  );
}

/** Room on either side of what was found. */
const AROUND = 60;

/** The part of a text around the first word that was found, cut between words. */
function excerpt(text: string, words: readonly string[]): string {
  const first = Math.min(...words.map((word) => text.indexOf(word)));
  // A word may stand in the middle of an address, without a space before it for long.
  const from = first <= AROUND ? 0 : Math.min(first, text.indexOf(" ", first - AROUND) + 1);
  const end = first + 2 * AROUND;
  const to =
    end >= text.length ? text.length : Math.max(text.lastIndexOf(" ", end), first + AROUND);
  return `${from > 0 ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
}

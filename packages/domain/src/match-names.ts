import { decisionOn, type NameMatch, wordingKey } from "./intake.ts";
import { likeness } from "./near-spelling.ts";

/** What an area or a partnership of the register is called. */
export interface KnownName {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A decision about a name, as far as matching looks at it. */
export type NameDecision =
  | { readonly as: "known" | "added"; readonly slug: string }
  | { readonly as: "left-out" };

export interface MatchTerms {
  /** Everything of the kind that the register has. */
  readonly known: readonly KnownName[];
  /** What the programme's matrix has: only these are taken without a person. Null takes any. */
  readonly listed: ReadonlySet<string> | null;
  readonly decided: Readonly<Record<string, NameDecision>>;
  /** Slugs by {@link wordingKey}, as the programme remembers them. */
  readonly remembered: ReadonlyMap<string, string>;
}

/** Below this, a name is not like another. */
const NEAR_ENOUGH = 0.55;
const MOST_SUGGESTIONS = 3;
/** So many names at most are compared by their spelling: beyond it the table is of something else. */
const MOST_COMPARED = 300;

/**
 * Matches names of a table to slugs of the register: as decided, by name, by alias, as remembered.
 *
 * A near spelling, a name that two things share, and a thing that is no row or column of the
 * programme are only suggested: a person takes them.
 */
export function nameMatcher({ known, listed, decided, remembered }: MatchTerms) {
  const byName = slugsByKey(known, ({ name }) => [name]);
  const byAlias = slugsByKey(known, ({ aliases }) => aliases);
  const nameOf = new Map(known.map(({ slug, name }) => [slug, name]));
  const matched = new Map<string, NameMatch>();
  let compared = 0;

  function match(words: string): NameMatch {
    const decision = decisionOn(wordingKey(words), decided);
    if (decision?.as === "left-out") return { slug: null, by: "left-out", suggestions: [] };
    if (decision) {
      return {
        slug: decision.slug,
        by: decision.as === "added" ? "added" : "decided",
        suggestions: [],
      };
    }
    const keys = [wordingKey(words), nameKey(words)];
    const shared: string[] = [];
    for (const [by, slugs] of [
      ["name", byName],
      ["alias", byAlias],
    ] as const) {
      const found = new Set(keys.flatMap((key) => slugs.get(key) ?? []));
      const here = [...found].filter((slug) => listed === null || listed.has(slug));
      if (here.length === 1 && here[0] !== undefined) return { slug: here[0], by, suggestions: [] };
      shared.push(...(here.length > 0 ? here : found));
    }
    const kept = keys.map((key) => remembered.get(key)).find((slug) => slug !== undefined);
    if (kept !== undefined) return { slug: kept, by: "remembered", suggestions: [] };
    return { slug: null, by: null, suggestions: suggest(words, shared) };
  }

  function suggest(words: string, shared: readonly string[]): NameMatch["suggestions"] {
    compared += 1;
    const near = compared > MOST_COMPARED ? [] : nearest(words, known);
    return [...new Set([...shared, ...near])]
      .slice(0, MOST_SUGGESTIONS)
      .map((slug) => ({ slug, name: nameOf.get(slug) ?? slug }));
  }

  return (words: string): NameMatch => {
    const before = matched.get(words);
    if (before) return before;
    const found = match(words);
    matched.set(words, found);
    return found;
  };
}

/** As {@link wordingKey}, without what a heading ends with. */
function nameKey(words: string): string {
  return wordingKey(words).replace(/[\s.,:;*]+$/, "");
}

function slugsByKey(
  known: readonly KnownName[],
  namesOf: (one: KnownName) => readonly string[],
): Map<string, string[]> {
  const slugs = new Map<string, string[]>();
  for (const one of known) {
    for (const key of new Set(namesOf(one).flatMap((name) => [wordingKey(name), nameKey(name)]))) {
      slugs.set(key, [...(slugs.get(key) ?? []), one.slug]);
    }
  }
  return slugs;
}

function nearest(words: string, known: readonly KnownName[]): string[] {
  const key = nameKey(words);
  return known
    .map(({ slug, name, aliases }) => ({
      slug,
      score: Math.max(...[name, ...aliases].map((other) => likeness(key, nameKey(other)))),
    }))
    .filter(({ score }) => score >= NEAR_ENOUGH)
    .sort((one, other) => other.score - one.score)
    .map(({ slug }) => slug);
}

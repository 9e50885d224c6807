import type { ForceArrangement, ReachGroup } from "./force-reach.ts";
import type { NamedForce } from "./named-force.ts";
import type { ReachKind } from "./reach.ts";
import { capital, digits, inSentence, listed } from "./summary-english.ts";

/** A piece of the sentence under a title, and the group of areas it counts, if it does. */
export interface DeckPart {
  readonly words: string;
  readonly counts: ReachKind | null;
}

interface Subject {
  readonly force: NamedForce;
  readonly arrangements: readonly ForceArrangement[];
  readonly groups: readonly ReachGroup[];
  /** Whether the day has not come. */
  readonly isPlanned: boolean;
}

/** "Norfolk is live in 4 areas with Suffolk and 3 with the region": what heads the page of a force. */
export function forceTitle({ isPlanned, ...subject }: Subject): string {
  const said = titleOf(subject);
  return isPlanned ? `Planned: ${said}` : said;
}

function titleOf({ force, arrangements, groups }: Omit<Subject, "isPlanned">): string {
  const { short } = force;
  if (arrangements.length === 0) return `${short} is in no partnership of this programme`;
  const live = arrangements.flatMap(({ slug, withWhom }) => {
    const count = groups.find(({ partnership }) => partnership === slug)?.rows.length ?? 0;
    return count > 0 ? [{ count, withWhom }] : [];
  });
  if (live.length > 0) {
    const places = live.map(({ count, withWhom }, n) => {
      const areas = n === 0 ? ` ${count === 1 ? "area" : "areas"}` : "";
      return `${digits(count)}${areas} with ${withWhom}`;
    });
    // Where a place is "Suffolk and Cambridgeshire", an "and" more needs a comma to be read right.
    const isPlain = places.length < 2 || live.every(({ withWhom }) => !withWhom.includes(" and "));
    return `${short} is live in ${isPlain ? listed(places) : `${places.slice(0, -1).join(", ")}, and ${places.at(-1)}`}`;
  }
  const recorded = groups.some(({ kind }) => kind !== "blank");
  return recorded ? `${short} is live in no area yet` : `Nothing is recorded for ${short}`;
}

/** "29 areas are on the way, two stopped and four have nothing recorded." in pieces, each with what it counts. */
export function forceDeck(groups: readonly ReachGroup[]): DeckPart[] {
  const parts = groups.flatMap((group) => {
    const words = DECK_WORDS[group.kind];
    return words ? [{ words, number: group.rows.length, counts: group.kind }] : [];
  });
  return parts.flatMap(({ words: [one, more], number, counts }, n) => {
    // The first of them says what is counted.
    const noun = n > 0 ? "" : ` ${number === 1 ? "area" : "areas"}`;
    const told = `${inSentence(number)}${noun} ${number === 1 ? one : more}`;
    const words = n === 0 ? capital(told) : told;
    const after = n === parts.length - 1 ? "." : n === parts.length - 2 ? " and " : ", ";
    return [
      { words, counts },
      { words: after, counts: null },
    ];
  });
}

/** What is so of one, and of more. */
const DECK_WORDS: Readonly<Record<ReachKind, readonly [string, string] | null>> = {
  live: null,
  "on-the-way": ["is on the way", "are on the way"],
  "needs-review": ["has words that fit no status", "have words that fit no status"],
  stopped: ["stopped", "stopped"],
  blank: ["has nothing recorded", "have nothing recorded"],
};

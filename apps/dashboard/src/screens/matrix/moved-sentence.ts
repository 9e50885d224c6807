import { formatDate } from "@accord/domain/format-date";
import type { Movement } from "@accord/domain/movement";
import type { MatrixFilter } from "@accord/domain/page-link";

/** What the sentence is made from. */
export interface MovedFacts {
  readonly day: string;
  readonly legend: {
    readonly movements: Readonly<Partial<Record<Movement, number>>>;
    readonly restated: number | null;
    /** Null where nothing was recorded on that day. */
    readonly before: unknown;
  };
}

/** A part of a sentence; a number's words are a link to exactly what it counts. */
export interface SentencePart {
  readonly words: string;
  readonly filter?: MatrixFilter;
}

const TELLS = [
  ["forward", (n) => `${n} moved forward`],
  ["back", (n) => `${n} moved back`],
  ["stopped", (n) => `${n} stopped or ${n === 1 ? "is" : "are"} stopping`],
  ["new", (n) => `${n} ${n === 1 ? "is" : "are"} new`],
] as const satisfies readonly (readonly [Movement, (count: number) => string])[];

/** "Since 31 January 2011, 21 moved forward, 2 moved back and 2 are new." Its numbers are links. */
export function movedSentence({ day, legend }: MovedFacts): SentencePart[] {
  const { movements, restated } = legend;
  const told: SentencePart[] = TELLS.flatMap(([movement, words]) => {
    const count = movements[movement];
    return count ? [{ words: words(count), filter: { movement } }] : [];
  });
  if (restated) {
    const words = `${restated} ${restated === 1 ? "is" : "are"} restated`;
    told.push({ words, filter: { restated: true } });
  }
  const since = `Since ${formatDate(day)}`;
  if (told.length === 0 && legend.before === null) {
    return [{ words: `Nothing was recorded as at ${formatDate(day)}, the day compared with.` }];
  }
  if (told.length === 0) return [{ words: `${since} nothing has moved.` }];
  const parts = told.flatMap((part, index) => {
    if (index === 0) return [part];
    return [{ words: index === told.length - 1 ? " and " : ", " }, part];
  });
  return [{ words: `${since}, ` }, ...parts, { words: "." }];
}

import type { Counts } from "@accord/domain/counts";
import { formatDate } from "@accord/domain/format-date";
import type { MovedFacts } from "./moved-sentence.ts";

/** What the headline is worked out from. */
export interface FindingFacts {
  readonly counts: Counts;
  readonly areas: number;
  readonly partnerships: number;
  readonly asAt: string;
  readonly today: string;
  /** How it differs from the day it is compared with; left out where nothing is compared. */
  readonly changes?: (MovedFacts & { readonly before: Counts | null }) | null;
}

/** The finding that heads the matrix: what a reader who stops there takes along. */
export function headline({ counts, asAt, today, changes }: FindingFacts): string {
  if (counts.filled === 0) return `Nothing is recorded as at ${formatDate(asAt)}`;
  const planned = asAt > today;
  const { live, "being-progressed": progressed } = counts;
  const subject = live === 1 ? "collaboration" : "collaborations";
  const first = `${live === 0 ? "no" : inWords(live)} ${subject}`;
  const verb = planned ? "" : live === 1 ? " is" : " are";
  const grown = changes?.before && !planned ? live - changes.before.live : 0;
  if (changes && grown !== 0) {
    const more = `${inWords(Math.abs(grown))} ${grown > 0 ? "more" : "fewer"}`;
    return `${capitalised(first)}${verb} live, ${more} than on ${formatDate(changes.day)}`;
  }
  const second =
    progressed === 0
      ? ""
      : `, ${inWords(progressed)}${live === 0 ? "" : " more"}${planned ? "" : progressed === 1 ? " is" : " are"} being progressed`;
  const said = `${first}${verb} live${second}`;
  return planned ? `Planned: ${said}` : capitalised(said);
}

/** How much of the matrix is filled: "143 of 225 cells are filled: 45 business areas by five partnerships." */
export function extent({ counts, areas, partnerships }: FindingFacts): string {
  const cells = areas * partnerships;
  if (cells === 0) return "No row or column of the matrix was known by then.";
  const filled = counts.filled === 0 ? "None" : capitalised(inWords(counts.filled));
  const verb = counts.filled === 1 ? "is" : "are";
  return `${filled} of ${cells} cells ${verb} filled: ${counted(areas, "business area")} by ${counted(partnerships, "partnership")}.`;
}

/** What waits for a person: the words of the link, and the rest of the sentence; null where nothing does. */
export function waiting({ counts }: FindingFacts): { link: string; rest: string } | null {
  const wordings = counts["needs-review"];
  if (wordings === 0) return null;
  return {
    link: capitalised(counted(wordings, "wording")),
    rest:
      wordings === 1
        ? "fits no status and waits for a person."
        : "fit no status and wait for a person.",
  };
}

function counted(number: number, noun: string): string {
  return `${inWords(number)} ${noun}${number === 1 ? "" : "s"}`;
}

const WORDS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** One to nine in words, as in running text. */
function inWords(number: number): string {
  return WORDS[number] ?? String(number);
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

import { wordsIn } from "./address-words.ts";

/** The days that a page of a programme is seen at, as its address says them. */
export interface Days {
  /** A day, or a month, which means its last day. */
  readonly asAt: string;
  /** The instant whose knowledge is shown; without it, all that is known. */
  readonly knownAt?: string | undefined;
  /** The day compared with; without it, the one that the timeline of the programme gives. */
  readonly since?: string | undefined;
  /** The instant whose knowledge of the day compared with is shown beside what is known of it now. */
  readonly sinceKnownAt?: string | undefined;
}

/** Days as an address typed by hand may say them: any of them may be missing. */
export interface DaysAddress extends Omit<Days, "asAt"> {
  readonly asAt?: string | undefined;
}

/**
 * Reads the days of an address. A day or an instant that cannot be is kept as written: the register
 * refuses it in words, where dropping it would show another day than was asked for.
 */
export function readDays(search: Readonly<Record<string, unknown>>): DaysAddress {
  return {
    asAt: wordsIn(search["asAt"]),
    knownAt: wordsIn(search["knownAt"]),
    since: wordsIn(search["since"]),
    sinceKnownAt: wordsIn(search["sinceKnownAt"]),
  };
}

/**
 * What becomes of the days when another is shown: a day compared with that is not before it leaves
 * nothing to compare, and gives way to the one that the timeline gives.
 *
 * @param since - the day compared with that stays where it can
 */
export function atDay(asAt: string, since?: string): Pick<Days, "asAt" | "since" | "sinceKnownAt"> {
  return since !== undefined && since < asAt
    ? { asAt }
    : { asAt, since: undefined, sinceKnownAt: undefined };
}

/** The days as a question to the API has them: without those that are not given. */
export function askedDays({ asAt, knownAt, since, sinceKnownAt }: Days): AskedDays {
  return {
    asAt,
    ...(knownAt && { knownAt }),
    ...(since && { since }),
    ...(sinceKnownAt && { sinceKnownAt }),
  };
}

/** See {@link askedDays}. */
export interface AskedDays {
  readonly asAt: string;
  readonly knownAt?: string;
  readonly since?: string;
  readonly sinceKnownAt?: string;
}

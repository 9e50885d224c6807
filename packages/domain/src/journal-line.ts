import { z } from "zod";
import { CalendarDate } from "./calendar.ts";
import type { Who } from "./cell-story.ts";
import { Noun } from "./journal.ts";
import { InProgramme, Slug } from "./slug.ts";

/** What a timeline can be asked of: a cell, or a record by its noun and slug. */
export const RecordAddress = z.discriminatedUnion("noun", [
  z.strictObject({ noun: z.literal("cell"), area: Slug, partnership: Slug }),
  z.strictObject({
    noun: z.enum(["area", "partnership", "force", "party", "source", "programme"]),
    slug: Slug,
  }),
]);
export type RecordAddress = z.infer<typeof RecordAddress>;

/** The most lines that are told at once. */
export const LINES_AT_ONCE = 100;

/** Which lines of the journal are asked for, newest first. Both days are inclusive, in London. */
export const JournalQuery = InProgramme.extend({
  noun: Noun.optional(),
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
  /** Lines of one record only. */
  about: RecordAddress.optional(),
  /** Words of the office or, where it may be known, the name of who acted. */
  who: z.string().trim().max(120).optional(),
  /** Goes on from an earlier answer: lines before this one. */
  before: z.int().positive().optional(),
});
export type JournalQuery = z.infer<typeof JournalQuery>;

/** One line of the journal as a person reads it. */
export interface ToldLine {
  readonly id: number;
  readonly recordedAt: string;
  readonly noun: Noun;
  readonly act: string;
  /** What was done, in a plain sentence without who and when. */
  readonly sentence: string;
  /** Why, in the words of whoever did it. */
  readonly why: string | null;
  readonly by: Who;
  /** The cell it is about, where it is about one. */
  readonly cell: { readonly area: string; readonly partnership: string } | null;
  /** The line's own hash, by which it stands in the chain. */
  readonly hash: string;
}

/** Two states of one record, by the lines that were the last of the journal. */
export const VersionQuery = InProgramme.extend({
  about: RecordAddress,
  earlier: z.int().nonnegative(),
  later: z.int().nonnegative(),
});
export type VersionQuery = z.infer<typeof VersionQuery>;

/** One fact that a record states: "Name", "Member", and what it says. */
export interface StatedFact {
  readonly what: string;
  readonly says: string;
}

/** What two versions of a record state: what both do, what only the earlier, what only the later. */
export interface VersionDifference {
  readonly both: readonly StatedFact[];
  readonly onlyEarlier: readonly StatedFact[];
  readonly onlyLater: readonly StatedFact[];
}

/** Compares two lists of facts, each fact once for each time it is stated. Order is the lists' own. */
export function compareVersions(
  earlier: readonly StatedFact[],
  later: readonly StatedFact[],
): VersionDifference {
  const keyOf = ({ what, says }: StatedFact) => `${what}\n${says}`;
  const left = new Map<string, number>();
  for (const fact of later) left.set(keyOf(fact), (left.get(keyOf(fact)) ?? 0) + 1);
  const both: StatedFact[] = [];
  const onlyEarlier: StatedFact[] = [];
  for (const fact of earlier) {
    const times = left.get(keyOf(fact)) ?? 0;
    if (times > 0) left.set(keyOf(fact), times - 1);
    (times > 0 ? both : onlyEarlier).push(fact);
  }
  const onlyLater: StatedFact[] = [];
  for (const fact of [...later].reverse()) {
    const times = left.get(keyOf(fact)) ?? 0;
    if (times === 0) continue;
    left.set(keyOf(fact), times - 1);
    onlyLater.unshift(fact);
  }
  return { both, onlyEarlier, onlyLater };
}

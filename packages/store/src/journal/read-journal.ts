import type { Instant } from "@accord/domain/calendar";
import type { Noun } from "@accord/domain/journal";
import type { Database, Head } from "../database.ts";
import type { Reader } from "../writer.ts";

/** A line as it is announced: that something changed, not what. */
export interface AnnouncedLine {
  readonly id: number;
  readonly programme: string | null;
  readonly noun: Noun;
  readonly recordedAt: Instant;
}

/** The lines after a cursor, oldest first. */
export async function readLinesAfter(
  reader: Reader,
  after: number,
  most: number,
): Promise<AnnouncedLine[]> {
  return reader
    .selectFrom("journal")
    .select(["id", "programme", "noun", "recordedAt"])
    .where("id", ">", after)
    .orderBy("id")
    .limit(most)
    .execute();
}

/** The instant something is known at, and the last line recorded by then. */
export interface KnownAt {
  readonly knownAt: Instant;
  readonly head: number;
}

/**
 * What "as known at" means for the register as it is: by default the last recorded instant, and never later.
 *
 * The line's id says the same as the instant and is exact within one millisecond; reads use it.
 */
export async function readKnownAt(database: Database, wanted?: Instant): Promise<KnownAt> {
  const head = await database.head();
  if (wanted === undefined || wanted >= head.recordedAt) return asKnown(head);
  const last = await database.reader
    .selectFrom("journal")
    .select("id")
    .where("recordedAt", "<=", wanted)
    .orderBy("recordedAt", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return { knownAt: wanted, head: last?.id ?? 0 };
}

function asKnown({ id, recordedAt }: Head): KnownAt {
  return { knownAt: recordedAt, head: id };
}

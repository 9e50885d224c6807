import { type RawBuilder, sql } from "kysely";
import { type Reader, Writer } from "../writer.ts";

/** Later than any line of the journal: all that is known. */
export const EVERYTHING = Number.MAX_SAFE_INTEGER;

/**
 * Keeps the rows of a table that stood when a line was the last of the journal.
 *
 * By the ids of acts rather than their instants: the same order, exact within a millisecond, and
 * an act that has reserved its id and not ended is later than every head.
 */
export function knownBy(table: string, head: number): RawBuilder<boolean> {
  const [act, replacedBy] = [sql.ref(`${table}.act`), sql.ref(`${table}.replacedBy`)];
  return sql<boolean>`(${act} <= ${head} and (${replacedBy} is null or ${replacedBy} > ${head}))`;
}

/**
 * Keeps the rows whose act has its line, for lists of what there is now: embedded, the parts of a long
 * act can be read before it. A writer sees the rows of its own act too.
 */
export function isRecorded(reader: Reader, table: string): RawBuilder<boolean> {
  const last =
    reader instanceof Writer
      ? sql`${reader.act.id}`
      : sql`(select coalesce(max(id), 0) from journal)`;
  return sql<boolean>`${sql.ref(`${table}.act`)} <= ${last}`;
}

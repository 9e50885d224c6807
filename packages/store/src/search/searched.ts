import type { Actor } from "@accord/domain/actor";
import { type CalendarDate, londonDay } from "@accord/domain/calendar";
import { may } from "@accord/domain/permissions";
import type { Database } from "../database.ts";
import { assertMayIn, readProgrammeScopes } from "../programmes/programme-scope.ts";

/** What a search looks at: what of the register, known when, on which day. */
export interface Searched {
  /** The programmes that the reader may read, by slug. Nothing of another is looked at. */
  readonly programmes: readonly string[];
  readonly head: number;
  readonly today: CalendarDate;
}

/**
 * What an actor's search looks at: one programme, or all that they may read, as known now.
 *
 * @throws AccordError `not-found` for a programme that is not there or not to be seen
 */
export async function readSearched(
  database: Database,
  actor: Actor,
  programme?: string,
): Promise<Searched> {
  if (programme !== undefined) await assertMayIn(database, actor, "read-record", programme);
  const today = londonDay(database.clock.now());
  const scopes = await readProgrammeScopes(database.reader, today, programme);
  const { id: head } = await database.head();
  const readable = scopes.filter((scope) => may(actor, "read-record", scope));
  return { programmes: readable.map(({ slug }) => slug), head, today };
}

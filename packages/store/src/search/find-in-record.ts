import type { Actor } from "@accord/domain/actor";
import { londonDay } from "@accord/domain/calendar";
import { may } from "@accord/domain/permissions";
import { type SearchAnswer, searchIn, searchWords } from "@accord/domain/search";
import type { Database } from "../database.ts";
import { assertMayIn, readProgrammeScopes } from "../programmes/programme-scope.ts";
import { readNamedThings } from "./read-named-things.ts";
import { readSayings } from "./read-sayings.ts";

export interface RecordSearch {
  readonly words: string;
  /** Only in this programme; without it, in all that the actor may read. */
  readonly programme?: string | undefined;
}

/** What words find in the programmes that an actor may read, as known now. Nothing of another programme is looked at. */
export async function findInRecord(
  database: Database,
  actor: Actor,
  { words, programme }: RecordSearch,
): Promise<SearchAnswer> {
  if (programme !== undefined) await assertMayIn(database, actor, "read-record", programme);
  const { reader, clock } = database;
  const today = londonDay(clock.now());
  const scopes = await readProgrammeScopes(reader, today, programme);
  const programmes = scopes
    .filter((scope) => may(actor, "read-record", scope))
    .map(({ slug }) => slug);
  const wanted = searchWords(words);
  if (programmes.length === 0 || wanted.length === 0) return { hits: [], leftOut: 0 };

  const { id: head } = await database.head();
  const named = await readNamedThings(reader, { programmes, head });
  const sayings = await readSayings(reader, { programmes, head, today, wanted });
  return searchIn([...named, ...sayings], words);
}

import type { Actor } from "@accord/domain/actor";
import { type CalendarDate, londonDay } from "@accord/domain/calendar";
import { maySee, type ProgrammeScope } from "@accord/domain/permissions";
import type { Marking } from "@accord/domain/programme";
import type { Database } from "../database.ts";
import { EVERYTHING } from "../journal/known-by.ts";
import { readNames } from "../registers/naming.ts";
import { readProgrammeScopes } from "./programme-scope.ts";

/** A programme as it stands now. */
export interface ProgrammeListing extends ProgrammeScope {
  readonly name: string;
  readonly marking: Marking;
  /** The day its pages open on; null for today. */
  readonly showAsAt: CalendarDate | null;
}

/** The programmes an actor may see anything of, by name. */
export async function readProgrammes(
  database: Database,
  actor: Actor,
): Promise<ProgrammeListing[]> {
  const all = await readAllProgrammes(database);
  return all.filter((programme) => maySee(actor, programme));
}

/** Every programme, for those who check permissions themselves. */
export async function readAllProgrammes(database: Database): Promise<ProgrammeListing[]> {
  const { reader, clock } = database;
  const scopes = await readProgrammeScopes(reader, londonDay(clock.now()));
  const settings = await reader
    .selectFrom("programmeSettings")
    .select(["programme", "marking", "showAsAt"])
    .where("replacedBy", "is", null)
    .execute();
  const nameOf = await readNames(
    reader,
    "programme",
    scopes.map(({ slug }) => slug),
    EVERYTHING,
  );
  return scopes
    .flatMap((scope) => {
      const set = settings.find(({ programme }) => programme === scope.slug);
      if (!set) return [];
      return [
        { ...scope, name: nameOf(scope.slug).name, marking: set.marking, showAsAt: set.showAsAt },
      ];
    })
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}

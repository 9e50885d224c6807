import type { Actor } from "@accord/domain/actor";
import { type CalendarDate, londonDay } from "@accord/domain/calendar";
import { type NextReaders, nextReadersOf } from "@accord/domain/next-readers";
import type { Marking } from "@accord/domain/programme";
import type { ReportingRules } from "@accord/domain/reporting-rules";
import type { Database } from "../database.ts";
import { EVERYTHING } from "../journal/known-by.ts";
import { assertMayIn, readProgrammeScopes } from "../programmes/programme-scope.ts";
import { readNames } from "../registers/naming.ts";
import { selectReportingRules } from "../reporting/read-rules.ts";
import { type ListedReader, selectReaders } from "./read-readers.ts";
import { selectBodyFacts, selectMarking } from "./select-recipients.ts";

/** The reader list with all that is chosen from where it is kept, and whom it comes to. */
export interface ReaderList {
  readonly readers: readonly ListedReader[];
  readonly today: CalendarDate;
  readonly marking: Marking;
  readonly rules: ReportingRules;
  /** In the programme's order: the owner first. */
  readonly bodies: readonly { readonly slug: string; readonly name: string }[];
  /** Those of its listed partnerships, and those that a reader names. */
  readonly forces: readonly { readonly slug: string; readonly name: string }[];
  readonly next: readonly NextReaders[];
}

/** The reader list as its keepers see it. Addresses are for the team. */
export async function readReaderList(
  database: Database,
  actor: Actor,
  { programme }: { programme: string },
): Promise<ReaderList> {
  await assertMayIn(database, actor, "read-addresses", programme);

  const { reader } = database;
  const today = londonDay(database.clock.now());
  const readers = await selectReaders(reader, programme);
  const rules = await selectReportingRules(reader, programme);
  const marking = await selectMarking(reader, programme);
  const { bodies, schedules } = await selectBodyFacts(reader, programme);
  const [scope] = await readProgrammeScopes(reader, today, programme);
  const named = readers.flatMap(({ force }) => force ?? []);
  const slugs = [...new Set([...(scope?.forces ?? []), ...named])];
  const nameOf = await readNames(reader, "force", slugs, EVERYTHING);
  return {
    ...{ readers, today, marking, rules },
    bodies: bodies.map(({ slug, name }) => ({ slug, name })),
    forces: slugs
      .map((slug) => ({ slug, name: nameOf(slug).name }))
      .sort((one, other) => one.name.localeCompare(other.name, "en-GB")),
    next: nextReadersOf(readers, { bodies, schedules, day: today, marking, rules }),
  };
}

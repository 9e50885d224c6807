import type { Actor } from "@accord/domain/actor";
import { type EffectiveDate, londonDay } from "@accord/domain/calendar";
import type { Force } from "@accord/domain/force";
import type { Database } from "../database.ts";
import { stretchOf } from "../dated.ts";
import { EVERYTHING } from "../journal/known-by.ts";
import { assertMayIn, readProgrammeScopes } from "../programmes/programme-scope.ts";
import { readNames } from "../registers/naming.ts";
import { selectCitable } from "../sources/assert-sources.ts";

/** A force as the register has it. */
export interface ListedForce extends Force {
  readonly aliases: readonly string[];
  /** Whether a partnership that the programme lists today has it. */
  readonly isOfProgramme: boolean;
  /** From when to when it was one; null where no source was entered that says so. */
  readonly dates: {
    readonly from: EffectiveDate;
    readonly until: EffectiveDate | null;
    /** Null where the paper is another programme's alone, too. */
    readonly source: string | null;
  } | null;
}

/** Every force of the register, by name. The register is one: programmes share them. */
export async function readForces(
  database: Database,
  actor: Actor,
  { programme }: { programme: string },
): Promise<ListedForce[]> {
  await assertMayIn(database, actor, "read-drafts", programme);
  const { reader } = database;
  const forces = await reader.selectFrom("force").select(["slug", "onsCode", "region"]).execute();
  const dates = await reader
    .selectFrom("forceDates")
    .select(["force", "source", "fromDate", "fromPrecision", "untilDate", "untilPrecision"])
    .where("replacedBy", "is", null)
    .execute();
  const papers = dates.flatMap(({ source }) => source ?? []);
  const told = await selectCitable(reader, programme, papers);
  const [scope] = await readProgrammeScopes(reader, londonDay(database.clock.now()), programme);
  const own = new Set(scope?.forces);
  const slugs = forces.map(({ slug }) => slug);
  const nameOf = await readNames(reader, "force", slugs, EVERYTHING);
  return forces
    .map((force) => {
      const row = dates.find((one) => one.force === force.slug);
      return {
        ...force,
        ...nameOf(force.slug),
        isOfProgramme: own.has(force.slug),
        dates: row
          ? {
              ...stretchOf(row),
              source: row.source !== null && told.has(row.source) ? row.source : null,
            }
          : null,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}

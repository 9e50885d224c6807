import type { Actor } from "@accord/domain/actor";
import type { CalendarDate } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import { maySee } from "@accord/domain/permissions";
import { isRecorded } from "../journal/known-by.ts";
import { readProgrammeScopes } from "../programmes/programme-scope.ts";
import type { Reader } from "../writer.ts";

/** What an actor is told of the areas of the register. */
export interface VisibleAreas {
  /** By slug, in the order of the register. */
  readonly areas: readonly string[];
  /** The programmes whose rows and plans the actor may see. */
  readonly programmes: ReadonlySet<string>;
  has(area: string): boolean;
  /** @throws AccordError `not-found` for an area that is not there and for one that is not told of alike */
  assertAll(areas: readonly string[]): void;
}

/**
 * The areas an actor is told of: those that a programme they may see has as a row or in its plan, what
 * these were merged or split into or from, and those that are nobody's. An area known from another's
 * programme alone is not there.
 */
export async function readVisibleAreas(
  reader: Reader,
  actor: Actor,
  today: CalendarDate,
): Promise<VisibleAreas> {
  const scopes = await readProgrammeScopes(reader, today);
  const programmes = new Set(
    scopes.filter((scope) => maySee(actor, scope)).map(({ slug }) => slug),
  );
  const rows = await reader.selectFrom("programmeRow").select(["area", "programme"]).execute();
  const lines = await reader.selectFrom("planLine").select(["area", "programme"]).execute();
  const used = new Set([...rows, ...lines].map(({ area }) => area));
  const own = [...rows, ...lines].filter(({ programme }) => programmes.has(programme));
  const pairs = await reader
    .selectFrom("areaSuccession")
    .select(["area", "successor"])
    .where("replacedBy", "is", null)
    .execute();
  const seen = withKin(
    own.map(({ area }) => area),
    pairs,
  );
  const register = await reader
    .selectFrom("businessArea")
    .select("slug")
    .where(isRecorded(reader, "businessArea"))
    .orderBy("slug")
    .execute();
  const areas = register
    .map(({ slug }) => slug)
    .filter((slug) => seen.has(slug) || !used.has(slug));
  const told = new Set(areas);
  return {
    areas,
    programmes,
    has: (area) => told.has(area),
    assertAll(wanted) {
      const missing = wanted.find((area) => !told.has(area));
      if (missing !== undefined) throw unknownArea(missing);
    },
  };
}

/** Areas, and all that they became and came from, however often. */
function withKin(
  areas: readonly string[],
  pairs: readonly { readonly area: string; readonly successor: string }[],
): Set<string> {
  const seen = new Set(areas);
  for (let before = 0; before < seen.size; ) {
    before = seen.size;
    for (const { area, successor } of pairs) {
      if (seen.has(area) || seen.has(successor)) seen.add(area).add(successor);
    }
  }
  return seen;
}

/** @returns an AccordError `not-found`, the same for an area that is not there and one that may not be seen */
export function unknownArea(area: string): AccordError {
  return new AccordError("not-found", "The register has no such area, or you may not see it.", {
    area,
  });
}

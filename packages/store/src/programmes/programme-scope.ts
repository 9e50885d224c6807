import type { Actor } from "@accord/domain/actor";
import { type CalendarDate, londonDay } from "@accord/domain/calendar";
import {
  assertMay,
  may,
  type Permission,
  type ProgrammeScope,
  unknownProgramme,
} from "@accord/domain/permissions";
import type { Database } from "../database.ts";
import { isOn } from "../dated.ts";
import type { Reader } from "../writer.ts";

/** What a permission check has to know of each programme: its listed partnerships' forces, on a day. */
export async function readProgrammeScopes(
  reader: Reader,
  today: CalendarDate,
  only?: string,
): Promise<ProgrammeScope[]> {
  const rows = await reader
    .selectFrom("programme")
    .leftJoin("programmeColumn as column", (join) =>
      join.onRef("column.programme", "=", "programme.slug").on("column.replacedBy", "is", null),
    )
    .leftJoin("partnershipMember as member", (join) =>
      join
        .onRef("member.partnership", "=", "column.partnership")
        .on("member.replacedBy", "is", null)
        .on("member.fromFirstDay", "<=", today),
    )
    .$if(only !== undefined, (query) => query.where("programme.slug", "=", only ?? ""))
    .select([
      "programme.slug",
      "member.force",
      "member.fromFirstDay",
      "member.untilLastDay",
      "column.fromFirstDay as columnFrom",
      "column.untilLastDay as columnUntil",
    ])
    .orderBy("programme.slug")
    .orderBy("member.force")
    .execute();
  const forces = new Map<string, Set<string>>();
  for (const { slug, force, fromFirstDay, untilLastDay, columnFrom, columnUntil } of rows) {
    const all = forces.get(slug) ?? new Set();
    forces.set(slug, all);
    if (force === null || fromFirstDay === null || columnFrom === null) continue;
    const isListed = isOn({ fromFirstDay: columnFrom, untilLastDay: columnUntil }, today);
    if (isListed && isOn({ fromFirstDay, untilLastDay }, today)) all.add(force);
  }
  return [...forces].map(([slug, all]) => ({ slug, forces: [...all] }));
}

/**
 * The "may they?" of a verb: asked before the record is read, of the programme the input names.
 *
 * @returns the programme as the answer needed it: without its forces where they add nothing
 * @throws AccordError `not-found` for a programme that is not there or not to be seen, `not-allowed`
 */
export async function assertMayIn(
  database: Database,
  actor: Actor,
  permission: Permission,
  programme: string,
): Promise<ProgrammeScope> {
  // An editor's grant names the programme, which is there then: its forces add nothing to the answer.
  const own = { slug: programme, forces: [] };
  if (actor.grants.some((grant) => grant.programme === programme) && may(actor, permission, own)) {
    return own;
  }
  const today = londonDay(database.clock.now());
  const [scope] = await readProgrammeScopes(database.reader, today, programme);
  if (!scope) throw unknownProgramme(programme);
  assertMay(actor, permission, scope);
  return scope;
}

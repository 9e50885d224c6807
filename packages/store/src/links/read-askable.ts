import type { Actor } from "@accord/domain/actor";
import { type CalendarDate, londonDay } from "@accord/domain/calendar";
import type { Askable } from "@accord/domain/signed-link";
import { sql } from "kysely";
import { readWho } from "../accounts/who.ts";
import type { Database } from "../database.ts";
import { readLayout, readMembers } from "../matrix/read-layout.ts";
import { readStandingCells } from "../matrix/standing-cells.ts";
import { assertMayIn, readProgrammeScopes } from "../programmes/programme-scope.ts";
import type { Reader } from "../writer.ts";

/** Someone who can be asked, with the filled cells that are theirs by partnership. */
export interface AskablePerson {
  readonly person: string;
  readonly force: string;
  readonly office: string | null;
  readonly address: string;
  readonly partnerships: readonly {
    readonly slug: string;
    readonly name: string;
    readonly areas: readonly string[];
  }[];
}

/** Whom the editors of a programme may ask to confirm, by force and office. */
export async function readAskable(
  database: Database,
  actor: Actor,
  { programme, asAt }: { programme: string; asAt: CalendarDate },
): Promise<Askable[]> {
  const scope = await assertMayIn(database, actor, "edit-registers", programme);

  const { reader } = database;
  const today = londonDay(database.clock.now());
  const { id: head } = await database.head();
  const people = await selectAskable(reader, { programme, asAt, today, head });
  const ids = people.map(({ person }) => person);
  const whoIs = await readWho(reader, ids, { actor, programme: scope });
  return people.map(({ person, force, address, partnerships }) => ({
    person,
    who: whoIs(person),
    address,
    force,
    cells: partnerships.reduce((sum, { areas }) => sum + areas.length, 0),
  }));
}

/** Contributors of the forces in a programme who can be written to. */
export async function selectAskable(
  reader: Reader,
  {
    programme,
    asAt,
    today,
    head,
  }: { programme: string; asAt: CalendarDate; today: CalendarDate; head: number },
): Promise<AskablePerson[]> {
  const [scope] = await readProgrammeScopes(reader, today, programme);
  if (!scope || scope.forces.length === 0) return [];
  const query = { programme, asAt, head };
  const { areas, partnerships } = await readLayout(reader, query);
  const slugs = partnerships.map(({ slug }) => slug);
  const membersOf = await readMembers(reader, slugs, { asAt: today, head });
  const filled = await readStandingCells(reader, query);
  const columns = partnerships.map(({ slug, name }) => {
    const inColumn = new Set(
      filled.filter(({ partnership }) => partnership === slug).map(({ area }) => area),
    );
    const listed = areas.map((area) => area.slug).filter((area) => inColumn.has(area));
    return { slug, name, areas: listed, forces: membersOf(slug) };
  });
  return (await selectContributors(reader, scope.forces)).map(({ force, ...person }) => ({
    ...person,
    force,
    partnerships: columns
      .filter((column) => column.forces.includes(force) && column.areas.length > 0)
      .map(({ forces: _, ...column }) => column),
  }));
}

async function selectContributors(reader: Reader, forces: readonly string[]) {
  // Addresses stand in the sign-in library's table, under its own names.
  const account = sql<{ id: string; email: string }>`(select "id", "email" from "user")`;
  const rows = await reader
    .selectFrom("roleGrant")
    .innerJoin("actor", "actor.id", "roleGrant.actorId")
    .innerJoin(account.as("account"), "account.id", "actor.userId")
    .select(["actor.id as person", "actor.office", "account.email as address"])
    .select("roleGrant.force")
    .where("role", "=", "contributor")
    .where("roleGrant.replacedBy", "is", null)
    .where("roleGrant.force", "in", forces)
    .orderBy("roleGrant.force")
    .orderBy("actor.office")
    .orderBy("actor.id")
    .execute();
  return rows.flatMap(({ force, ...row }) => (force === null ? [] : [{ ...row, force }]));
}

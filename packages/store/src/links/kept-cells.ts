import type { Actor } from "@accord/domain/actor";
import { type CalendarDate, type Instant, londonDay } from "@accord/domain/calendar";
import { cellKey } from "@accord/domain/cell";
import { mayForPartnership } from "@accord/domain/permissions";
import { asContributor, type KeptCells, type ListedCell } from "@accord/domain/signed-link";
import type { Database } from "../database.ts";
import { EVERYTHING } from "../journal/known-by.ts";
import { readLayout, readMembers } from "../matrix/read-layout.ts";
import { readProgramme } from "../matrix/read-matrix.ts";
import { readStandingCells } from "../matrix/standing-cells.ts";
import { assertMayIn, readProgrammeScopes } from "../programmes/programme-scope.ts";
import type { Reader } from "../writer.ts";

/**
 * The cells of the partnerships somebody's force is in, as they keep them on their own page.
 *
 * Whoever holds other roles, too, is shown here what they answer for as a contributor.
 */
export async function readOwnCells(
  database: Database,
  actor: Actor,
  { programme, asAt }: { programme: string; asAt: CalendarDate },
): Promise<KeptCells> {
  await assertMayIn(database, actor, "confirm", programme);

  const { reader } = database;
  const today = londonDay(database.clock.now());
  const asked = await reader
    .selectFrom("signedLink")
    .select(["recordedAt", "until"])
    .where("programme", "=", programme)
    .where("actorId", "=", actor.id)
    .where("replacedBy", "is", null)
    .where("until", ">=", today)
    .orderBy("id", "desc")
    .executeTakeFirst();
  const own = await readOwnPartnerships(reader, actor, { programme, today });
  return keepCells(database, {
    ...{ programme, asAt, person: actor },
    of: ({ partnership }) => own.has(partnership),
    since: asked?.recordedAt ?? null,
    until: asked?.until ?? null,
    sentAt: null,
  });
}

/** The columns of a programme that a contributor's force is in today. */
export async function readOwnPartnerships(
  reader: Reader,
  actor: Actor,
  { programme, today }: { programme: string; today: CalendarDate },
): Promise<Set<string>> {
  const [scope] = await readProgrammeScopes(reader, today, programme);
  if (!scope) return new Set();
  const columns = await reader
    .selectFrom("programmeColumn")
    .select("partnership")
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .execute();
  const slugs = columns.map(({ partnership }) => partnership);
  const membersOf = await readMembers(reader, slugs, { asAt: today, head: EVERYTHING });
  const contributor = asContributor(actor);
  return new Set(
    slugs.filter((slug) => mayForPartnership(contributor, "confirm", scope, membersOf(slug))),
  );
}

interface Kept {
  readonly programme: string;
  readonly asAt: CalendarDate;
  readonly person: Pick<Actor, "id" | "office">;
  /** Which cells are meant. */
  readonly of: (cell: ListedCell) => boolean;
  /** Confirmations before it do not count. */
  readonly since: Instant | null;
  readonly until: CalendarDate | null;
  /** The journal head of the email; null where none is looked at. */
  readonly sentAt: number | null;
}

/** Some cells of a programme by partnership, for those who have asked themselves whether they may be read. */
export async function keepCells(
  database: Database,
  { programme, asAt, person, of, since, until, sentAt }: Kept,
): Promise<KeptCells> {
  const { reader } = database;
  const { id: head } = await database.head();
  const query = { programme, asAt, head };
  const { slug, name, marking } = await readProgramme(reader, programme, head);
  const layout = await readLayout(reader, query);
  const standing = new Map(
    (await readStandingCells(reader, query)).map(({ cellId: _, ...cell }) => [cellKey(cell), cell]),
  );
  const proposed = await readProposed(reader, { programme, person: person.id });
  const groups = new Map(layout.groups.map((group) => [group.slug, group.name]));
  return {
    programme: { slug, name, marking },
    asAt,
    today: londonDay(database.clock.now()),
    head,
    office: person.office,
    until,
    partnerships: layout.partnerships.flatMap((partnership) => {
      const cells = layout.areas.flatMap((area) => {
        const cell = { area: area.slug, partnership: partnership.slug };
        if (!of(cell)) return [];
        const stands = standing.get(cellKey(cell)) ?? null;
        const { confirmedAt = null, revision = 0 } = stands ?? {};
        return [
          {
            ...cell,
            areaName: area.name,
            groupName: groups.get(area.group) ?? area.group,
            standing: stands,
            isConfirmed: confirmedAt !== null && (since === null || confirmedAt >= since),
            isProposed: proposed.has(cellKey(cell)),
            hasMoved: sentAt !== null && revision > sentAt,
          },
        ];
      });
      return cells.length > 0 ? [{ slug: partnership.slug, name: partnership.name, cells }] : [];
    }),
  };
}

async function readProposed(
  reader: Reader,
  { programme, person }: { programme: string; person: string },
): Promise<Set<string>> {
  const rows = await reader
    .selectFrom("proposal")
    .leftJoin("proposalOutcome", "proposalOutcome.proposalId", "proposal.id")
    .select(["area", "partnership"])
    .where("proposal.programme", "=", programme)
    .where("proposedBy", "=", person)
    .where("kind", "=", "change")
    .where("proposalOutcome.id", "is", null)
    .execute();
  return new Set(rows.map(cellKey));
}

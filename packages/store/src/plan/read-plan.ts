import type { Actor } from "@accord/domain/actor";
import { type AsAt, type Instant, londonDay } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import type { PlanLineStory, PlanView } from "@accord/domain/plan";
import { readWho } from "../accounts/who.ts";
import type { Database } from "../database.ts";
import { readKnownAt } from "../journal/read-journal.ts";
import { readLayout } from "../matrix/read-layout.ts";
import { readProgramme } from "../matrix/read-matrix.ts";
import { readStandingCells } from "../matrix/standing-cells.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { readNames } from "../registers/naming.ts";
import { planLineOf } from "./plan-row.ts";
import { selectPlannedLines } from "./select-planned-lines.ts";

export interface PlanQuery {
  readonly programme: string;
  readonly asAt?: AsAt | undefined;
  readonly knownAt?: Instant | undefined;
}

/** The work plan of a programme as at a day, as known at an instant, with what the matrix says beside. */
export async function readPlan(
  database: Database,
  actor: Actor,
  { programme, asAt = londonDay(database.clock.now()), knownAt: wanted }: PlanQuery,
): Promise<PlanView> {
  await assertMayIn(database, actor, "read-record", programme);

  const { reader } = database;
  const { knownAt, head } = await readKnownAt(database, wanted);
  const query = { programme, asAt, head };
  const lines = await selectPlannedLines(reader, query);
  const { areas, partnerships } = await readLayout(reader, query);
  const cells = await readStandingCells(reader, query);
  const listed = new Set(areas.map(({ slug }) => slug));
  return {
    programme: await readProgramme(reader, programme, head),
    asAt,
    knownAt,
    head,
    lines: lines.map((line) => ({
      ...line,
      isRow: listed.has(line.area),
      cells: partnerships.flatMap(({ slug }) => {
        const cell = cells.find((one) => one.area === line.area && one.partnership === slug);
        if (!cell || !listed.has(line.area)) return [];
        const { partnership, status, sourceWording } = cell;
        return [{ partnership, status, sourceWording }];
      }),
    })),
    partnerships: partnerships.map(({ slug, name }) => ({ slug, name })),
  };
}

/**
 * Every version of one line, the last recorded first: what it said when, and who said so.
 *
 * @throws AccordError `not-found` when the programme's plan never had it
 */
export async function readPlanLine(
  database: Database,
  actor: Actor,
  { programme, line }: { programme: string; line: number },
): Promise<PlanLineStory> {
  const scope = await assertMayIn(database, actor, "read-record", programme);

  const { reader } = database;
  const { id: head } = await database.head();
  const rows = await reader
    .selectFrom("planLine")
    .innerJoin("journal", "journal.id", "planLine.act")
    .selectAll("planLine")
    .select("journal.actorId")
    .where("planLine.programme", "=", programme)
    .where("planLine.line", "=", line)
    .orderBy("planLine.id", "desc")
    .execute();
  if (rows.length === 0) {
    throw new AccordError("not-found", "The plan has no such line.", { line });
  }
  const whoIs = await readWho(
    reader,
    rows.map(({ actorId }) => actorId),
    { actor, programme: scope },
  );
  const nameOf = await readNames(
    reader,
    "area",
    rows.map(({ area }) => area),
    head,
  );
  return {
    line,
    versions: rows.map(({ actorId, ...row }) => ({
      ...planLineOf(row),
      areaName: nameOf(row.area).name,
      by: whoIs(actorId),
      replacedAt: row.replacedAt,
    })),
  };
}

import type { Actor } from "@accord/domain/actor";
import { type AsAt, type Instant, londonDay } from "@accord/domain/calendar";
import type { CellCourse } from "@accord/domain/course";
import { composeTimeline, type Timeline } from "@accord/domain/timeline";
import type { Database } from "../database.ts";
import { isOn } from "../dated.ts";
import { knownBy } from "../journal/known-by.ts";
import { readKnownAt } from "../journal/read-journal.ts";
import { readCourses } from "../matrix/read-courses.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Reader } from "../writer.ts";
import { selectGovernance } from "./select-governance.ts";

export interface TimelineQuery {
  readonly programme: string;
  readonly asAt?: AsAt | undefined;
  readonly knownAt?: Instant | undefined;
}

/** What the time rail of a programme shows, as known at an instant, with the day a day is compared with. */
export async function readTimeline(
  database: Database,
  actor: Actor,
  { programme, asAt, knownAt: wanted }: TimelineQuery,
): Promise<Timeline> {
  await assertMayIn(database, actor, "read-record", programme);

  const { reader } = database;
  const { knownAt, head } = await readKnownAt(database, wanted);
  const settings = await reader
    .selectFrom("programmeSettings")
    .select("showAsAt")
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .executeTakeFirst();
  const opening = settings?.showAsAt ?? londonDay(database.clock.now());
  const governance = await selectGovernance(reader, { programme, head });
  return composeTimeline({
    ...governance,
    courses: await listedCourses(reader, { programme, head }),
    asAt: asAt ?? opening,
    opening,
    knownAt,
    head,
  });
}

/** The courses of a programme's cells, without steps on days on which the matrix does not list the cell. */
async function listedCourses(
  reader: Reader,
  { programme, head }: { programme: string; head: number },
): Promise<CellCourse[]> {
  const rows = await reader
    .selectFrom("programmeRow")
    .select(["area", "fromFirstDay", "untilLastDay"])
    .where("programme", "=", programme)
    .where(knownBy("programmeRow", head))
    .execute();
  const columns = await reader
    .selectFrom("programmeColumn")
    .select(["partnership", "fromFirstDay", "untilLastDay"])
    .where("programme", "=", programme)
    .where(knownBy("programmeColumn", head))
    .execute();
  const rowsOf = Map.groupBy(rows, ({ area }) => area);
  const columnsOf = Map.groupBy(columns, ({ partnership }) => partnership);
  const courses = await readCourses(reader, { programmes: [programme], head });
  return courses.map(({ area, partnership, steps }) => ({
    area,
    partnership,
    steps: steps.filter(
      ({ firstDay }) =>
        rowsOf.get(area)?.some((row) => isOn(row, firstDay)) &&
        columnsOf.get(partnership)?.some((column) => isOn(column, firstDay)),
    ),
  }));
}

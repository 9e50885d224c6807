import type { Instant } from "@accord/domain/calendar";
import { type CellCourse, type CourseClaim, courseOf } from "@accord/domain/course";
import { knownBy } from "../journal/known-by.ts";
import type { Reader } from "../writer.ts";
import { SAID, statementOf } from "./entry-row.ts";

export interface CoursesQuery {
  /** The programmes whose cells are asked for. */
  readonly programmes: readonly string[];
  /** Only cells of these areas. */
  readonly areas?: readonly string[];
  /** Only cells of these partnerships. */
  readonly partnerships?: readonly string[];
  /** The last line that is known. */
  readonly head: number;
}

/** A course and the programme whose cell it is. */
export interface ProgrammeCourse extends CellCourse {
  readonly programme: string;
}

/**
 * What each cell said over all time, as known at a line of the journal, in the order the cells were made.
 *
 * Cells of rows and columns that a programme does not list on a day are among them: whoever shows a
 * day leaves those out. A property test holds the steps to the domain's rule.
 */
export async function readCourses(
  reader: Reader,
  { programmes, areas, partnerships, head }: CoursesQuery,
): Promise<ProgrammeCourse[]> {
  if (programmes.length === 0 || areas?.length === 0 || partnerships?.length === 0) return [];
  const rows = await reader
    .selectFrom("entry")
    .innerJoin("cell", "cell.id", "entry.cellId")
    .select(["cell.programme", "cell.area", "cell.partnership", "entry.cellId"])
    .select(["entry.id", "entry.kind", "entry.place", "entry.recordedAt"])
    .select(SAID.map((column) => `entry.${column}` as const))
    .where("cell.programme", "in", programmes)
    .$if(areas !== undefined, (query) => query.where("cell.area", "in", areas ?? []))
    .$if(partnerships !== undefined, (query) =>
      query.where("cell.partnership", "in", partnerships ?? []),
    )
    .where("entry.claim", "in", ["observed", "moved"])
    .where(knownBy("entry", head))
    .orderBy("entry.cellId")
    .execute();
  return [...Map.groupBy(rows, ({ cellId }) => cellId).values()].flatMap((ofCell) => {
    const [first] = ofCell;
    if (!first) return [];
    const { programme, area, partnership } = first;
    return [{ programme, area, partnership, steps: courseOf(ofCell.flatMap(claimOf)) }];
  });
}

type Said = Parameters<typeof statementOf>[0] & {
  readonly id: number;
  readonly kind: string;
  readonly place: number;
  readonly recordedAt: Instant;
};

function claimOf(row: Said): CourseClaim[] {
  const statement = statementOf(row);
  if (statement === null) return [];
  const { claim, effective, ...said } = statement;
  return [
    {
      ...said,
      entry: row.id,
      place: row.place,
      kind: claim === "moved" ? "moved" : "observed",
      effectiveOn: effective,
      recordedAt: row.recordedAt,
      corrected: row.kind === "correction",
    },
  ];
}

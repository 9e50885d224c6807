import type { Instant } from "@accord/domain/calendar";
import { type CellCourse, type CourseClaim, courseOf } from "@accord/domain/course";
import { sql } from "kysely";
import { instantOf } from "../engines/parsers.ts";
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
    .select(["cell.programme", "cell.area", "cell.partnership", SAID_OF_CELL.as("said")])
    .where("cell.programme", "in", programmes)
    .$if(areas !== undefined, (query) => query.where("cell.area", "in", areas ?? []))
    .$if(partnerships !== undefined, (query) =>
      query.where("cell.partnership", "in", partnerships ?? []),
    )
    .where("entry.claim", "in", ["observed", "moved"])
    .where(knownBy("entry", head))
    .groupBy(["cell.id", "cell.programme", "cell.area", "cell.partnership"])
    .orderBy("cell.id")
    .execute();
  return rows.map(({ said, ...cell }) => {
    const claims: readonly unknown[][] = JSON.parse(said);
    return { ...cell, steps: courseOf(claims.map(rowOf).flatMap(claimOf)) };
  });
}

/** The columns of an entry in the order in which {@link SAID_OF_CELL} gives them. */
const GIVEN = ["id", "kind", "place", "recordedAt", ...SAID] as const;

/*
 * All that was said of a cell as one text: tens of thousands of entries come five times as fast as in rows
 * of so many columns, since a driver reads each value by itself.
 */
const SAID_OF_CELL = sql<string>`json_agg(json_build_array(${sql.join(
  GIVEN.map((column) => sql.ref(`entry.${column}`)),
)}))::text`;

/** The values of one entry under the names of their columns. */
function rowOf(values: readonly unknown[]): Said {
  const row = Object.fromEntries(GIVEN.map((column, index) => [column, values[index]]));
  const said = row as unknown as Said; // as the table keeps them: the question names each column
  return { ...said, recordedAt: instantOfJson(said.recordedAt) };
}

/** `2011-01-31T08:00:00.5+00:00`, as JSON writes a moment, as the parsers of rows read it. */
function instantOfJson(text: string): Instant {
  return instantOf(text.replace("T", " ").replace(/:00$/, "")) as Instant;
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

import type { IssuedLine, Listing, OverviewFacts } from "@accord/domain/overview-facts";
import { tellMeetings } from "@accord/domain/timeline";
import { readNamedForces } from "../forces/read-named-forces.ts";
import { selectGovernance } from "../governance/select-governance.ts";
import { knownBy } from "../journal/known-by.ts";
import { readCourses } from "../matrix/read-courses.ts";
import type { Reader } from "../writer.ts";

export interface OverviewFactsQuery {
  readonly programme: string;
  /** The last line that is known. */
  readonly head: number;
}

/** What an overview looks at besides the matrix and its findings: the same for every day shown. */
export type LastingFacts = Pick<
  OverviewFacts,
  "courses" | "rows" | "columns" | "meetings" | "reports" | "forceNames"
>;

/** Reads it in a question for each table, for those who have asked whether it may be read. */
export async function readOverviewFacts(
  reader: Reader,
  { programme, head }: OverviewFactsQuery,
): Promise<LastingFacts> {
  const forces = await readNamedForces(reader, head);
  return {
    courses: await readCourses(reader, { programmes: [programme], head }),
    rows: await selectRows(reader, { programme, head }),
    columns: await selectColumns(reader, { programme, head }),
    meetings: tellMeetings(await selectGovernance(reader, { programme, head })),
    reports: await selectIssuedLines(reader, programme),
    forceNames: new Map(forces.map(({ slug, short }) => [slug, short])),
  };
}

/** When the programme lists each of its rows. */
export async function selectRows(
  reader: Reader,
  { programme, head }: OverviewFactsQuery,
): Promise<Listing[]> {
  const rows = await reader
    .selectFrom("programmeRow")
    .select(["area", "fromFirstDay", "untilLastDay"])
    .where("programme", "=", programme)
    .where(knownBy("programmeRow", head))
    .execute();
  return rows.map(({ area, fromFirstDay, untilLastDay }) => ({
    slug: area,
    first: fromFirstDay,
    last: untilLastDay,
  }));
}

/** When the programme lists each of its columns. */
export async function selectColumns(
  reader: Reader,
  { programme, head }: OverviewFactsQuery,
): Promise<Listing[]> {
  const columns = await reader
    .selectFrom("programmeColumn")
    .select(["partnership", "fromFirstDay", "untilLastDay"])
    .where("programme", "=", programme)
    .where(knownBy("programmeColumn", head))
    .execute();
  return columns.map(({ partnership, fromFirstDay, untilLastDay }) => ({
    slug: partnership,
    first: fromFirstDay,
    last: untilLastDay,
  }));
}

/** Every version of a report that was issued. */
async function selectIssuedLines(reader: Reader, programme: string): Promise<IssuedLine[]> {
  const rows = await reader
    .selectFrom("report")
    .select(["kind", "period", "version", "issuedAt"])
    .where("programme", "=", programme)
    .where("state", "=", "issued")
    .orderBy("id")
    .execute();
  return rows.flatMap(({ issuedAt, ...row }) => (issuedAt === null ? [] : { ...row, issuedAt }));
}

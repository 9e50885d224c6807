import type { CalendarDate } from "@accord/domain/calendar";
import { cellKey } from "@accord/domain/cell";
import { cycleOf } from "@accord/domain/cycle";
import { type FindingFacts, MONTHS_UNTIL_STALLED } from "@accord/domain/finding-facts";
import { ownerMeetings } from "@accord/domain/meetings";
import { isOn } from "../dated.ts";
import { readNamedForces } from "../forces/read-named-forces.ts";
import { selectGovernance } from "../governance/select-governance.ts";
import { knownBy } from "../journal/known-by.ts";
import { readCourses } from "../matrix/read-courses.ts";
import { selectPlannedLines } from "../plan/select-planned-lines.ts";
import type { Reader } from "../writer.ts";
import { selectElsewhere } from "./select-elsewhere.ts";
import { selectListedAreas } from "./select-listed-areas.ts";
import { selectOtherClaims } from "./select-other-claims.ts";

export interface FindingFactsQuery {
  readonly programme: string;
  /** The programmes the reader may see, this one among them. */
  readonly seen: readonly { readonly slug: string; readonly name: string }[];
  readonly asAt: CalendarDate;
  /** The last line that is known. */
  readonly head: number;
}

/** What the rules look at besides the matrix and what changed in it. */
export type RecordedFacts = Omit<FindingFacts, "view" | "today" | "since" | "changes">;

/** Reads it in a question for each table, for those who have asked whether it may be read. */
export async function readFindingFacts(
  reader: Reader,
  query: FindingFactsQuery,
): Promise<RecordedFacts> {
  const { programme, asAt, head } = query;
  const forces = await readNamedForces(reader, head);
  const governance = await selectGovernance(reader, { programme, head });
  return {
    courses: await readCourses(reader, { programmes: [programme], head }),
    lines: await selectPlannedLines(reader, query),
    forceNames: new Map(forces.map(({ slug, short }) => [slug, short])),
    monthsUntilStalled: await selectMonths(reader, query),
    cycleBegins: cycleOf(ownerMeetings(governance), asAt).from,
    otherClaims: await selectOtherClaims(reader, query),
    elsewhere: await selectElsewhere(reader, query),
    ...(await selectListedAreas(reader, query)),
    leads: await selectCells(reader, "cellLead", query),
    mandates: await selectCells(reader, "cellMandate", query),
  };
}

/** The number the programme sets, as it was known. */
async function selectMonths(
  reader: Reader,
  { programme, head }: FindingFactsQuery,
): Promise<number> {
  const settings = await reader
    .selectFrom("programmeSettings")
    .select("monthsUntilStalled")
    .where("programme", "=", programme)
    .where(knownBy("programmeSettings", head))
    .executeTakeFirst();
  return settings?.monthsUntilStalled ?? MONTHS_UNTIL_STALLED;
}

/** The cells that have a lead, or a mandate, on the day. */
async function selectCells(
  reader: Reader,
  table: "cellLead" | "cellMandate",
  { programme, asAt, head }: FindingFactsQuery,
): Promise<Set<string>> {
  const rows = await reader
    .selectFrom(table)
    .select(["area", "partnership", "fromFirstDay", "untilLastDay"])
    .where("programme", "=", programme)
    .where(knownBy(table, head))
    .execute();
  return new Set(rows.filter((row) => isOn(row, asAt)).map(cellKey));
}

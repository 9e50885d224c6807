import type { CalendarDate } from "@accord/domain/calendar";
import type { PlanLine } from "@accord/domain/plan";
import { isOn } from "../dated.ts";
import { knownBy } from "../journal/known-by.ts";
import { readNames } from "../registers/naming.ts";
import type { Reader } from "../writer.ts";
import { planLineOf } from "./plan-row.ts";

/** A line and what its area is called. */
export interface NamedPlanLine extends PlanLine {
  readonly areaName: string;
  readonly aliases: readonly string[];
}

/** The lines of a programme's plan that hold on a day, as known at a line of the journal, in its order. */
export async function selectPlannedLines(
  reader: Reader,
  { programme, asAt, head }: { programme: string; asAt: CalendarDate; head: number },
): Promise<NamedPlanLine[]> {
  const rows = await reader
    .selectFrom("planLine")
    .selectAll()
    .where("programme", "=", programme)
    .where(knownBy("planLine", head))
    .orderBy("position")
    .orderBy("id")
    .execute();
  const lines = rows.filter((row) => isOn(row, asAt)).map(planLineOf);
  const nameOf = await readNames(
    reader,
    "area",
    lines.map(({ area }) => area),
    head,
  );
  return lines.map((line) => {
    const { name: areaName, aliases } = nameOf(line.area);
    return { ...line, areaName, aliases };
  });
}

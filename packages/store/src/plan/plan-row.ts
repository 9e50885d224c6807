import type { PlanLine, PlanStatement } from "@accord/domain/plan";
import { datedColumns, stretchOf } from "../dated.ts";
import { sourceOf } from "../matrix/entry-row.ts";
import type { NewRow, Row } from "../writer.ts";

/** A version of a line as the domain speaks of it. */
export function planLineOf(row: Row<"planLine">): PlanLine {
  return {
    id: row.id,
    line: row.line,
    area: row.area,
    approach: row.approach,
    heading: row.heading,
    wording: row.wording,
    forces: row.forces,
    target: row.target,
    note: row.note,
    implementation:
      row.implementationPrecision === null
        ? null
        : { date: row.implementationDate, precision: row.implementationPrecision },
    source: sourceOf(row),
    position: row.position,
    ...stretchOf(row),
    why: row.why,
    recordedAt: row.recordedAt,
    act: row.act,
  };
}

interface Placed
  extends PlanStatement,
    Pick<PlanLine, "line" | "from" | "until" | "position" | "why"> {
  readonly programme: string;
}

/** A version as the table keeps it. */
export function planRowOf({ from, until, source, ...said }: Placed): NewRow<"planLine"> {
  const { implementation, forces, target, ...rest } = said;
  return {
    ...rest,
    forces: JSON.stringify(forces),
    target: JSON.stringify(target),
    implementationDate: implementation?.date ?? null,
    implementationPrecision: implementation?.precision ?? null,
    ...datedColumns({ from, until }),
    source: source?.slug ?? null,
    sourcePlace: source?.place ?? null,
  };
}

import type { EffectiveDate } from "./calendar.ts";
import { cellKey } from "./cell.ts";
import type { Counted } from "./counts.ts";
import { type CellCourse, standsSince } from "./course.ts";
import type { CellChange } from "./difference.ts";
import type { MatrixView } from "./matrix.ts";
import type { Movement } from "./movement.ts";
import { REASON_LABEL } from "./status.ts";

/** One change of a cell between two days, with its names, when it counts from and why it was. */
export interface ToldChange {
  readonly area: string;
  readonly areaName: string;
  readonly partnership: string;
  readonly partnershipName: string;
  readonly movement: Movement;
  /** What was counted, and what is: null where the cell was, or is, blank. */
  readonly from: Counted | null;
  readonly to: Counted | null;
  /** When it took effect, as it is known; null where a row or column ended. */
  readonly on: EffectiveDate | null;
  readonly why: string | null;
}

type Names = Pick<MatrixView, "areas" | "partnerships">;

/** Tells changes in their order, with the names of the later view, else of the earlier. */
export function tellCellChanges(
  changes: readonly CellChange[],
  views: { readonly before: Names; readonly after: Names & Pick<MatrixView, "asAt"> },
  courses: ReadonlyMap<string, CellCourse>,
): ToldChange[] {
  const names = (noun: "areas" | "partnerships") =>
    new Map([...views.before[noun], ...views.after[noun]].map(({ slug, name }) => [slug, name]));
  const [areas, partnerships] = [names("areas"), names("partnerships")];
  return changes.map(({ area, partnership, movement, before, after }) => ({
    area,
    areaName: areas.get(area) ?? area,
    partnership,
    partnershipName: partnerships.get(partnership) ?? partnership,
    movement,
    from: before && (before.status ?? "needs-review"),
    to: after && (after.status ?? "needs-review"),
    on: after?.effectiveOn ?? null,
    why: after && whyStands(courses.get(cellKey({ area, partnership })), views.after.asAt),
  }));
}

/** The reason given for the last movement of a cell by a day: its code and its words, as far as they were given. */
export function whyStands(course: CellCourse | undefined, day: MatrixView["asAt"]): string | null {
  const step = course ? standsSince(course, day) : null;
  if (!step) return null;
  const code = step.reasonCode && step.reasonCode !== "other" ? REASON_LABEL[step.reasonCode] : "";
  return [code, step.reasonWords].filter(Boolean).join(": ") || null;
}

/** Courses by the cell they are of. */
export function coursesByKey(courses: readonly CellCourse[]): Map<string, CellCourse> {
  return new Map(courses.map((course) => [cellKey(course), course]));
}

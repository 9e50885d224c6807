import { firstDay, londonDay } from "./calendar.ts";
import type { MatrixCell } from "./matrix.ts";
import type { Status } from "./status.ts";

/** Exits after which nobody is asked how it stands. */
const OVER: ReadonlySet<Status> = new Set(["ended", "superseded", "rejected"]);

/** A cell that is over: nobody is asked to confirm it, and it does not grow stale. */
export function isOver({ status }: Pick<MatrixCell, "status">): boolean {
  return status !== null && OVER.has(status);
}

/** Recorded before its day, and nobody has confirmed it since the day came. */
export function cameDue({
  kind,
  recordedAt,
  effectiveOn,
  confirmedAt,
}: Pick<MatrixCell, "kind" | "recordedAt" | "effectiveOn" | "confirmedAt">): boolean {
  const day = firstDay(effectiveOn);
  if (kind !== "moved" || londonDay(recordedAt) >= day) return false;
  return confirmedAt === null || londonDay(confirmedAt) < day;
}

/** Confirmed since a day, or moved on it or later by somebody's word that had not been given ahead. */
export function isConfirmedSince(cell: MatrixCell, day: string): boolean {
  if (cell.confirmedAt !== null && londonDay(cell.confirmedAt) >= day) return true;
  return cell.kind === "moved" && firstDay(cell.effectiveOn) >= day && !cameDue(cell);
}

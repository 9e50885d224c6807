import { cellKey } from "@accord/domain/cell";
import type { CellChange } from "@accord/domain/difference";
import type { Movement } from "@accord/domain/movement";
import { LIVE_KIND_LABEL, STATUS, statusLabel } from "@accord/domain/status";
import type { CellSaying } from "./cell-face.tsx";

/** How a cell differs from the day it is compared with. */
export interface CellMark {
  /** Null where it says the same, and only its record has changed. */
  readonly movement: Movement | null;
  /** What it said on that day, as known now. */
  readonly was: CellSaying | null;
  /** What had been recorded of that day then, where that is now another; null stands for blank. */
  readonly restated: { readonly hadSaid: CellSaying | null } | null;
}

/** What moved and what is restated, by cell (`cellKey`). */
export function marksOf(
  moved: readonly CellChange[],
  restated: readonly CellChange[],
): ReadonlyMap<string, CellMark> {
  const marks = new Map<string, CellMark>();
  for (const change of moved) {
    marks.set(cellKey(change), { movement: change.movement, was: change.before, restated: null });
  }
  for (const change of restated) {
    const key = cellKey(change);
    const { movement = null, was = null } = marks.get(key) ?? {};
    marks.set(key, { movement, was, restated: { hadSaid: change.before } });
  }
  return marks;
}

/** The old value as it is struck through under the new; null where the cell was blank. */
export function oldWords({ movement, was }: CellMark): string | null {
  if (!was || movement === null) return null;
  if (movement === "detail") return detailOf(was) ?? "no detail";
  return was.status === null ? was.sourceWording : statusLabel(was.status);
}

/** What stands under a cell that was blank: "new, was blank". */
export function fromBlank({ movement }: CellMark): string | null {
  if (movement === "new") return "new, was blank";
  return movement === "first-recorded" ? "first recorded" : null;
}

/** What was recorded of the compared day then: "had said Live". */
export function restatedWords({ restated }: CellMark): string | null {
  return restated && `had said ${said(restated.hadSaid)}`;
}

const ALOUD = {
  forward: "forward from",
  back: "back from",
  stopped: "stopped from",
  new: null,
  "first-recorded": null,
  reworded: "reworded from",
  detail: "detail changed from",
  "taken-out": "taken out, was",
} as const satisfies Record<Movement, string | null>;

/** What a screen reader says after the status: ", forward from being considered, restated, had said to be considered". */
export function heardWords(mark: CellMark): string {
  const { movement, was } = mark;
  const parts: string[] = [];
  const step = movement && ALOUD[movement];
  if (step && was) {
    parts.push(
      `${step} ${movement === "detail" ? (detailOf(was) ?? "none") : said(was).toLowerCase()}`,
    );
  } else if (fromBlank(mark)) parts.push(fromBlank(mark) ?? "");
  if (mark.restated) parts.push(`restated, had said ${said(mark.restated.hadSaid).toLowerCase()}`);
  return parts.map((part) => `, ${part}`).join("");
}

/** Whether two marks are drawn the same, whatever objects they were worked out into. */
export function sameMark(one: CellMark | undefined, other: CellMark | undefined): boolean {
  if (one === other) return true;
  if (!one || !other) return false;
  return (
    one.movement === other.movement &&
    oldWords(one) === oldWords(other) &&
    restatedWords(one) === restatedWords(other)
  );
}

function said(cell: CellSaying | null): string {
  if (!cell) return "blank";
  if (cell.status === null) return `“${cell.sourceWording ?? ""}”`;
  return STATUS[cell.status].label;
}

function detailOf({ liveKind, qualifier }: CellSaying): string | null {
  return [liveKind && LIVE_KIND_LABEL[liveKind], qualifier].filter(Boolean).join(", ") || null;
}

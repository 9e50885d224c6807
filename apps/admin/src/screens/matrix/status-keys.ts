import type { Status } from "@accord/domain/status";

/** What a cell can be said to be: a status, or words that fit none. */
export type PickedStanding = Status | "needs-review";

/** The letter that opens the form at a status, while a cell or the picker has focus. */
export const STATUS_KEYS = {
  "to-be-considered": "T",
  "initial-research": "R",
  "being-considered": "C",
  "being-progressed": "P",
  live: "L",
  suspended: "S",
  "winding-down": "W",
  "partly-ended": "Y",
  ended: "E",
  superseded: "U",
  rejected: "J",
  "needs-review": "Q",
} as const satisfies Record<PickedStanding, string>;

/** The status a key press means, or null: with a modifier it is the browser's. */
export function pickedBy(press: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): PickedStanding | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const letter = press.key.toUpperCase();
  const all = Object.keys(STATUS_KEYS) as PickedStanding[]; // the keys of the table above
  return all.find((standing) => STATUS_KEYS[standing] === letter) ?? null;
}

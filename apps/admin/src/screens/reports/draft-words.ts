import { formatInstant } from "@accord/domain/format-date";

/** Where a draft stands, as its list and its page say it. */
export const DRAFT_WORDS = {
  composing: "Being composed",
  composed: "Figures to be checked",
  checked: "Checked, to be approved",
  issued: "Issued",
  dropped: "Dropped",
} as const;

/** What a person may do with it, as its button says it. */
export const STEP_LABEL = {
  "edit-opening": "Save the opening",
  check: "I have checked the figures",
  approve: "Approve and issue",
  "send-back": "Send back",
  "compose-again": "Compose again",
  drop: "Drop the draft",
} as const;

/** "due 4 February 2011, 08:00"; nothing where no schedule asks for it. */
export function dueWords(dueAt: string | null): string {
  return dueAt === null ? "asked for by hand" : `due ${formatInstant(dueAt)}`;
}

/** "3 changes were recorded since it was composed". */
export function sinceWords(lines: number): string {
  return lines === 1
    ? "1 change was recorded since it was composed"
    : `${lines} changes were recorded since it was composed`;
}

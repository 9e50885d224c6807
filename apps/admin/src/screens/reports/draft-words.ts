import type { DraftState, DraftStep, TakenStep } from "@accord/domain/draft";
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

/** "Sent back, A. Reader, 2 December 2026, 09:12": a step as one line. */
export function stepWords({
  what,
  who,
  at,
}: Pick<TakenStep, "what" | "who"> & { readonly at: string }): string {
  return [what, who, formatInstant(at)].filter(Boolean).join(", ");
}

interface Waiting {
  readonly state: DraftState;
  /** Whether its documents say what it says. */
  readonly documentsFit: boolean;
  /** What whoever reads this may do next. */
  readonly next: readonly DraftStep[];
  readonly mayCheck: boolean;
  readonly mayApprove: boolean;
  /** Why they may not approve it, in the register's words. */
  readonly notApproving: string | null;
}

/** What a draft waits for, as whoever reads it has to know it. */
export function waitingWords(draft: Waiting): string {
  const { state, documentsFit, next, mayCheck, mayApprove, notApproving } = draft;
  if (state === "issued") return "It is issued: who has it stands in the list of reports.";
  if (state === "dropped") return "It goes to nobody. The period can be composed again.";
  if (state === "composing") return "It is being composed. What it says stands here soon.";
  if (state === "composed") {
    if (!mayCheck) return "It waits for an editor who checks its figures.";
    return documentsFit
      ? "Open the documents and check the figures. Somebody else approves it."
      : "Its documents are being made. Check the figures when they are there.";
  }
  if (next.includes("approve")) return "Open the documents, then approve it or send it back.";
  if (!mayApprove) return "It waits for somebody who approves it.";
  return notApproving ?? "It waits for somebody who approves it.";
}

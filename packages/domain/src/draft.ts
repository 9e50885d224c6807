import { z } from "zod";
import type { Instant } from "./calendar.ts";
import { AccordError } from "./errors.ts";
import { ReportPeriod } from "./period.ts";
import { InProgramme, PRINTED, words } from "./slug.ts";

/** How far a version has come before it is issued. A draft that is issued or dropped is at its end. */
export const DraftState = z.enum(["composing", "composed", "checked", "issued", "dropped"]);
export type DraftState = z.infer<typeof DraftState>;

/** What may be done with a draft. */
export const DraftStep = z.enum([
  "edit-opening",
  "check",
  "approve",
  "send-back",
  "compose-again",
  "drop",
]);
export type DraftStep = z.infer<typeof DraftStep>;

/** The one of the two duties that a step belongs to; sending back belongs to both. */
export const STEP_NEEDS = {
  "edit-opening": ["check-report"],
  check: ["check-report"],
  approve: ["approve-report"],
  "send-back": ["check-report", "approve-report"],
  "compose-again": ["check-report"],
  drop: ["check-report"],
} as const satisfies Record<DraftStep, readonly DraftDuty[]>;

export type DraftDuty = "check-report" | "approve-report";

/** Where a draft stands. */
export interface DraftStanding {
  readonly state: DraftState;
  /** Whether its documents say what it says: while they are being made, or failed, they do not. */
  readonly documentsFit: boolean;
  /** Who checked the figures, by actor. */
  readonly checkedBy: string | null;
}

/** Who would take a step. */
export interface DraftPerson {
  readonly id: string;
  readonly duties: readonly DraftDuty[];
}

const POSSIBLE_IN = {
  "edit-opening": ["composed"],
  check: ["composed"],
  approve: ["checked"],
  "send-back": ["composed", "checked"],
  "compose-again": ["composing", "composed", "checked"],
  drop: ["composing", "composed", "checked"],
} as const satisfies Record<DraftStep, readonly DraftState[]>;

/** Steps that somebody takes on the word of the documents. */
const NEED_DOCUMENTS: readonly DraftStep[] = ["check", "approve"];

/** Why a step cannot be taken now by this person, in a sentence; null where it can. */
export function refusalOf(
  step: DraftStep,
  { state, documentsFit, checkedBy }: DraftStanding,
  { id, duties }: DraftPerson,
): string | null {
  const needed: readonly DraftDuty[] = STEP_NEEDS[step];
  if (!needed.some((duty) => duties.includes(duty))) return "Your role does not include this.";
  const possible: readonly DraftState[] = POSSIBLE_IN[step];
  if (!possible.includes(state)) return IN_STATE[state];
  // An approver sends back what was checked; before that, it is with those who check.
  if (step === "send-back" && state === "composed" && !duties.includes("check-report"))
    return "Its figures are not checked yet: it is with those who check them.";
  if (NEED_DOCUMENTS.includes(step) && !documentsFit)
    return "Its documents are being made. Look at them first.";
  if (step === "approve" && checkedBy === id)
    return "You checked its figures. Somebody else approves it.";
  return null;
}

const IN_STATE = {
  composing: "It is being composed.",
  composed: "Its figures are not checked yet.",
  checked: "Its figures are checked. Send it back to change it.",
  issued: "It is issued already.",
  dropped: "It was dropped.",
} as const satisfies Record<DraftState, string>;

/** What this person may do with it now. */
export function stepsFor(standing: DraftStanding, person: DraftPerson): DraftStep[] {
  return DraftStep.options.filter((step) => refusalOf(step, standing, person) === null);
}

/** @throws AccordError `rule-broken` saying why the step cannot be taken now */
export function assertStep(step: DraftStep, standing: DraftStanding, person: DraftPerson): void {
  const refusal = refusalOf(step, standing, person);
  if (refusal !== null) throw new AccordError("rule-broken", refusal, { state: standing.state });
}

/** Plain words; a new line begins a new paragraph for whoever types it, and none on the paper. */
export const Opening = z
  .string()
  .transform((text) => text.replace(/\s+/g, " ").trim())
  .pipe(
    z
      .string()
      .min(1, "Write the opening, or compose the report again.")
      .max(20_000, "An opening has at most 2,000 words.")
      .regex(PRINTED, "There is a control character in this text.")
      .refine((text) => text.split(" ").length <= 2000, "An opening has at most 2,000 words."),
  );

/** Which draft a step is taken on. */
export const DraftAddress = InProgramme.extend({ draft: z.uuid() });
export type DraftAddress = z.infer<typeof DraftAddress>;

/** A step on the word of the documents: `seen` are those that were looked at, left out where nobody could. */
export const DraftAsSeen = DraftAddress.extend({ seen: z.uuid().optional() });
export type DraftAsSeen = z.infer<typeof DraftAsSeen>;

/** Asks for a draft of a period; of one that was issued, as a correction with its reason. */
export const DraftOrder = z
  .strictObject({
    ...InProgramme.shape,
    period: ReportPeriod,
    reason: words(500).nullable().default(null),
  })
  .readonly();
export type DraftOrder = z.infer<typeof DraftOrder>;

/** One step that was taken on a draft, as its page tells it. */
export interface TakenStep {
  readonly at: Instant;
  /** As the journal names it. */
  readonly act: string;
  /** "Composed", "Opening edited", "Figures checked", … */
  readonly what: string;
  /** By name where names may be read, by office otherwise; null for the worker. */
  readonly who: string | null;
  /** Whether whoever reads it took it. */
  readonly isOwn: boolean;
  /** In the words of whoever took it. */
  readonly words: string | null;
}

/** What ends the word of somebody who sent a draft back: its figures are checked again, or it is at its end. */
const SETTLES: ReadonlySet<string> = new Set([
  "figures-checked",
  "report-issued",
  "report-dropped",
]);

/** The step that sent a draft back, as long as it waits to be put right; null where it does not. */
export function standingSendBack<Step extends Pick<TakenStep, "act">>(
  steps: readonly Step[],
): Step | null {
  const last = steps.findLast(({ act }) => act === "report-sent-back" || SETTLES.has(act));
  return last && !SETTLES.has(last.act) ? last : null;
}

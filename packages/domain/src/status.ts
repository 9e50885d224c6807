import { z } from "zod";

// Lists apart from their schemas, so that a screen that only draws statuses does not load zod.

/** The five stages of the ladder, lowest first. The words are the sources'; their order is ours. */
export const STAGES = [
  "to-be-considered",
  "initial-research",
  "being-considered",
  "being-progressed",
  "live",
] as const;
export const Stage = z.enum(STAGES);
export type Stage = z.infer<typeof Stage>;

/** How a collaboration stops. Ours, from real cases. */
export const EXITS = [
  "suspended",
  "winding-down",
  "partly-ended",
  "ended",
  "superseded",
  "rejected",
] as const;
export const Exit = z.enum(EXITS);
export type Exit = z.infer<typeof Exit>;

/** Where a collaboration stands: a stage or an exit. */
export const STATUSES = [...STAGES, ...EXITS] as const;
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;

/** What kind of live is meant, where the source says. Ours. */
export const LiveKind = z.enum(["agreed", "signed", "unit-formed", "service-live", "fully-phased"]);
export type LiveKind = z.infer<typeof LiveKind>;

/** Why something went back or stopped. Ours, from real cases. */
export const ReasonCode = z.enum([
  "cost-or-complexity",
  "no-common-ict",
  "control-across-the-border",
  "effect-on-service",
  "unequal-benefit",
  "workforce-wellbeing",
  "legal-challenge",
  "national-change",
  "refused-by-a-party",
  "replaced-by-a-wider-arrangement",
  "other",
]);
export type ReasonCode = z.infer<typeof ReasonCode>;

interface StatusWords {
  readonly label: string;
  /** 1 to 5 on the ladder; null for an exit. */
  readonly stage: 1 | 2 | 3 | 4 | 5 | null;
  readonly meaning: string;
  /** Fits a narrow column on paper, where a key gives the full label. */
  readonly short: string;
}

/** What each status is called and means. Labels of the stages are as in Appendix B of the Eastern Region strategy. */
export const STATUS = {
  "to-be-considered": {
    stage: 1,
    label: "To be considered",
    short: "To consider",
    meaning: "On the list, not begun.",
  },
  "initial-research": {
    stage: 2,
    label: "Initial research pending formal tasking",
    short: "Research",
    meaning: "Looked at, without a mandate yet.",
  },
  "being-considered": {
    stage: 3,
    label: "Being considered",
    short: "Considering",
    meaning: "An option or a business case is being worked on.",
  },
  "being-progressed": {
    stage: 4,
    label: "Being progressed",
    short: "Progressing",
    meaning: "Agreed in principle and being put in place.",
  },
  live: { stage: 5, label: "Live", short: "Live", meaning: "Operating." },
  suspended: {
    stage: null,
    label: "Suspended",
    short: "Suspended",
    meaning: "Stopped for now.",
  },
  "winding-down": {
    stage: null,
    label: "Winding down",
    short: "Winding down",
    meaning: "Being brought to an end.",
  },
  "partly-ended": {
    stage: null,
    label: "Partly ended",
    short: "Partly ended",
    meaning: "Some partners have left and the others go on.",
  },
  ended: {
    stage: null,
    label: "Ended",
    short: "Ended",
    meaning: "No longer operating.",
  },
  superseded: {
    stage: null,
    label: "Superseded",
    short: "Superseded",
    meaning: "Replaced by another arrangement.",
  },
  rejected: {
    stage: null,
    label: "Rejected",
    short: "Rejected",
    meaning: "Considered and turned down.",
  },
} as const satisfies Record<Status, StatusWords>;

/** The label that fits a cell on screen: as printed, with the long second stage cut to "Initial research". */
export function statusLabel(status: Status): string {
  return status === "initial-research" ? "Initial research" : STATUS[status].label;
}

export const LIVE_KIND_LABEL = {
  agreed: "Agreed",
  signed: "Signed",
  "unit-formed": "Unit formed",
  "service-live": "Service live",
  "fully-phased": "Fully phased",
} as const satisfies Record<LiveKind, string>;

export const REASON_LABEL = {
  "cost-or-complexity": "Cost or complexity",
  "no-common-ict": "No common ICT",
  "control-across-the-border": "Control and accountability across the border",
  "effect-on-service": "Effect on service",
  "unequal-benefit": "Unequal benefit",
  "workforce-wellbeing": "Workforce wellbeing",
  "legal-challenge": "Legal challenge",
  "national-change": "National change",
  "refused-by-a-party": "Refused by a party",
  "replaced-by-a-wider-arrangement": "Replaced by a wider arrangement",
  other: "Other, in words",
} as const satisfies Record<ReasonCode, string>;

/** Whether it is a way to stop, and no step of the ladder. */
export function isExit(status: Status): status is Exit {
  return STATUS[status].stage === null;
}

/** The step on the ladder, 1 to 5; 0 for an exit. */
export function stageOf(status: Status): number {
  return STATUS[status].stage ?? 0;
}

import { inProgramme, type Step } from "./walk-step.ts";

const FAR_AHEAD = { kind: "monthly", period: "2999-01" } as const;
const draft = { draft: "00000000-0000-4000-8000-000000000000" };

/** Of drafts that are not there, or a month that has not ended: whoever may is told so. */
export const DRAFT_STEPS: Readonly<Record<string, Step>> = {
  "drafts.list": inProgramme(["read-drafts"]),
  "drafts.read": inProgramme(["read-drafts"], draft),
  "drafts.compose": inProgramme(["check-report"], { period: FAR_AHEAD }),
  "drafts.editOpening": inProgramme(["check-report"], { ...draft, opening: "Two cells moved." }),
  "drafts.check": inProgramme(["check-report"], draft),
  "drafts.sendBack": inProgramme(["check-report", "approve-report"], { ...draft, words: "No." }),
  "drafts.composeAgain": inProgramme(["check-report"], draft),
  "drafts.drop": inProgramme(["check-report"], draft),
  "drafts.approve": inProgramme(["approve-report"], draft),
};

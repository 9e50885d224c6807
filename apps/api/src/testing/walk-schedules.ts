import { inProgramme, type Step, UNKNOWN_ID } from "./walk-step.ts";

const terms = {
  when: { by: "calendar", workingDay: 2, at: "08:00" },
  ...{ collectingOpens: 5, chases: [], composes: 0, unchanged: "send", from: "2011-01-01" },
};
// Made from a schedule of long ago: whoever may set one is refused as late.
const late = { kind: "monthly", act: UNKNOWN_ID };

/** The steps of when reports fall due. */
export const SCHEDULE_STEPS: Readonly<Record<string, Step>> = {
  "schedules.list": inProgramme(["read-drafts"]),
  "schedules.runs": inProgramme(["read-drafts"]),
  "schedules.duties": inProgramme(["edit-registers"]),
  "schedules.preview": inProgramme(["edit-registers"], { kind: "monthly", terms }),
  "schedules.set": inProgramme(["edit-registers"], { ...late, terms }),
  "schedules.pause": inProgramme(["edit-registers"], late),
  "schedules.resume": inProgramme(["edit-registers"], late),
  "schedules.end": inProgramme(["edit-registers"], late),
};

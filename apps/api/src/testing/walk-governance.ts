import { inProgramme, type Step, UNKNOWN_ID } from "./walk-step.ts";

const from = { date: "2011-01", precision: "month" };
const onNoCell = {
  cells: [{ area: "no-such", partnership: "no-such" }],
  head: 0,
  from,
};
const onNoStretch = { id: UNKNOWN_ID, why: "A walk." };

/** The steps of who governs a programme, who leads its cells and on whose mandate, and of its timeline. */
export const GOVERNANCE_STEPS: Readonly<Record<string, Step>> = {
  "governance.read": inProgramme(["read-record"]),
  "governance.addBody": inProgramme(["edit-registers"], {
    body: { slug: "walking", name: "Walking", cadence: "other", accountableTo: "no-such" },
  }),
  "governance.changeBody": inProgramme(["edit-registers"], {
    id: UNKNOWN_ID,
    says: { name: "Walking", cadence: "other" },
  }),
  "governance.removeBody": inProgramme(["edit-registers"], { id: UNKNOWN_ID }),
  "governance.addMeetings": inProgramme(["edit-registers"], {
    body: "no-such",
    meetings: [{ day: "2011-01-21" }],
  }),
  "governance.changeMeeting": inProgramme(["edit-registers"], {
    id: UNKNOWN_ID,
    meeting: { day: "2011-01-21" },
  }),
  "governance.removeMeeting": inProgramme(["edit-registers"], { id: UNKNOWN_ID }),
  "governance.undo": inProgramme(["edit-registers"], { act: UNKNOWN_ID }),
  "leads.read": inProgramme(["read-record"], { asAt: "2011-01-31" }),
  "leads.record": inProgramme(["edit-matrix"], { ...onNoCell, says: { force: "no-such" } }),
  "leads.end": inProgramme(["edit-matrix"], { ...onNoCell, why: "A walk." }),
  "leads.correct": inProgramme(["edit-matrix"], {
    ...onNoStretch,
    from,
    says: { force: "no-such" },
  }),
  "leads.remove": inProgramme(["edit-matrix"], onNoStretch),
  "leads.undo": inProgramme(["edit-matrix"], { act: UNKNOWN_ID }),
  "mandates.record": inProgramme(["edit-matrix"], { ...onNoCell, says: { words: "A walk." } }),
  "mandates.end": inProgramme(["edit-matrix"], { ...onNoCell, why: "A walk." }),
  "mandates.correct": inProgramme(["edit-matrix"], {
    ...onNoStretch,
    from,
    says: { words: "A walk." },
  }),
  "mandates.remove": inProgramme(["edit-matrix"], onNoStretch),
  "mandates.undo": inProgramme(["edit-matrix"], { act: UNKNOWN_ID }),
  "findings.read": inProgramme(["read-record"], { asAt: "2011-01-31" }),
  "findings.about": inProgramme(["read-record"], { asAt: "2011-01-31", area: "dogs" }),
  "findings.cells": inProgramme(["read-record"], { asAt: "2011-01-31", code: "due" }),
  "overview.read": inProgramme(["read-record"], { asAt: "2011-01-31" }),
  "findings.waiting": inProgramme(["read-record"], { asAt: "2011-01-31" }),
  "timeline.read": inProgramme(["read-record"], { asAt: "2011-01-31" }),
};

/*
 * The 52 lines of Appendix A of the Eastern Region Collaboration Strategy 2011-15, the work plan.
 *
 * From the document: the words of every line, under which approach and in which of two columns; that
 *   eleven are of Kent and Essex alone, "(K/E)"; two notes; and that no line has a date, though both
 *   columns have one for it. Ours: which area each line means (areas.ts says why), and the date from
 *   which the plan holds, which is that of Appendix B.
 * A footnote on the third approach says that it may come to five forces, Essex and Kent staying in
 *   their own partnership, and that ICT is for the whole region: that is the target of each line.
 * plan-second-typing.tsv holds the lines typed a second time; the test beside it compares them.
 */
import type { Approach, NewPlanLineInput } from "@accord/domain/plan";
import type { DemonstrationForce } from "../forces.ts";
import { placeInStrategy } from "./place.ts";

const FIVE_FORCES: readonly DemonstrationForce[] = [
  "bedfordshire",
  "cambridgeshire",
  "hertfordshire",
  "norfolk",
  "suffolk",
];
const REGION: readonly DemonstrationForce[] = [...FIVE_FORCES, "essex"];
const KENT_AND_ESSEX: readonly DemonstrationForce[] = ["kent", "essex"];

/** The area a line means, its words as printed, and a note in them. */
type Printed = readonly [area: string, wording: string, note?: string];

function linesOf(
  approach: Approach,
  heading: string,
  printed: readonly Printed[],
): readonly NewPlanLineInput[] {
  return printed.map(([area, wording, note], index) => ({
    area,
    approach,
    heading,
    wording,
    forces: [...(wording.endsWith("(K/E)") ? KENT_AND_ESSEX : [])],
    target: [...targetOf(approach, area)],
    note: note ?? null,
    implementation: null,
    source: placeInStrategy(
      `Appendix A, ${APPROACH_WORDS[approach]}, ${heading}, line ${index + 1}`,
    ),
    from: { date: "2011-01", precision: "month" },
  }));
}

const APPROACH_WORDS = {
  "single-force": "first approach",
  "preferred-partnership": "second approach",
  "potentially-regional": "third approach",
  regional: "fourth approach",
} as const satisfies Record<Approach, string>;

function targetOf(approach: Approach, area: string): readonly DemonstrationForce[] {
  if (approach !== "potentially-regional") return [];
  return area === "ict" ? REGION : FIVE_FORCES;
}

const GENERAL = "General";
const PROTECTIVE = "Protective Services";

/** In the order of the document: down each column of an approach, then the next column. */
export const PLAN_LINES: readonly NewPlanLineInput[] = [
  ...linesOf("single-force", GENERAL, [
    ["neighbourhood-policing", "Neighbourhood Policing"],
    ["response", "Response"],
    ["local-investigation", "Local investigation"],
    ["firearms-licensing", "Firearms Licensing (K/E)"],
    ["performance-management", "Performance Management (K/E)"],
    ["control-room", "Control Room (K/E)"],
    ["legal-services", "Legal Services (K/E)"],
    ["training-learning-and-development", "Learning and Development (K/E)"],
    ["change-corporate-services", "Change/ Corporate Services (K/E)"],
    ["special-branch", "Special Branch (K/E)"],
  ]),
  ...linesOf("single-force", PROTECTIVE, [
    ["child-protection", "Child Protection (K/E)"],
    ["public-protection", "Public Protection (K/E)"],
    ["domestic-violence", "Domestic Violence (K/E)"],
    ["events-contingency-planning", "Events/ Contingency Planning (K/E)"],
  ]),
  ...linesOf("preferred-partnership", GENERAL, [
    ["hr", "Human Resources"],
    ["criminal-justice", "Criminal Justice"],
    ["finance", "Finance"],
    ["executive-support", "Executive Support"],
    ["estates-strategy-facilities", "Estates/ Facilities"],
  ]),
  ...linesOf("preferred-partnership", PROTECTIVE, [
    ["child-protection", "Child Protection"],
    ["public-protection", "Public Protection"],
    ["road-policing-general", "Roads Policing"],
    ["firearms-afos", "Firearms"],
    ["domestic-violence", "Domestic Violence"],
    ["events-contingency-planning", "Events/ Contingency Planning"],
  ]),
  ...linesOf("potentially-regional", GENERAL, [
    ["ict", "ICT"],
    ["procurement", "Procurement"],
    ["media-corporate-comms-website", "Media and Communications"],
    ["professional-standards", "PSD"],
    ["fleet", "Fleet Management"],
    ["firearms-licensing", "Firearms Licensing"],
    ["performance-management", "Performance Management"],
    ["call-handling", "Call handling"],
    ["control-room", "Control Room"],
    ["legal-services", "Legal Services"],
    ["training-learning-and-development", "Learning and Development"],
    ["change-corporate-services", "Change/ Corporate Services"],
  ]),
  ...linesOf("potentially-regional", PROTECTIVE, [
    ["special-branch", "Special Branch"],
    ["source-handling", "Source Handling"],
    ["intelligence-bureau", "Intelligence Bureau"],
    ["scientific-services", "CSI"],
    ["major-investigation", "Major Crime"],
    ["dogs", "Dogs"],
    ["anpr", "ANPR"],
    ["public-order", "Public Order"],
    ["drugs-and-serious-crime", "Drugs and Serious Crime"],
    ["single-protective-services-command", "Protective Services Command"],
    ["economic-hi-tech-crime", "Economic/ Hi-tech crime"],
    ["tsu", "TSU"],
    ["scientific-services", "Scientific/ Forensic Support"],
  ]),
  ...linesOf("regional", GENERAL, [
    [
      "vetting",
      "Vetting (Decentralised national functions returned to Forces)",
      "National functions that were decentralised come back to forces.",
    ],
  ]),
  ...linesOf("regional", PROTECTIVE, [["air-support", "Air Support (national)", "National."]]),
];

import { shortNames } from "./named-force.ts";
import type { Approach } from "./plan.ts";
import {
  APPROACH_HEADING,
  type LineBeside,
  lineName,
  linesBeside,
  STAYS,
} from "./plan-findings.ts";
import type { SummaryPlan } from "./summary.ts";
import { beginning, digits, inSentence, listed, many, verb } from "./summary-english.ts";
import type { SummaryFacts } from "./summary-facts.ts";
import { whereStands } from "./summary-ready.ts";

type PlanFacts = Pick<SummaryFacts, "now" | "period" | "lines" | "findings" | "forces">;

/** Quarterly: the lines of the work plan against the matrix; null where there are none, and in a monthly report. */
export function summaryPlan(facts: PlanFacts): SummaryPlan | null {
  const { now, period, lines, findings, forces } = facts;
  if (period.kind !== "quarterly" || lines.length === 0) return null;
  const beside = linesBeside({ view: now, lines });
  const passed = new Set(
    findings.filter(({ code }) => code === "date-passed").map(({ planLine }) => planLine),
  );
  const shortOf = shortNames(forces);
  const apart = beside.filter(({ against }) => against.length > 0);
  return {
    finding: findingOf(beside, passed.size),
    rows: APPROACHES.flatMap((approach) => {
      const of = beside.filter(({ line }) => line.approach === approach);
      if (of.length === 0) return [];
      return [
        {
          approach: APPROACH_HEADING[approach],
          lines: of.length,
          recorded: count(of, ({ recorded }) => recorded.length > 0),
          inPlace:
            approach === "single-force" ? null : count(of, ({ isInPlace }) => isInPlace === true),
          apart: count(of, ({ against }) => against.length > 0),
          dated: count(of, ({ line }) => line.implementation !== null),
          passed: count(of, ({ line }) => passed.has(line.line)),
        },
      ];
    }),
    apart: apart.map(({ line, against }) => ({
      area: lineName(line),
      plan: `To stay with ${STAYS[line.approach]}${line.forces.length > 0 ? ` for ${listed(line.forces.map(shortOf))}` : ""}`,
      fact: whereStands(against),
    })),
    note: noteOf(facts, beside),
  };
}

const APPROACHES: readonly Approach[] = [
  "single-force",
  "preferred-partnership",
  "potentially-regional",
  "regional",
];

function count(lines: readonly LineBeside[], which: (line: LineBeside) => boolean): number {
  return lines.filter(which).length;
}

/** "The plan has 52 lines, and none has a date. Four stand apart from the matrix." */
function findingOf(lines: readonly LineBeside[], passed: number): string {
  const dated = count(lines, ({ line }) => line.implementation !== null);
  const apart = count(lines, ({ against }) => against.length > 0);
  const dates =
    dated === lines.length
      ? `${lines.length === 1 ? "it has" : "all have"} a date`
      : dated === 0
        ? `${lines.length === 1 ? "it has no" : "none has a"} date`
        : `${inSentence(dated)} ${verb(dated, "has", "have")} a date`;
  return [
    `The work plan has ${many(lines.length, "line")}, and ${dates}.`,
    passed > 0
      ? `The ${verb(passed, "date", "dates")} of ${inSentence(passed)} ${verb(passed, "has", "have")} passed, and nothing so wide is live.`
      : "",
    apart === 0
      ? "No line stands apart from the matrix."
      : `${beginning(apart)} ${verb(apart, "stands", "stand")} apart from the matrix.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function noteOf({ now }: PlanFacts, lines: readonly LineBeside[]): string {
  const rows = new Set(now.areas.map(({ slug }) => slug));
  const without = count(lines, ({ line }) => !rows.has(line.area));
  const unlisted =
    without === 0
      ? ""
      : ` ${digits(without)} of the lines ${verb(without, "names an area that is", "name areas that are")} no row of the matrix.`;
  return `A line stands apart where the matrix has a wider partnership than the line keeps the area in. It is in place where something as wide as it asks for is live.${unlisted}`;
}

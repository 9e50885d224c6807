import type { Summary } from "@accord/domain/summary";
import { NOT_APPLICABLE, type Told } from "./xlsx-fields.ts";

/** What is stuck or late, by rule. It is not for the public: there it would seem that nothing is. */
export function lateSheet({ stuck, findings, edition }: Summary): Told[] {
  if (edition === "public") return [];
  const hasMore = stuck.some(({ more }) => more > 0);
  const finding = findings.stuck || "Nothing is found";
  return [
    {
      ...{ name: "Late", title: "What is stuck and what is late" },
      note: hasMore
        ? `${finding.replace(/\.$/, "")}. The longest standing of each rule are listed; Found counts all of them`
        : finding,
      columns: [
        { heading: "Rule", width: 26 },
        { heading: "Past its date", width: 10 },
        { heading: "Found", width: 10 },
        { heading: "What it is about", width: 34 },
        { heading: "Since", width: 18 },
        { heading: "What is found", width: 60 },
        { heading: "What to do", width: 60 },
      ],
      rows: stuck.flatMap((rule) =>
        rule.found.map(({ about, since, sentence }) => [
          ...[rule.label, rule.isLate ? "Yes" : "No", rule.number],
          ...[about, since, sentence, rule.advice],
        ]),
      ),
    },
  ];
}

/** Areas that are ready for the region; none in a monthly report. */
export function readySheet({ ready, findings }: Summary): Told[] {
  if (ready.length === 0) return [];
  return [
    {
      ...{ name: "Ready", title: "Areas that are ready for the region", note: findings.ready },
      columns: [
        { heading: "Business area", width: 30 },
        { heading: "What stands there", width: 60 },
        { heading: "Who is without", width: 50 },
      ],
      rows: ready.map(({ area, stands, without }) => [area, stands, without]),
    },
  ];
}

/** The work plan against the matrix: by approach, and the lines that stand apart. Quarterly, where there is a plan. */
export function planSheets({ plan }: Summary): Told[] {
  if (plan === null) return [];
  const figure = (heading: string) => ({ heading, width: 16 });
  return [
    {
      ...{ name: "Plan", title: "The work plan against the matrix, by approach" },
      note: plan.finding,
      columns: [
        { heading: "Approach", width: 28 },
        ...["Lines", "Recorded", "In place", "Apart from the matrix"].map(figure),
        ...["Dated", "Date passed"].map(figure),
      ],
      rows: plan.rows.map(({ approach, lines, recorded, inPlace, apart, dated, passed }) => [
        ...[approach, lines, recorded, inPlace ?? NOT_APPLICABLE, apart, dated, passed],
      ]),
    },
    {
      ...{ name: "Plan_apart", title: "Lines of the work plan that stand apart from the matrix" },
      note: plan.note,
      columns: [
        { heading: "Business area", width: 30 },
        { heading: "What the plan says", width: 50 },
        { heading: "What is so", width: 60 },
      ],
      rows: plan.apart.map(({ area, plan: said, fact }) => [area, said, fact]),
    },
  ];
}

/** What the record does not say. */
export function unknownSheet({ unknown, findings }: Summary): Told {
  return {
    ...{ name: "Unknown", title: "What we do not know", note: findings.unknown },
    columns: [
      { heading: "Number", width: 10 },
      { heading: "Kind", width: 24 },
      { heading: "What it counts", width: 70 },
      { heading: "Who can close it", width: 40 },
    ],
    rows: unknown.map(({ number, kind, what, who }) => [number, kind, what, who]),
  };
}

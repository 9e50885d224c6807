import { CalendarDate, Month } from "../calendar.ts";
import { composeSummary } from "../compose-summary.ts";
import { cycleOf } from "../cycle.ts";
import type { Entry } from "../entry.ts";
import type { Finding } from "../finding.ts";
import type { MatrixCell, MatrixView } from "../matrix.ts";
import type { NamedForce } from "../named-force.ts";
import type { Summary } from "../summary.ts";
import type { SummaryFacts } from "../summary-facts.ts";
import { aCell, aCellAddress, aMatrix, anEntry, aStatement, at } from "./examples.ts";
import { type OverviewExample, overviewFacts } from "./overview-examples.ts";

/** The four cells of the example matrix, in its order. */
const FOUR = [
  { area: "dogs", partnership: "norfolk-suffolk" },
  { area: "dogs", partnership: "essex-kent" },
  { area: "hr", partnership: "norfolk-suffolk" },
  { area: "hr", partnership: "essex-kent" },
] as const;

/** A matrix whose four cells say these in turn; null is blank. */
export function aMatrixOf(
  said: readonly (Partial<MatrixCell> | null)[],
  view: Partial<MatrixView> = {},
): MatrixView {
  const cells = FOUR.flatMap((address, i) => {
    const cell = said[i];
    return cell ? [aCell({ ...address, entry: i + 1, ...cell })] : [];
  });
  return aMatrix(cells, view);
}

/** What a first report of January 2011 is composed from, of a matrix with one cell live and one being considered. */
export function someFacts(facts: Partial<SummaryFacts> = {}): SummaryFacts {
  return {
    period: { kind: "monthly", period: Month.parse("2011-01") },
    isDraft: false,
    version: 1,
    reason: null,
    checkedBy: null,
    demonstration: null,
    now: aMatrixOf([{ status: "live" }, null, { status: "being-considered" }]),
    last: null,
    corrects: null,
    earlier: [],
    stories: [],
    sources: [],
    link: null,
    reportLink: null,
    today: CalendarDate.parse("2026-11-22"),
    findings: [],
    monthsUntilStalled: 6,
    cycleBegins: CalendarDate.parse("2011-01-01"),
    meetings: [],
    courses: [],
    rows: [],
    columns: [],
    lines: [],
    forces: [],
    ...facts,
  };
}

/** A summary of January against one of December: then, then as known now, now. */
export function aLaterSummary(
  views: {
    reported: readonly (Partial<MatrixCell> | null)[];
    knownNow?: readonly (Partial<MatrixCell> | null)[];
    now: readonly (Partial<MatrixCell> | null)[];
  },
  facts: Partial<SummaryFacts> = {},
): Summary {
  const december = { asAt: "2010-12-31" as MatrixView["asAt"] }; // a day, as written
  return composeSummary(
    someFacts({
      now: aMatrixOf(views.now),
      last: {
        asReported: aMatrixOf(views.reported, { ...december, knownAt: at(10) }),
        asReportedKnownNow: aMatrixOf(views.knownNow ?? views.reported, december),
      },
      ...facts,
    }),
  );
}

const aForce = (slug: string, short: string, region: string): NamedForce => ({
  ...{ slug, short, region },
  name: `${short} Police`,
  onsCode: "E23000000",
});

/** The forces of the example matrix; Kent is of another region than the rest. */
export const FORCES: readonly NamedForce[] = [
  aForce("norfolk", "Norfolk", "Eastern"),
  aForce("suffolk", "Suffolk", "Eastern"),
  aForce("essex", "Essex", "Eastern"),
  aForce("kent", "Kent", "South East"),
];

/** What a report is composed from as at a day, against one of an earlier day, where cells said this over time. */
export function factsOver(
  example: OverviewExample,
  facts: Partial<SummaryFacts> = {},
): SummaryFacts {
  const { now, before, ...beside } = overviewFacts(example);
  const { courses, rows, columns, meetings, findings, monthsUntilStalled, today } = beside;
  return someFacts({
    ...{ now, courses, rows, columns, meetings, findings, monthsUntilStalled, today },
    period: { kind: "monthly", period: Month.parse(example.asAt.slice(0, 7)) },
    last: { asReported: before, asReportedKnownNow: before },
    cycleBegins: cycleOf(meetings, now.asAt).from,
    forces: FORCES,
    stories: courses.map(({ area, partnership, steps }) => ({
      cell: { ...aCellAddress, area, partnership },
      entries: steps.map((step) =>
        anEntry({
          id: step.entry,
          statement: aStatement({
            claim: step.kind,
            status: step.status,
            needsReview: step.needsReview,
            sourceWording: step.sourceWording,
            reasonCode: step.reasonCode,
            reasonWords: step.reasonWords,
          }),
        }),
      ),
    })),
    ...facts,
  });
}

/** The story of one of the four cells, for the reasons that stand in it. */
export function aStory(which: number, ...entries: Entry[]): SummaryFacts["stories"][number] {
  const address = FOUR[which];
  if (!address) throw new Error("There are four cells, from 0 to 3.");
  return {
    cell: { ...aCellAddress, ...address },
    entries: entries.map((entry) => ({
      ...entry,
      by: { office: null, name: null },
      proposedBy: null,
      isLast: true,
    })),
  };
}

/** What a rule found; what is not said of it is nothing. */
export function aFinding(said: Partial<Finding> & Pick<Finding, "code">): Finding {
  const about = said.about ?? "Dogs in Norfolk/Suffolk";
  return {
    key: said.code,
    about,
    sentence: `${about} is so.`,
    group: null,
    cells: [],
    area: null,
    partnership: null,
    planLine: null,
    since: null,
    ...said,
  };
}

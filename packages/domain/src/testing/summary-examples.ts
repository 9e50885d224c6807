import { CalendarDate, Month } from "../calendar.ts";
import { composeSummary } from "../compose-summary.ts";
import type { Entry } from "../entry.ts";
import type { Finding } from "../finding.ts";
import type { MatrixCell, MatrixView } from "../matrix.ts";
import type { Summary } from "../summary.ts";
import type { SummaryFacts } from "../summary-facts.ts";
import { aCell, aCellAddress, aMatrix, at } from "./examples.ts";

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

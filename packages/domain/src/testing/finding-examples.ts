import { CalendarDate, firstDay } from "../calendar.ts";
import type { CellCourse, CourseStep } from "../course.ts";
import type { Finding, FindingCode } from "../finding.ts";
import { type FactLine, type FindingFacts, MONTHS_UNTIL_STALLED } from "../finding-facts.ts";
import { findingsOf } from "../findings-of.ts";
import type { MatrixCell, MatrixView } from "../matrix.ts";
import { aCell, aMatrix, at, known } from "./examples.ts";

/** Norfolk/Suffolk stands inside the Region; Essex/Kent does not, for Kent. */
const COLUMNS: MatrixView["partnerships"] = [
  {
    slug: "norfolk-suffolk",
    name: "Norfolk/Suffolk",
    tier: "preferred-partnership",
    forces: ["norfolk", "suffolk"],
  },
  {
    slug: "three-forces",
    name: "Three Forces",
    tier: "sub-regional",
    forces: ["norfolk", "suffolk", "essex"],
  },
  {
    slug: "essex-kent",
    name: "Essex/Kent",
    tier: "preferred-partnership",
    forces: ["essex", "kent"],
  },
  {
    slug: "regional",
    name: "Regional",
    tier: "regional",
    forces: ["norfolk", "suffolk", "essex", "bedfordshire"],
  },
];

/** A cell, confirmed on the day, with a lead and a mandate: nothing is amiss but what is said. */
export function dogsIn(partnership: string, said: Partial<MatrixCell> = {}): MatrixCell {
  return aCell({ area: "dogs", partnership, confirmedAt: at(1), ...said });
}

/** What the cells of a matrix say and have said; what is not said of them is in order. */
export function aRecord(
  cells: readonly MatrixCell[] = [],
  facts: Partial<FindingFacts> = {},
): FindingFacts {
  const view = facts.view ?? aMatrix(cells, { partnerships: COLUMNS });
  const keys = new Set(view.cells.map(({ area, partnership }) => `${area}/${partnership}`));
  return {
    courses: view.cells.map((cell) => courseTo(cell)),
    lines: [],
    forceNames: new Map([
      ["norfolk", "Norfolk"],
      ["suffolk", "Suffolk"],
      ["essex", "Essex"],
      ["kent", "Kent"],
      ["bedfordshire", "Bedfordshire"],
    ]),
    monthsUntilStalled: MONTHS_UNTIL_STALLED,
    cycleBegins: CalendarDate.parse("2011-01-01"),
    today: CalendarDate.parse("2012-01-31"),
    since: CalendarDate.parse("2010-12-31"),
    changes: [],
    otherClaims: [],
    elsewhere: [],
    areas: view.areas.map(({ slug, name, aliases }) => ({
      ...{ slug, name, aliases },
      programmes: ["Eastern Region"],
      isHere: true,
    })),
    sameThings: [],
    leads: keys,
    mandates: keys,
    ...facts,
    view,
  };
}

/** The course of a cell that said other things before. */
export function courseTo(
  cell: MatrixCell,
  before: readonly Partial<CourseStep>[] = [],
  now: Partial<CourseStep> = {},
): CellCourse {
  const step = (said: Partial<CourseStep>): CourseStep => {
    const effectiveOn = said.effectiveOn ?? cell.effectiveOn;
    return {
      ...cell,
      reasonCode: null,
      reasonWords: null,
      ...said,
      effectiveOn,
      firstDay: firstDay(effectiveOn),
    };
  };
  const { area, partnership } = cell;
  return { area, partnership, steps: [...before.map(step), step(now)] };
}

/** A line of the plan of January 2011 about dogs, with a date to come. */
export function aPlanLine(said: Partial<FactLine> = {}): FactLine {
  return {
    line: 1,
    area: "dogs",
    areaName: "Dogs",
    approach: "regional",
    forces: [],
    wording: "Police dogs",
    implementation: known("2015"),
    from: known("2011-01"),
    ...said,
  };
}

/** What one rule finds in a record. */
export function found(code: FindingCode, facts: FindingFacts): Finding[] {
  return findingsOf(facts).filter((finding) => finding.code === code);
}

/** The keys of what one rule finds. */
export function keysFound(code: FindingCode, facts: FindingFacts): string[] {
  return found(code, facts).map(({ key }) => key);
}

/** The same record on another day. */
export function asAt(facts: FindingFacts, day: string): FindingFacts {
  return { ...facts, view: { ...facts.view, asAt: CalendarDate.parse(day) } };
}

import { CalendarDate, Instant } from "../calendar.ts";
import { composeOverview } from "../compose-overview.ts";
import { type CellCourse, type CourseStep, stepOn } from "../course.ts";
import { cycleOf } from "../cycle.ts";
import { differenceOf } from "../difference.ts";
import { findingsOf } from "../findings-of.ts";
import type { MatrixView } from "../matrix.ts";
import type { Overview } from "../overview.ts";
import type { OverviewFacts } from "../overview-facts.ts";
import type { ReasonCode, Status } from "../status.ts";
import type { TimelineMeeting } from "../timeline.ts";
import { aCell, aMatrix, known } from "./examples.ts";

/** From when, what, and on whose word: `moved` unless a paper observed it. Null fits no status. */
export interface Said {
  readonly from: string;
  readonly status: Status | null;
  readonly kind?: "observed" | "moved";
  readonly reason?: ReasonCode;
  readonly wording?: string;
}

/** Observed by a paper. */
export function seen(from: string, status: Status | null, wording = "Kent only"): Said {
  return { from, status, kind: "observed", wording };
}

/** Moved on a day. */
export function moved(from: string, status: Status | null, reason?: ReasonCode): Said {
  return { from, status, kind: "moved", ...(reason && { reason }) };
}

let entries = 0;

export function aCourse(cell: string, said: readonly Said[]): CellCourse {
  const [area = "", partnership = ""] = cell.split("/");
  return { area, partnership, steps: said.map(stepOf) };
}

function stepOf({ from, status, kind = "moved", reason, wording }: Said): CourseStep {
  entries += 1;
  return {
    entry: entries,
    firstDay: CalendarDate.parse(`${from}-01`.slice(0, 10)),
    recordedAt: Instant.parse(`${`${from}-01`.slice(0, 10)}T12:00:00.000Z`),
    corrected: false,
    reasonCode: reason ?? null,
    reasonWords: null,
    comment: null,
    source: null,
    status,
    liveKind: null,
    qualifier: null,
    sourceWording: status === null ? (wording ?? "Kent only") : null,
    needsReview: status === null,
    kind,
    effectiveOn: known(from),
  };
}

/** The matrix on a day, as the courses have it. */
export function viewOn(
  courses: readonly CellCourse[],
  asAt: CalendarDate,
  layout: Partial<MatrixView> = {},
): MatrixView {
  const { areas, partnerships } = aMatrix([], layout);
  const cells = areas.flatMap((area) =>
    partnerships.flatMap((partnership) => {
      const course = courses.find(
        (one) => one.area === area.slug && one.partnership === partnership.slug,
      );
      const step = course && stepOn(course, asAt);
      if (!step) return [];
      const { firstDay: _, reasonCode: __, reasonWords: ___, ...cell } = step;
      return [aCell({ ...cell, area: area.slug, partnership: partnership.slug })];
    }),
  );
  return aMatrix(cells, { ...layout, asAt });
}

export interface OverviewExample {
  /** What each cell said over time, by `area/partnership`. */
  readonly cells: Readonly<Record<string, readonly Said[]>>;
  readonly since: string;
  readonly asAt: string;
  readonly today?: string;
  /** Days on which the owner meets. */
  readonly meets?: readonly string[];
  readonly asReported?: MatrixView;
  readonly layout?: Partial<MatrixView>;
}

/** The facts of a programme whose cells said this over time; what the rules find is what they find. */
export function overviewFacts(example: OverviewExample): OverviewFacts {
  const { cells, meets = [], layout = {}, asReported = null } = example;
  const courses = Object.entries(cells).map(([cell, said]) => aCourse(cell, said));
  const [asAt, since] = [CalendarDate.parse(example.asAt), CalendarDate.parse(example.since)];
  const [now, before] = [viewOn(courses, asAt, layout), viewOn(courses, since, layout)];
  const meetings = meets.map((day, id) => aMeeting(day, id));
  const listing = ({ slug }: { slug: string }) => ({ slug, first: BEGINNING, last: null });
  const today = CalendarDate.parse(example.today ?? "2026-11-22");
  return {
    now,
    before,
    asReported,
    courses,
    rows: now.areas.map(listing),
    columns: now.partnerships.map(listing),
    meetings,
    reports: [],
    monthsUntilStalled: 6,
    forceNames: new Map([
      ["essex", "Essex Police"],
      ["kent", "Kent Police"],
    ]),
    today,
    findings: findingsOf({
      view: now,
      today,
      courses,
      lines: [],
      forceNames: new Map(),
      monthsUntilStalled: 6,
      cycleBegins: cycleOf(meetings, asAt).from,
      since,
      changes: differenceOf(before, now),
      otherClaims: [],
      elsewhere: [],
      areas: [],
      sameThings: [],
      leads: new Set(),
      mandates: new Set(),
    }),
  };
}

const BEGINNING = CalendarDate.parse("0001-01-01");

export function aMeeting(day: string, id = 0): TimelineMeeting {
  return {
    id,
    body: "chief-constables",
    bodyName: "Chief constables’ meeting",
    kind: "monthly",
    isOwner: true,
    day: CalendarDate.parse(day),
    note: null,
  };
}

export function anOverview(example: OverviewExample): Overview {
  return composeOverview(overviewFacts(example));
}

export const [DOGS_NS, DOGS_EK] = ["dogs/norfolk-suffolk", "dogs/essex-kent"];
export const [HR_NS, HR_EK] = ["hr/norfolk-suffolk", "hr/essex-kent"];
const MEETS = ["2011-09-16", "2011-10-21", "2011-11-18"];

/** As the paper of January 2011 has it. */
export const january = (status: Status | null) => seen("2011-01", status);

/** Four cells observed in January; between the meeting of September and October one goes each way. */
export const OCTOBER = {
  cells: {
    [DOGS_NS]: [january("being-progressed"), moved("2011-10-03", "live")],
    [DOGS_EK]: [january("being-considered"), moved("2011-10-05", "being-progressed")],
    [HR_NS]: [
      january("being-progressed"),
      moved("2011-10-07", "being-considered", "no-common-ict"),
    ],
    [HR_EK]: [january("live"), moved("2011-10-10", "ended", "national-change")],
  },
  since: "2011-09-16",
  asAt: "2011-10-14",
  meets: MEETS,
};

import type { CalendarDate } from "./calendar.ts";
import type { CellAddress } from "./cell.ts";
import type { CellCourse } from "./course.ts";
import type { DemonstrationKind } from "./demonstration.ts";
import { type CellChange, differenceOf, movedAndRestated } from "./difference.ts";
import type { Entry } from "./entry.ts";
import type { Finding } from "./finding.ts";
import type { FactLine } from "./finding-facts.ts";
import type { MatrixView } from "./matrix.ts";
import type { NamedForce } from "./named-force.ts";
import type { Listing } from "./overview-facts.ts";
import type { ReportPeriod } from "./period.ts";
import type { Source } from "./programme.ts";
import type { TimelineMeeting } from "./timeline.ts";

/** All that was said of one cell, oldest first. */
export interface ToldCell {
  readonly cell: CellAddress;
  readonly entries: readonly Omit<Entry, "recordedBy">[];
}

/** What the record holds besides the matrix, as at the day of the report and known at its instant. */
export interface BesideMatrix {
  readonly today: CalendarDate;
  /** Of this programme alone: a report says nothing of what others record. */
  readonly findings: readonly Finding[];
  readonly monthsUntilStalled: number;
  /** The first day of the cycle of meetings that the day lies in. */
  readonly cycleBegins: CalendarDate;
  /** In order of days. */
  readonly meetings: readonly TimelineMeeting[];
  readonly courses: readonly CellCourse[];
  readonly rows: readonly Listing[];
  readonly columns: readonly Listing[];
  /** The lines of the work plan that hold on the day. */
  readonly lines: readonly FactLine[];
  readonly forces: readonly NamedForce[];
}

/** What a summary is composed from. Whoever asks brings it all; nothing is looked up. */
export interface SummaryFacts extends BesideMatrix {
  readonly period: ReportPeriod;
  readonly isDraft: boolean;
  readonly version: number;
  /** Why a correction is sent; null for a first version. */
  readonly reason: string | null;
  /** The person who checked the figures; null prints "Figures: not checked". */
  readonly checkedBy: string | null;
  readonly demonstration: DemonstrationKind | null;
  /** (D1, K1): the period's last day, or today for a draft, known at the moment of composing. */
  readonly now: MatrixView;
  /** The latest issued earlier period of this kind, in its latest version; null for a first report. */
  readonly last: {
    /** (D0, K0): what it said. */
    readonly asReported: MatrixView;
    /** (D0, K1): what we now believe of its day. */
    readonly asReportedKnownNow: MatrixView;
  } | null;
  /** The version before this one, of the same period, as it was reported; null for a first version. */
  readonly corrects: MatrixView | null;
  /** Quarterly: the matrix at the ends of up to three quarters before, oldest first, as known now. */
  readonly earlier: readonly MatrixView[];
  /** The stories of {@link cellsToExplain}: where the reasons stand. */
  readonly stories: readonly ToldCell[];
  /** The sources that the cells name. */
  readonly sources: readonly Source[];
  /** Where the matrix as at this day can be read on screen. */
  readonly link: string | null;
  /** Where this report can be read behind sign-in. */
  readonly reportLink: string | null;
}

/** The earlier quarters that have a column of their own: not the last report's, which has one, and none from before the record. */
export function quartersBefore({
  earlier,
  last,
}: Pick<SummaryFacts, "earlier" | "last">): readonly MatrixView[] {
  return earlier.filter(({ asAt, cells }) => asAt !== last?.asReported.asAt && cells.length > 0);
}

/** The changes of a summary, each in exactly one of `moved` and `restated`. */
export interface SummaryChanges {
  readonly moved: readonly CellChange[];
  readonly restated: readonly CellChange[];
  /** Against the version that this one corrects. */
  readonly corrected: readonly CellChange[];
}

type Views = Pick<SummaryFacts, "now" | "last" | "corrects">;

/** What differs from the last report, and from the version corrected. Nothing has moved in a first report. */
export function changesOf({ now, last, corrects }: Views): SummaryChanges {
  const { moved, restated } = last
    ? movedAndRestated({ ...last, now })
    : { moved: [], restated: [] };
  return { moved, restated, corrected: corrects ? differenceOf(corrects, now) : [] };
}

/** The cells whose stories a summary needs to say why they changed, each once. */
export function cellsToExplain(views: Views): { area: string; partnership: string }[] {
  const { moved, restated, corrected } = changesOf(views);
  const cells = new Map(
    [...moved, ...restated, ...corrected].map(({ area, partnership }) => [
      `${area}/${partnership}`,
      { area, partnership },
    ]),
  );
  return [...cells.values()];
}

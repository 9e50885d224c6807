import type { CalendarDate, Instant } from "./calendar.ts";
import type { Counted } from "./counts.ts";
import type { MatrixArea, MatrixPartnership, MatrixView } from "./matrix.ts";
import type { Movement } from "./movement.ts";
import type { CountedStatement, PageLink } from "./page-link.ts";
import type { ReportKind } from "./period.ts";
import type { Stage } from "./status.ts";

// Every sentence is worked out from the record, so a screen sets words and adds none.

/** What somebody who opens a programme before a meeting has to know, as at a day compared with another. */
export interface Overview {
  readonly programme: MatrixView["programme"];
  readonly asAt: CalendarDate;
  readonly knownAt: Instant;
  readonly head: number;
  /** The day compared with. */
  readonly since: CalendarDate;
  /** The instant whose knowledge of that day is told apart; null where only what is known now is looked at. */
  readonly sinceKnownAt: Instant | null;
  readonly day: OverviewDay;
  /** The finding, in one or two sentences. */
  readonly headline: string;
  /** When the bodies meet next. */
  readonly intro: string;
  readonly report: LastReport;
  readonly moved: OverviewColumn;
  readonly stuck: OverviewColumn;
  readonly unconfirmed: OverviewColumn;
  readonly person: OverviewColumn;
  /** Null where nothing is recorded on either day. */
  readonly flow: Flow | null;
  readonly multiples: StageMultiples | null;
  readonly ready: Ready;
  readonly meeting: BeforeMeeting;
  readonly unknown: readonly CountedStatement[];
  /** The columns of the matrix, for who wants to mark their own. */
  readonly partnerships: readonly Pick<MatrixPartnership, "slug" | "name" | "forces">[];
}

/**
 * What kind of day it is: nothing recorded; only ever first recorded; still to come; nothing moved
 * since the day compared with; or something did.
 */
export type OverviewDay = "empty" | "first" | "planned" | "quiet" | "moved";

/** One of the questions that the page answers: a sentence with its number, then what is counted. */
export interface OverviewColumn {
  readonly title: string;
  /** A number of nought is told by `counted` ("Nothing"), and leads nowhere. */
  readonly says: CountedStatement;
  readonly items: readonly OverviewItem[];
  /** Instead of items: how many of them each partnership has; those that have none left out. */
  readonly tallies: readonly OverviewTally[];
  /** "Nine more areas.": what is counted and not listed; null where all of it is. */
  readonly unlisted: string | null;
  /** What goes with it, each with its way to it. */
  readonly more: readonly CountedStatement[];
}

export interface OverviewTally {
  readonly partnership: string;
  readonly name: string;
  readonly number: number;
  /** Of so many filled cells. */
  readonly of: number;
  readonly to: PageLink;
}

/** One area, or one cell of it. */
export interface OverviewItem {
  readonly area: string;
  readonly areaName: string;
  readonly to: PageLink;
  readonly mark:
    | { readonly kind: "movement"; readonly movement: Movement }
    | { readonly kind: "status"; readonly status: Counted };
  readonly partnerships: readonly string[];
  /** "Herts/Beds/Cambs", "all five partnerships", "all but Essex/Kent". */
  readonly where: string;
  /** "being considered to being progressed". */
  readonly tells: string | null;
  /** Why, where the record says. */
  readonly why: string | null;
}

/** What stands in a place of the flow: a stage, whatever stopped, words to be reviewed, or nothing. */
export const FLOW_PLACES = [
  "live",
  "being-progressed",
  "being-considered",
  "initial-research",
  "to-be-considered",
  "stopped",
  "needs-review",
  "blank",
] as const;
export type FlowPlace = (typeof FLOW_PLACES)[number];

/** What became of the cells of a stream. `recorded` is first recorded, reworded or taken out: no movement. */
export const STREAM_KINDS = ["same", "forward", "new", "back", "stopped", "recorded"] as const;
export type StreamKind = (typeof STREAM_KINDS)[number];

export interface FlowEnd {
  readonly place: FlowPlace;
  readonly label: string;
  readonly number: number;
  readonly to: PageLink | null;
}

/** Cells that stood in one place then and stand in another, or the same, now. */
export interface FlowStream {
  readonly from: FlowPlace;
  readonly to: FlowPlace;
  readonly kind: StreamKind;
  readonly number: number;
}

/** Every cell recorded on either of two days, by where it stood then and stands now. */
export interface Flow {
  readonly title: string;
  readonly thenDay: string;
  readonly nowDay: string;
  /** In the order of {@link FLOW_PLACES}; places where nothing stands on that day left out. */
  readonly before: readonly FlowEnd[];
  readonly after: readonly FlowEnd[];
  readonly streams: readonly FlowStream[];
}

/** The stages as they are stacked, from the foot of a picture. */
export const STACKED_STAGES = [
  "live",
  "being-progressed",
  "being-considered",
  "initial-research",
  "to-be-considered",
] as const satisfies readonly Stage[];

/** How many cells of a partnership stood at each stage from a day on. */
export interface StageStep {
  readonly day: CalendarDate;
  /** In the order of {@link STACKED_STAGES}. */
  readonly counts: readonly number[];
}

export interface StageMultiple {
  readonly partnership: string;
  readonly name: string;
  readonly to: PageLink;
  readonly steps: readonly StageStep[];
  readonly liveThen: number;
  readonly liveNow: number;
  readonly toLive: PageLink;
}

/** One small picture for each partnership, all on one scale. */
export interface StageMultiples {
  readonly title: string;
  /** What the columns of live cells are headed: "Live 16 Sep". */
  readonly thenDay: string;
  readonly nowDay: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The day compared with, where it lies between. */
  readonly since: CalendarDate | null;
  readonly rows: readonly StageMultiple[];
  readonly liveThen: number;
  readonly liveNow: number;
}

/** The areas that stand at the top of the ladder everywhere but in the region. */
export interface Ready {
  readonly rule: string;
  readonly rows: readonly ReadyArea[];
  readonly more: CountedStatement | null;
}

export interface ReadyArea {
  readonly area: Pick<MatrixArea, "slug" | "name">;
  readonly cells: readonly { readonly partnership: string; readonly status: Counted | null }[];
  /** Forces that no partnership with an entry has, by name; empty where all take part. */
  readonly without: readonly string[];
}

/** A sentence about the report that was issued last; `words` lead to it. Where there is none, `before` says so. */
export interface LastReport {
  readonly before: string;
  readonly words: string;
  readonly rest: string;
  readonly report: {
    readonly kind: ReportKind;
    readonly period: string;
    readonly version: number;
  } | null;
}

/** What is to come before the next meeting, as far as the record knows. */
export interface BeforeMeeting {
  readonly title: string;
  readonly entries: readonly MeetingEntry[];
}

export interface MeetingEntry {
  readonly day: CalendarDate;
  readonly state: "past" | "now" | "to-come";
  /** "14 October, the day shown". */
  readonly when: string;
  readonly says: string;
  /** What must still be done by then, with its way to it. */
  readonly statements: readonly CountedStatement[];
}

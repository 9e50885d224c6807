/*
 * What the generated year writes down of itself: every act in order, with what it said of which cell.
 *
 * It is the plan that is carried out by the register's own verbs, and afterwards the account of it that
 * the pages are held to. Plain texts and numbers, so that it can be kept as JSON.
 */
import type { LiveKind, ReasonCode, Status } from "@accord/domain/status";

export interface YearCell {
  readonly area: string;
  readonly partnership: string;
}

/** What a link says of a cell. */
export interface Said {
  readonly claim: "observed" | "moved" | "also-said";
  /** Null where the words need review. */
  readonly status: Status | null;
  readonly liveKind: LiveKind | null;
  readonly qualifier: string | null;
  readonly sourceWording: string | null;
  readonly effective: { readonly date: string; readonly precision: "day" | "month" };
  readonly reasonCode: ReasonCode | null;
  readonly comment: string | null;
}

/** What one act put at the end of one chain. Chains are numbered as they were opened; Appendix B's come first. */
export interface YearLink extends YearCell {
  readonly chain: number;
  /** Null for a withdrawal. */
  readonly said: Said | null;
  /** What stood on the day it counts from, before the act: a status, "needs-review" or "blank". */
  readonly from: string;
}

interface WithLinks {
  readonly links: readonly YearLink[];
}

export type ConfirmedScope =
  | { readonly kind: "cell"; readonly area: string; readonly partnership: string }
  | { readonly kind: "row"; readonly area: string }
  | { readonly kind: "column"; readonly partnership: string };

/** What was done, apart from when and by whom. */
export type YearDeed =
  | (WithLinks & { readonly kind: "entry" | "entries" })
  | (WithLinks & { readonly kind: "correction" | "withdrawal"; readonly why: string })
  | (WithLinks & {
      readonly kind: "preference";
      readonly as: "observed" | "moved";
      readonly why: string;
    })
  | (WithLinks & { readonly kind: "undo"; readonly of: number })
  | {
      readonly kind: "confirmation";
      readonly scope: ConfirmedScope;
      readonly asAt: string;
      /** The act after which the page was read. */
      readonly seen: number;
      readonly confirmed: readonly YearCell[];
      readonly leftOut: readonly YearCell[];
    }
  | { readonly kind: "confirmation-withdrawal"; readonly of: number }
  | {
      readonly kind: "row-comment";
      readonly area: string;
      readonly text: string;
      readonly effective: string;
    }
  | {
      /** Who leads cells from a day on. */
      readonly kind: "lead";
      readonly cells: readonly YearCell[];
      readonly force: string;
      readonly office: string;
      readonly effective: string;
    }
  | {
      /** The body that owns the programme gives a mandate, from a day on. */
      readonly kind: "mandate";
      readonly cells: readonly YearCell[];
      readonly effective: string;
    }
  | {
      readonly kind: "meetings";
      readonly cadence: "monthly" | "quarterly";
      readonly days: readonly string[];
    }
  | {
      /** A meeting of the body that owns the programme is put on another day. */
      readonly kind: "meeting-moved";
      readonly day: string;
      readonly to: string;
    }
  | {
      readonly kind: "member-joined";
      readonly partnership: string;
      readonly force: string;
      readonly effective: string;
    }
  | {
      readonly kind: "renaming";
      readonly area: string;
      readonly name: string;
      readonly reason: string;
    }
  | (WithLinks & {
      readonly kind: "split" | "merge";
      readonly areas: readonly string[];
      /** The slugs and names of what they became, all of them new. */
      readonly into: readonly { readonly slug: string; readonly name: string }[];
      readonly effective: string;
      readonly reason: string;
      readonly carry: readonly {
        readonly partnership: string;
        readonly from: string;
        readonly into: number;
      }[];
    })
  | {
      readonly kind: "proposal";
      readonly cell: YearCell;
      readonly said: Said;
      readonly words: string;
    }
  | (WithLinks & {
      readonly kind: "acceptance";
      readonly of: number;
      readonly isAmended: boolean;
      readonly words: string | null;
    })
  | { readonly kind: "decline"; readonly of: number; readonly words: string }
  | { readonly kind: "proposal-withdrawal"; readonly of: number }
  | {
      readonly kind: "report";
      readonly period: { readonly kind: "monthly" | "quarterly"; readonly period: string };
      readonly version: number;
      readonly reason: string | null;
    };

/** One act of the year. */
export type YearAct = YearDeed & {
  /** From 1, in order. */
  readonly n: number;
  /** When it is recorded. */
  readonly instant: string;
  readonly by: "editor" | "contributor";
};

/** A row of the matrix as it is listed at the beginning. */
export interface YearRow {
  readonly area: string;
  readonly group: string;
}

/** A year of invented movement after January 2011. */
export interface GeneratedYear {
  readonly seed: number;
  readonly programme: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** When the demonstration is recorded. */
  readonly begins: string;
  readonly rows: readonly YearRow[];
  readonly partnerships: readonly { readonly slug: string; readonly forces: readonly string[] }[];
  /** The days on which the body that owns the programme meets, as far as the demonstration has them. */
  readonly ownerMeetings: readonly string[];
  /** The 143 cells of Appendix B: chains 1 to 143. */
  readonly appendixB: readonly YearLink[];
  readonly acts: readonly YearAct[];
}

/** What an act put at the ends of chains; nothing for most acts that are about no cell. */
export function linksOf(act: YearDeed): readonly YearLink[] {
  return "links" in act ? act.links : [];
}

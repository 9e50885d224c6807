import type { AreaStory } from "./area.ts";
import type { CalendarDate, EffectiveDate, Instant } from "./calendar.ts";
import type { CellAddress } from "./cell.ts";
import type { ToldEntry } from "./cell-story.ts";
import type { CellCourse } from "./course.ts";
import type { SourcePlace } from "./entry.ts";
import type { CellLead } from "./lead.ts";
import type { CellMandate } from "./mandate.ts";
import type { Tier } from "./partnership.ts";
import type { PlanLine } from "./plan.ts";
import type { Source } from "./programme.ts";

/** A force's time in a partnership, by the days it counts from and to. */
export interface AreaMember {
  readonly force: string;
  readonly name: string;
  readonly first: CalendarDate;
  /** The last day; null while it lasts. */
  readonly last: CalendarDate | null;
}

/** A partnership that a programme lists, or that something was said of there. */
export interface AreaColumn {
  readonly partnership: string;
  readonly name: string;
  readonly tier: Tier;
  /** Whether the programme lists it on the day shown. */
  readonly isListed: boolean;
  readonly members: readonly AreaMember[];
}

/** A comment on the row that an area is in a programme. */
export interface AreaComment {
  readonly id: number;
  readonly programme: string;
  readonly text: string;
  readonly effective: EffectiveDate;
  readonly firstDay: CalendarDate;
  readonly source: SourcePlace | null;
  readonly recordedAt: Instant;
}

/** A programme that the area concerns and the reader may see. */
export interface AreaProgramme {
  readonly slug: string;
  readonly name: string;
  /** In the programme's order; those listed on the day, and those that something was said of. */
  readonly columns: readonly AreaColumn[];
  readonly plan: readonly PlanLine[];
  /** Who leads its cells, and on whose mandate, on the day shown. */
  readonly leads: readonly CellLead[];
  readonly mandates: readonly CellMandate[];
}

/**
 * What the register knows of one area at a line of the journal, in the programmes that a reader may see:
 * all that an area page is composed from.
 */
export interface AreaFacts {
  readonly today: CalendarDate;
  readonly asAt: CalendarDate;
  readonly knownAt: Instant;
  readonly head: number;
  /** The programme whose page it is. */
  readonly programme: string;
  readonly story: AreaStory;
  /** The programme whose page it is stands first. */
  readonly programmes: readonly AreaProgramme[];
  readonly courses: readonly (CellCourse & { readonly programme: string })[];
  /** Every entry of the area's cells, in the order recorded. */
  readonly entries: readonly (ToldEntry & { readonly cell: CellAddress })[];
  readonly comments: readonly AreaComment[];
  /** The papers that entries and comments name. */
  readonly sources: readonly Source[];
}

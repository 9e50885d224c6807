import type { CellAddress } from "./cell.ts";
import type { Entry } from "./entry.ts";
import type { CellLead } from "./lead.ts";
import type { CellMandate } from "./mandate.ts";
import type { MatrixArea, MatrixCell, MatrixPartnership } from "./matrix.ts";
import type { Source } from "./programme.ts";

/** Who did something, as far as the reader may know: the name only where the role includes it. */
export interface Who {
  readonly office: string | null;
  readonly name: string | null;
}

export interface CellConfirmation {
  readonly id: number;
  readonly asAt: string;
  readonly confirmedAt: string;
  readonly by: Who;
  /** Whether the reader may withdraw it: their own. */
  readonly own: boolean;
}

/** An entry with who recorded it. `recordedBy` is left out of what is sent: an actor's id is nobody's business. */
export interface ToldEntry extends Omit<Entry, "recordedBy"> {
  readonly by: Who;
  /** Who proposed what it says, where an editor accepted a proposal. */
  readonly proposedBy: Who | null;
  /** Whether it is the last link of its chain, as known at the instant. */
  readonly isLast: boolean;
}

/** Everything behind one cell: what stands, all entries known by then, their sources and confirmations. */
export interface CellStory {
  readonly cell: CellAddress;
  readonly programmeName: string;
  readonly area: MatrixArea;
  readonly groupName: string;
  readonly partnership: MatrixPartnership;
  readonly asAt: string;
  readonly knownAt: string;
  readonly head: number;
  /** 0 where nothing was ever recorded. */
  readonly revision: number;
  readonly standing: MatrixCell | null;
  /** Who leads it on the day. */
  readonly lead: CellLead | null;
  /** On whose mandate it is worked on, on the day. */
  readonly mandate: CellMandate | null;
  /** Oldest first. */
  readonly entries: readonly ToldEntry[];
  readonly confirmations: readonly CellConfirmation[];
  /** The sources that the entries, the lead and the mandate name. */
  readonly sources: readonly Source[];
}

import type { CalendarDate } from "@accord/domain/calendar";
import type { Cadence } from "@accord/domain/governance";
import type { Generated } from "kysely";
import type { Dated, Replaceable } from "../tables.ts";

export interface GovernanceBodyTable extends Replaceable {
  id: Generated<number>;
  programme: string;
  /** Names it within the programme, the same in every version of it. */
  slug: string;
  name: string;
  cadence: Cadence;
  accountableTo: string | null;
  isOwner: boolean;
  source: string | null;
  sourcePlace: string | null;
}

export interface MeetingTable extends Replaceable {
  id: Generated<number>;
  programme: string;
  body: string;
  day: CalendarDate;
  note: string | null;
}

interface OfCell extends Replaceable, Dated {
  id: Generated<number>;
  programme: string;
  area: string;
  partnership: string;
  source: string | null;
  sourcePlace: string | null;
  why: string | null;
}

/** Exactly one of `force` and `leadPartnership` is given. */
export interface CellLeadTable extends OfCell {
  force: string | null;
  leadPartnership: string | null;
  office: string | null;
}

export interface CellMandateTable extends OfCell {
  body: string | null;
  words: string | null;
}

export interface GovernanceTables {
  cellLead: CellLeadTable;
  cellMandate: CellMandateTable;
  governanceBody: GovernanceBodyTable;
  meeting: MeetingTable;
}

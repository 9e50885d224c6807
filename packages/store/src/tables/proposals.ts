import type { CalendarDate } from "@accord/domain/calendar";
import type { Statement } from "@accord/domain/entry";
import type { ProposalKind, ProposalOutcome } from "@accord/domain/proposal";
import type { ListedCell } from "@accord/domain/signed-link";
import type { ColumnType, Generated } from "kysely";
import type { Json, Recorded, Replaceable } from "../tables.ts";

export interface SignedLinkTable extends Replaceable {
  id: Generated<number>;
  programme: string;
  actorId: string;
  tokenSha256: string;
  cells: Json<readonly ListedCell[]>;
  asAt: CalendarDate;
  head: number;
  until: CalendarDate;
  askedBy: string;
  deliveryId: string;
}

export interface ProposalTable extends Recorded {
  id: Generated<number>;
  programme: string;
  kind: ProposalKind;
  area: string;
  partnership: string;
  head: number;
  statement: ColumnType<Statement | null, string | null, string | null>;
  entryId: number | null;
  words: string;
  proposedBy: string;
  signedLinkId: number | null;
}

export interface ProposalOutcomeTable extends Recorded {
  id: Generated<number>;
  proposalId: number;
  outcome: ProposalOutcome;
  words: string | null;
  entryId: number | null;
  settledBy: string;
}

/** What people propose, what became of it, and the links by which they are asked. */
export interface ProposalTables {
  proposal: ProposalTable;
  proposalOutcome: ProposalOutcomeTable;
  signedLink: SignedLinkTable;
}

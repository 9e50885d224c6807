import type { Role } from "@accord/domain/actor";
import type { CalendarDate, Instant, Precision } from "@accord/domain/calendar";
import type { Claim, EntryKind } from "@accord/domain/entry";
import type { Noun } from "@accord/domain/journal";
import type { Tier } from "@accord/domain/partnership";
import type { ReportKind } from "@accord/domain/period";
import type { Marking } from "@accord/domain/programme";
import type { CompositionPurpose, CompositionState, DeliveryState } from "@accord/domain/report";
import type { LiveKind, ReasonCode, Status } from "@accord/domain/status";
import type { ColumnType, Generated } from "kysely";
import type { AreaAliasTable, AreaRelationTable, AreaSuccessionTable } from "./tables/area.ts";
import type { FollowingTables } from "./tables/following.ts";
import type { GovernanceTables } from "./tables/governance.ts";
import type { IntakeTables, MappingTable } from "./tables/intake.ts";
import type { PlanLineTable } from "./tables/plan.ts";
import type { ProposalTables } from "./tables/proposals.ts";
import type { RegisterTables } from "./tables/registers.ts";
import type { ReportingTables, ReportingWorkTables } from "./tables/reporting.ts";

/** JSON is handed over as text, because the two drivers disagree on what to do with a list. */
export type Json<T> = ColumnType<T, string, string>;

/** The act that wrote a row. A row is never changed, only replaced by another act. */
export interface Written {
  act: number;
}
export interface Recorded extends Written {
  recordedAt: Instant;
}
export interface Replaceable extends Recorded {
  replacedAt: Generated<Instant | null>;
  replacedBy: Generated<number | null>;
}

/** From the first day of one date to the last day of another, with both as they are known. */
export interface Dated {
  fromDate: string | null;
  fromPrecision: Precision;
  fromFirstDay: CalendarDate;
  untilDate: string | null;
  untilPrecision: Precision | null;
  untilLastDay: CalendarDate | null;
}

export interface JournalTable {
  id: number;
  recordedAt: Instant;
  actorId: string;
  programme: string | null;
  noun: Noun;
  act: string;
  fact: string;
  written: string;
  previousHash: string;
  hash: string;
}

export interface ActorTable {
  id: string;
  kind: "person" | "worker" | "operator";
  name: string | null;
  office: string | null;
  userId: string | null;
}

export interface SourceTable extends Recorded {
  slug: string;
  title: string;
  publisher: string;
  publishedDate: string | null;
  publishedPrecision: Precision;
  link: string | null;
  sha256: string | null;
}

export interface ForceTable extends Recorded {
  slug: string;
  onsCode: string;
  region: string;
}

export interface PartyTable extends Recorded {
  slug: string;
  force: string | null;
  kind: string;
}

export interface PartySuccessionTable extends Replaceable, Dated {
  id: Generated<number>;
  party: string;
  name: string;
  source: string | null;
}

export interface PartnershipTable extends Recorded {
  slug: string;
  tier: Tier;
}

export interface PartnershipMemberTable extends Replaceable, Dated {
  id: Generated<number>;
  partnership: string;
  force: string;
}

export interface SlugTable extends Recorded {
  slug: string;
}

/** What has a name of its own that is read as known at an instant. */
export type Named = "force" | "partnership" | "area" | "programme";

export interface NamingTable extends Replaceable {
  id: Generated<number>;
  noun: Named;
  slug: string;
  name: string;
  aliases: Json<readonly string[]>;
}

export interface ProgrammeSettingsTable extends Replaceable {
  id: Generated<number>;
  programme: string;
  marking: Marking;
  showAsAt: CalendarDate | null;
  /** Null for what is usual. */
  monthsUntilStalled: Generated<number | null>;
}

export interface AreaGroupTable extends Replaceable {
  id: Generated<number>;
  programme: string;
  slug: string;
  name: string;
  note: string | null;
  position: number;
}

export interface ProgrammeRowTable extends Replaceable, Dated {
  id: Generated<number>;
  programme: string;
  area: string;
  areaGroup: string;
  position: number;
}

export interface ProgrammeColumnTable extends Replaceable, Dated {
  id: Generated<number>;
  programme: string;
  partnership: string;
  position: number;
}

export interface RowCommentTable extends Replaceable {
  id: Generated<number>;
  programme: string;
  area: string;
  text: string;
  effectiveDate: string | null;
  effectivePrecision: Precision;
  firstDay: CalendarDate;
  precisionRank: number;
  source: string | null;
  sourcePlace: string | null;
}

export interface ReaderTable extends Replaceable {
  id: Generated<number>;
  programme: string;
  office: string;
  address: string;
  force: string | null;
  /** The slug of a governance body; null for every report of the programme. */
  body: string | null;
  role: string | null;
  carries: "attachment" | "link" | null;
  fromDay: CalendarDate | null;
  untilDay: CalendarDate | null;
}

export interface RoleGrantTable extends Replaceable {
  id: Generated<number>;
  actorId: string;
  role: Role;
  programme: string | null;
  force: string | null;
}

export interface CellTable extends Recorded {
  id: Generated<number>;
  programme: string;
  area: string;
  partnership: string;
  revision: number;
}

export interface EntryTable extends Replaceable {
  id: Generated<number>;
  cellId: number;
  kind: EntryKind;
  /** Left out for an entry that opens a chain: its own id becomes its place. */
  place: Generated<number>;
  names: number | null;
  claim: Claim | null;
  status: Status | null;
  liveKind: LiveKind | null;
  qualifier: string | null;
  sourceWording: string | null;
  needsReview: boolean;
  effectiveDate: string | null;
  effectivePrecision: Precision | null;
  firstDay: CalendarDate | null;
  precisionRank: number | null;
  reasonCode: ReasonCode | null;
  reasonWords: string | null;
  comment: string | null;
  source: string | null;
  sourcePlace: string | null;
  why: string | null;
  recordedBy: string;
}

export interface ConfirmationTable extends Replaceable {
  id: Generated<number>;
  programme: string;
  scope: "cell" | "row" | "column" | "matrix" | "cells";
  area: string | null;
  partnership: string | null;
  asAt: CalendarDate;
  head: number;
  leftOut: Json<readonly { area: string; partnership: string }[]>;
  confirmedBy: string;
}

export interface ConfirmationCellTable extends Written {
  id: Generated<number>;
  confirmationId: number;
  cellId: number;
  entryId: number;
}

export interface ReportTable extends Replaceable {
  id: Generated<number>;
  programme: string;
  kind: ReportKind;
  period: string;
  version: number;
  state: "composed" | "checked" | "approved" | "issued";
  asAt: CalendarDate;
  knownAt: Instant;
  head: number;
  composedAt: Instant;
  checkedBy: string | null;
  checkedAt: Instant | null;
  approvedBy: string | null;
  approvedAt: Instant | null;
  issuedBy: string | null;
  issuedAt: Instant | null;
  reason: string | null;
  summary: string;
  summarySha256: string;
}

export interface ReportDocumentTable extends Written {
  id: Generated<number>;
  reportId: number;
  edition: "official" | "public";
  force: string | null;
  format: string;
  mediaType: string;
  bytes: Uint8Array;
  sha256: string;
}

export interface CompositionTable {
  id: string;
  programme: string;
  kind: ReportKind;
  period: string;
  purpose: CompositionPurpose;
  force: string | null;
  address: string | null;
  askedBy: string;
  askedAt: Instant;
  reason: string | null;
  state: Generated<CompositionState>;
  attempts: Generated<number>;
  outcome: string | null;
  reportId: number | null;
  expiresAt: Instant | null;
  draftId: string | null;
  /** The run it is sent for, where nobody has to approve it. */
  runId: string | null;
  /** What was known then; null for now. */
  knownAt: Instant | null;
  /** Which documents are wanted: JSON. */
  wanted: string | null;
  wantedCount: number | null;
}

export interface CompositionDocumentTable {
  id: Generated<number>;
  compositionId: string;
  edition: Generated<"official" | "public">;
  force: string | null;
  format: string;
  mediaType: string;
  bytes: Uint8Array;
  sha256: string;
}

export interface DeliveryTable {
  id: string;
  kind: string;
  programme: string | null;
  reportId: number | null;
  compositionId: string | null;
  address: string;
  office: string | null;
  force: string | null;
  messageId: string;
  subject: string;
  body: string | null;
  state: Generated<DeliveryState>;
  createdAt: Instant;
  settledAt: Instant | null;
  serverWords: string | null;
  toldBy: number | null;
  carries: "attachment" | "link" | null;
  /** Written when it was approved, to go when it falls due; null for at once. */
  sendAfter: Instant | null;
  /** The body whose report it carries; null where it is of none. */
  forBody: string | null;
}

export interface DeliveryAttemptTable {
  id: Generated<number>;
  deliveryId: string;
  worker: string;
  claimedAt: Instant;
  toldAt: Instant | null;
  outcome: string | null;
  serverWords: string | null;
  /** A try of ours, or what a mail system said of the message afterwards. */
  source: Generated<"try" | "notice">;
}

/** What the journal tells of: append-only, and held to the chain by a digest. */
export interface ProtectedTables
  extends GovernanceTables,
    ProposalTables,
    RegisterTables,
    ReportingTables {
  areaAlias: AreaAliasTable;
  areaGroup: AreaGroupTable;
  areaRelation: AreaRelationTable;
  areaSuccession: AreaSuccessionTable;
  businessArea: SlugTable;
  cell: CellTable;
  confirmation: ConfirmationTable;
  confirmationCell: ConfirmationCellTable;
  entry: EntryTable;
  force: ForceTable;
  mapping: MappingTable;
  naming: NamingTable;
  partnership: PartnershipTable;
  partnershipMember: PartnershipMemberTable;
  party: PartyTable;
  partySuccession: PartySuccessionTable;
  planLine: PlanLineTable;
  programme: SlugTable;
  programmeColumn: ProgrammeColumnTable;
  programmeRow: ProgrammeRowTable;
  programmeSettings: ProgrammeSettingsTable;
  reader: ReaderTable;
  report: ReportTable;
  reportDocument: ReportDocumentTable;
  roleGrant: RoleGrantTable;
  rowComment: RowCommentTable;
  source: SourceTable;
}

/** What is at work and is no part of the record: who is called what, and what is being made and sent. */
export interface WorkTables extends IntakeTables, FollowingTables, ReportingWorkTables {
  actor: ActorTable;
  composition: CompositionTable;
  compositionDocument: CompositionDocumentTable;
  delivery: DeliveryTable;
  deliveryAttempt: DeliveryAttemptTable;
}

export interface Tables extends ProtectedTables, WorkTables {
  journal: JournalTable;
}

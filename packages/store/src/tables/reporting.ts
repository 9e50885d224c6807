import type { CalendarDate, Instant } from "@accord/domain/calendar";
import type { DraftState } from "@accord/domain/draft";
import type { ReportKind } from "@accord/domain/period";
import type { Marking } from "@accord/domain/programme";
import type { RunState } from "@accord/domain/runs-due";
import type { ScheduleState } from "@accord/domain/schedule";
import type { Generated } from "kysely";
import type { Replaceable } from "../tables.ts";

export interface ReportScheduleTable extends Replaceable {
  id: Generated<number>;
  programme: string;
  kind: ReportKind;
  state: ScheduleState;
  /** JSON, as `ScheduleTerms` of the domain. */
  terms: string;
}

export interface ReportingRulesTable extends Replaceable {
  id: Generated<number>;
  programme: string;
  approvals: boolean;
  /** A JSON list. */
  allowedDomains: string;
  attachUpTo: Marking;
}

export interface ReportRunTable {
  id: string;
  programme: string;
  kind: ReportKind;
  dueAt: Instant;
  period: string;
  body: string | null;
  meetingDay: CalendarDate | null;
  opensAt: Instant;
  composesAt: Instant;
  state: RunState;
  isLate: Generated<boolean>;
  outcome: string | null;
  reportId: number | null;
  openedAt: Instant;
  endedAt: Instant | null;
}

export interface ReportRunStepTable {
  runId: string;
  step: string;
  takenAt: Instant;
}

export interface ReportDraftTable {
  id: string;
  programme: string;
  kind: ReportKind;
  period: string;
  version: number;
  reason: string | null;
  runId: string | null;
  state: DraftState;
  askedBy: string;
  askedAt: Instant;
  /** JSON, as `ReportContent` of the domain. */
  content: string | null;
  contentSha256: string | null;
  head: number | null;
  composedAt: Instant | null;
  /** The opening as written from the record when it was last composed. */
  writtenOpening: string | null;
  /** Words of a person from before it was composed again, to be offered. */
  keptOpening: string | null;
  openingEditedBy: string | null;
  openingEditedAt: Instant | null;
  checkedBy: string | null;
  checkedAt: Instant | null;
}

export interface SuspendedAddressTable {
  address: string;
  cause: "refused" | "bounced" | "complained";
  words: string;
  deliveryId: string | null;
  since: Instant;
}

export interface WorkerSignTable {
  worker: string;
  seenAt: Instant;
}

export interface AlarmTable {
  id: Generated<number>;
  kind: string;
  programme: string | null;
  about: string;
  words: string;
  raisedAt: Instant;
  toldAt: Instant | null;
  endedAt: Instant | null;
}

/** What the journal tells of the cycle of reports. */
export interface ReportingTables {
  reportSchedule: ReportScheduleTable;
  reportingRules: ReportingRulesTable;
}

/** What of it is at work, and no part of the record. */
export interface ReportingWorkTables {
  alarm: AlarmTable;
  reportDraft: ReportDraftTable;
  reportRun: ReportRunTable;
  reportRunStep: ReportRunStepTable;
  suspendedAddress: SuspendedAddressTable;
  workerSign: WorkerSignTable;
}

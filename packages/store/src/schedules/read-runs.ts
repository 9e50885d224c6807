import type { Actor } from "@accord/domain/actor";
import type { CalendarDate, Instant } from "@accord/domain/calendar";
import { periodTitle, type ReportKind, ReportPeriod } from "@accord/domain/period";
import type { RunState } from "@accord/domain/runs-due";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { bodyNames, type ShownMoment, shownMoment } from "./read-schedules.ts";

/** One thing that was done for a run. */
export interface RunStepTaken {
  readonly step: string;
  readonly takenAt: Instant;
}

/** A run as the team sees it. */
export interface ShownRun {
  readonly id: string;
  readonly kind: ReportKind;
  readonly period: string;
  readonly title: string;
  readonly due: ShownMoment;
  readonly composes: ShownMoment;
  readonly meeting: { readonly bodyName: string; readonly day: CalendarDate } | null;
  readonly state: RunState;
  readonly isLate: boolean;
  readonly outcome: string | null;
  /** The version it became; null for none. */
  readonly report: string | null;
  /** Its draft, where one is to be checked or approved. */
  readonly draft: string | null;
  readonly steps: readonly RunStepTaken[];
}

const LISTED = 24;

/** The runs of a programme's schedules, the latest due first. */
export async function readRuns(
  database: Database,
  actor: Actor,
  { programme }: { programme: string },
): Promise<ShownRun[]> {
  await assertMayIn(database, actor, "read-drafts", programme);

  const { reader } = database;
  const rows = await reader
    .selectFrom("reportRun")
    .selectAll()
    .where("programme", "=", programme)
    .orderBy("dueAt", "desc")
    .limit(LISTED)
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const steps = await reader
    .selectFrom("reportRunStep")
    .selectAll()
    .where("runId", "in", ids)
    .orderBy("takenAt")
    .execute();
  const drafts = await reader
    .selectFrom("reportDraft")
    .select(["id", "runId"])
    .where("runId", "in", ids)
    .where("state", "in", ["composing", "composed", "checked"])
    .execute();
  const names = await bodyNames(reader, programme);
  return rows.map(({ id, kind, period, body, meetingDay, ...run }) => ({
    ...{ id, kind, period, state: run.state, isLate: run.isLate, outcome: run.outcome },
    title: periodTitle(ReportPeriod.parse({ kind, period })),
    due: shownMoment(run.dueAt),
    composes: shownMoment(run.composesAt),
    meeting:
      body === null || meetingDay === null
        ? null
        : { bodyName: names.get(body) ?? body, day: meetingDay },
    report: run.reportId === null ? null : String(run.reportId),
    draft: drafts.find((draft) => draft.runId === id)?.id ?? null,
    steps: steps
      .filter(({ runId }) => runId === id)
      .map(({ step, takenAt }) => ({ step, takenAt })),
  }));
}

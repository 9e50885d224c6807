import type { Instant } from "@accord/domain/calendar";
import type { ReportKind } from "@accord/domain/period";
import { ReportPeriod } from "@accord/domain/period";
import type { StandingRun } from "@accord/domain/runs-due";
import type { Selectable } from "kysely";
import { readIssued } from "../reports/issued.ts";
import type { ReportRunTable } from "../tables/reporting.ts";
import type { Reader } from "../writer.ts";

/** A run as the steps on it need it. */
export interface FoundRun extends StandingRun {
  readonly programme: string;
  readonly period: ReportPeriod;
  readonly body: string | null;
  readonly meetingDay: ReportRunTable["meetingDay"];
  /** The version that was issued of its period; null for none. */
  readonly report: number | null;
}

/** The runs of a kind that are due after an instant, and all that have not ended. */
export async function readStandingRuns(
  reader: Reader,
  { programme, kind, after }: { programme: string; kind: ReportKind; after: Instant },
): Promise<FoundRun[]> {
  const rows = await reader
    .selectFrom("reportRun")
    .selectAll()
    .where("programme", "=", programme)
    .where("kind", "=", kind)
    .where(({ eb }) => eb.or([eb("dueAt", ">", after), eb("endedAt", "is", null)]))
    .orderBy("dueAt")
    .execute();
  const runs: FoundRun[] = [];
  for (const row of rows) runs.push(await withFacts(reader, row));
  return runs;
}

/** What has become of a run. Of one that was sent or skipped nothing more is asked. */
async function withFacts(reader: Reader, row: Selectable<ReportRunTable>): Promise<FoundRun> {
  const { id, programme, kind, dueAt, opensAt, composesAt, state, isLate, body, meetingDay } = row;
  const period = ReportPeriod.parse({ kind, period: row.period });
  const run = {
    id,
    programme,
    period,
    dueAt,
    opensAt,
    composesAt,
    state,
    isLate,
    body,
    meetingDay,
  };
  if (state === "sent" || state === "skipped") {
    const nothing = { taken: new Map(), draft: null, failure: null, issuedAt: null };
    return { ...run, ...nothing, isHeld: false, report: row.reportId };
  }
  const issued = await readIssued(reader, programme, period);
  const draft = await readDraft(reader, id);
  return {
    ...run,
    taken: await readTaken(reader, id),
    draft,
    failure: await readFailure(reader, id, draft),
    issuedAt: issued?.issuedAt ?? null,
    isHeld: issued !== null && (await isHeld(reader, issued.id)),
    report: issued?.id ?? null,
  };
}

async function readTaken(reader: Reader, run: string): Promise<Map<string, Instant>> {
  const steps = await reader
    .selectFrom("reportRunStep")
    .select(["step", "takenAt"])
    .where("runId", "=", run)
    .execute();
  return new Map(steps.map(({ step, takenAt }) => [step, takenAt]));
}

async function readDraft(reader: Reader, run: string): Promise<StandingRun["draft"]> {
  const draft = await reader
    .selectFrom("reportDraft")
    .select(["id", "state", "composedAt", "checkedAt"])
    .where("runId", "=", run)
    .orderBy("askedAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return draft ?? null;
}

/** Of the documents of its draft as they are now, or of what was composed to be sent. */
async function readFailure(
  reader: Reader,
  run: string,
  draft: StandingRun["draft"],
): Promise<string | null> {
  const failed = await reader
    .selectFrom("composition")
    .select("outcome")
    .where(draft === null ? "runId" : "draftId", "=", draft === null ? run : draft.id)
    .where("state", "=", "failed")
    .executeTakeFirst();
  return failed ? (failed.outcome ?? "It could not be composed.") : null;
}

async function isHeld(reader: Reader, report: number): Promise<boolean> {
  const held = await reader
    .selectFrom("delivery")
    .select("id")
    .where("reportId", "=", report)
    .where("sendAfter", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return held !== undefined;
}

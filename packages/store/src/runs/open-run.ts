import { randomUUID } from "node:crypto";
import type { Instant } from "@accord/domain/calendar";
import type { RunStep } from "@accord/domain/runs-due";
import type { ScheduledRun } from "@accord/domain/runs-of";
import type { Database, WorkWriter } from "../database.ts";
import type { Reader } from "../writer.ts";
import type { FoundRun } from "./standing-runs.ts";
import { endRunAlarms } from "./tell-of-run.ts";

/**
 * Opens a run. Where it takes the place of one of its period that was withdrawn, since its meeting was moved
 * say, whoever was asked for that is not asked anew, and a draft that was composed for it is this one's.
 *
 * @returns false where another has opened it
 */
export async function openRun(
  database: Database,
  programme: string,
  { period, dueAt, opensAt, composesAt, meeting }: ScheduledRun,
  now: Instant,
): Promise<boolean> {
  return database.aside(async (writer) => {
    const id = randomUUID();
    const opened = await writer
      .insertInto("reportRun")
      .values({
        ...{ id, programme, ...period, dueAt, opensAt, composesAt, state: "collecting" },
        ...{ body: meeting?.body ?? null, meetingDay: meeting?.day ?? null, openedAt: now },
      })
      .onConflict((conflict) => conflict.columns(["programme", "kind", "dueAt"]).doNothing())
      .returning("id")
      .execute();
    if (opened.length === 0) return false;
    const withdrawn = await findWithdrawn(writer, { programme, ...period });
    if (withdrawn.length === 0) return true;
    await takeOverAsking(writer, id, withdrawn);
    await writer
      .updateTable("reportDraft")
      .set({ runId: id })
      .where("runId", "in", withdrawn)
      .where("state", "in", ["composing", "composed", "checked"])
      .execute();
    return true;
  });
}

async function findWithdrawn(
  reader: Reader,
  of: { programme: string; kind: FoundRun["period"]["kind"]; period: string },
): Promise<string[]> {
  const runs = await reader
    .selectFrom("reportRun")
    .select("id")
    .where("programme", "=", of.programme)
    .where("kind", "=", of.kind)
    .where("period", "=", of.period)
    .where("state", "=", "withdrawn")
    .execute();
  return runs.map(({ id }) => id);
}

async function takeOverAsking(
  writer: WorkWriter,
  run: string,
  withdrawn: readonly string[],
): Promise<void> {
  const asked = await writer
    .selectFrom("reportRunStep")
    .select("step")
    .select(({ fn }) => fn.max("takenAt").as("takenAt"))
    .where("runId", "in", withdrawn)
    .where(({ eb }) => eb.or([eb("step", "=", "ask"), eb("step", "like", "chase-%")]))
    .groupBy("step")
    .execute();
  if (asked.length === 0) return;
  const steps = asked.map(({ step, takenAt }) => ({ runId: run, step, takenAt }));
  await writer.insertInto("reportRunStep").values(steps).execute();
}

/** Puts what comes before a report on the days that its schedule has for it now. */
export async function moveRun(
  database: Database,
  { id, opensAt, composesAt }: Extract<RunStep, { kind: "move" }>,
): Promise<boolean> {
  return database.aside(async (writer) => {
    const { numUpdatedRows } = await writer
      .updateTable("reportRun")
      .set({ opensAt, composesAt })
      .where("id", "=", id)
      .where(({ eb }) => eb.or([eb("opensAt", "<>", opensAt), eb("composesAt", "<>", composesAt)]))
      .executeTakeFirst();
    return Number(numUpdatedRows) > 0;
  });
}

/** Withdraws a run that does not follow any more, unless it was approved meanwhile. */
export async function withdrawRun(
  database: Database,
  { id }: Pick<FoundRun, "id">,
  outcome: string,
  endedAt: Instant,
): Promise<boolean> {
  return database.aside(async (writer) => {
    const { numUpdatedRows } = await writer
      .updateTable("reportRun")
      .set({ state: "withdrawn", outcome, endedAt })
      .where("id", "=", id)
      .where("state", "not in", ["approved", "sent", "skipped", "withdrawn"])
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 0) return false;
    await endRunAlarms(writer, id, endedAt);
    return true;
  });
}

/** Goes on with a run that follows again: it is composed anew, and nobody is asked twice. */
export async function reopenRun(
  database: Database,
  { id }: Pick<FoundRun, "id">,
): Promise<boolean> {
  return database.aside(async (writer) => {
    const { numUpdatedRows } = await writer
      .updateTable("reportRun")
      .set({ state: "collecting", outcome: null, endedAt: null })
      .where("id", "=", id)
      .where("state", "=", "withdrawn")
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 0) return false;
    await writer
      .deleteFrom("reportRunStep")
      .where("runId", "=", id)
      .where("step", "<>", "ask")
      .where("step", "not like", "chase-%")
      .execute();
    return true;
  });
}

import type { Instant } from "@accord/domain/calendar";
import type { RunStep } from "@accord/domain/runs-due";
import type { Database, WorkWriter } from "../database.ts";
import type { Queue } from "../queue/queue.ts";
import { instantNow } from "../reports/ask-composition.ts";
import type { FoundRun } from "./standing-runs.ts";
import { endRunAlarms, type RunLinks, raiseFailed, raiseLate } from "./tell-of-run.ts";

type Ending = Omit<Extract<RunStep, { kind: "end" }>, "kind" | "id">;

/** Ends a run, once: what was held for it goes, and what the team was told of it is over. */
export async function endRun(
  database: Database,
  run: FoundRun,
  { state, isLate, tellLate, words }: Ending,
  links: RunLinks,
): Promise<boolean> {
  const queue = await database.queue();
  const now = instantNow(database);
  return database.aside(async (writer) => {
    const { numUpdatedRows } = await writer
      .updateTable("reportRun")
      .set({ state, isLate, outcome: words, endedAt: now, reportId: run.report })
      .where("id", "=", run.id)
      .where("state", "not in", ["sent", "skipped", state])
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 0) return false;
    await endRunAlarms(writer, run.id, now);
    if (state === "failed")
      await raiseFailed(writer, queue, { run, words: words ?? "", links, now });
    if (state !== "sent" || run.report === null) return true;
    await releaseWhere(writer, queue, { report: run.report, now });
    // It has gone: the team gets the email, and nothing is left to be seen to.
    if (tellLate) await raiseLate(writer, queue, { run, links, now });
    await endRunAlarms(writer, run.id, now);
    return true;
  });
}

/** Puts messages on their way that were held until now, each once. Gives how many. */
export async function releaseHeld(database: Database): Promise<number> {
  const { reader } = database;
  const now = instantNow(database);
  const held = await reader
    .selectFrom("delivery")
    .select("id")
    .where("sendAfter", "<=", now)
    .limit(1)
    .executeTakeFirst();
  if (!held) return 0;
  const queue = await database.queue();
  return database.aside((writer) => releaseWhere(writer, queue, { report: null, now }));
}

async function releaseWhere(
  writer: WorkWriter,
  queue: Queue,
  { report, now }: { report: number | null; now: Instant },
): Promise<number> {
  // Whoever takes the mark away sends it: of two workers one does.
  const released = await writer
    .updateTable("delivery")
    .set({ sendAfter: null })
    .where("sendAfter", "<=", now)
    .$if(report !== null, (query) => query.where("reportId", "=", report))
    .returning("id")
    .execute();
  if (released.length === 0) return 0;
  await queue.send(
    writer,
    "delivery",
    released.map(({ id }) => id),
  );
  return released.length;
}

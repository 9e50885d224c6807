import type { Instant } from "@accord/domain/calendar";
import type { Database } from "../database.ts";
import { endAlarm } from "./raise-alarm.ts";

/** The alarm that no worker has been heard of. */
export const WORKER_SILENT = { kind: "worker-silent", about: "worker" } as const;

const OFTEN_ENOUGH_MS = 10_000;
const FORGOTTEN_MS = 86_400_000;

const lastNoted = new WeakMap<Database, Map<string, number>>();

/** Notes that a worker was heard of, at most once in ten seconds, and that the worker is silent no longer. */
export async function noteSign(database: Database, worker: string): Promise<void> {
  const now = database.clock.now();
  const noted = lastNoted.get(database) ?? new Map<string, number>();
  lastNoted.set(database, noted);
  const last = noted.get(worker);
  // A clock that was set back is noted too.
  if (last !== undefined && Math.abs(now.getTime() - last) < OFTEN_ENOUGH_MS) return;
  noted.set(worker, now.getTime());
  const seenAt = now.toISOString() as Instant; // Date writes it as the domain does
  const forgotten = new Date(now.getTime() - FORGOTTEN_MS).toISOString() as Instant;
  await database.aside(async (writer) => {
    await writer
      .insertInto("workerSign")
      .values({ worker, seenAt })
      .onConflict((conflict) => conflict.column("worker").doUpdateSet({ seenAt }))
      .execute();
    await writer.deleteFrom("workerSign").where("seenAt", "<", forgotten).execute();
    await endAlarm(writer, WORKER_SILENT, seenAt);
  });
}

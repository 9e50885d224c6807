import type { Instant } from "@accord/domain/calendar";
import type { WorkWriter } from "../database.ts";
import type { Writer } from "../writer.ts";

/** What the team has to know. One cause raises one alarm while it lasts. */
export interface RaisedAlarm {
  /** "refused", "worker-silent", "queue-grows"; a run that is late has its own. */
  readonly kind: string;
  /** Null for what is about the register as a whole. */
  readonly programme: string | null;
  /** What it is about: a run, a report, the queue. */
  readonly about: string;
  readonly words: string;
}

type Work = Pick<WorkWriter | Writer["work"], "insertInto" | "updateTable">;

/**
 * Raises an alarm, or gives the one that is open its present words.
 *
 * @param isTold - whoever raises it sends its email, in the same transaction
 * @returns whether it was not open before
 */
export async function raiseAlarm(
  work: Work,
  alarm: RaisedAlarm,
  { now, isTold }: { now: Instant; isTold: boolean },
): Promise<boolean> {
  const raised = await work
    .insertInto("alarm")
    .values({ ...alarm, raisedAt: now, toldAt: isTold ? now : null, endedAt: null })
    .onConflict((conflict) =>
      conflict.columns(["kind", "about"]).where("endedAt", "is", null).doNothing(),
    )
    .returning("id")
    .execute();
  if (raised.length > 0) return true;
  await work
    .updateTable("alarm")
    .set({ words: alarm.words })
    .where("kind", "=", alarm.kind)
    .where("about", "=", alarm.about)
    .where("endedAt", "is", null)
    .execute();
  return false;
}

/** Ends what an alarm of a kind says of something, or of everything. */
export async function endAlarm(
  work: Work,
  { kind, about }: { kind: string; about: string },
  now: Instant,
): Promise<void> {
  await work
    .updateTable("alarm")
    .set({ endedAt: now })
    .where("kind", "=", kind)
    .where("about", "=", about)
    .where("endedAt", "is", null)
    .execute();
}

import type { Actor } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { REFUSED } from "./note-refusal.ts";

/** What nobody but the team can say is over; the others end by themselves, and these do where a report goes. */
const ENDED_BY_HAND: readonly string[] = [REFUSED, "run-not-approved", "run-failed"];

/** What the team of a programme has to know now. */
export interface OpenAlarm {
  readonly id: number;
  readonly kind: string;
  readonly words: string;
  readonly raisedAt: Instant;
  /** The report it is of; null for another. */
  readonly report: string | null;
  /** Whether somebody says that it is seen to. */
  readonly isEndedByHand: boolean;
}

/** The alarms of a programme and of the register as a whole, the latest first. */
export async function readAlarms(
  database: Database,
  actor: Actor,
  { programme }: { programme: string },
): Promise<OpenAlarm[]> {
  await assertMayIn(database, actor, "read-drafts", programme);

  const rows = await database.reader
    .selectFrom("alarm")
    .select(["id", "kind", "about", "words", "raisedAt"])
    .where("endedAt", "is", null)
    .where(({ eb }) => eb.or([eb("programme", "=", programme), eb("programme", "is", null)]))
    .orderBy("raisedAt", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(({ about, ...alarm }) => ({
    ...alarm,
    report: /^report:(\d+)$/.exec(about)?.[1] ?? null,
    isEndedByHand: ENDED_BY_HAND.includes(alarm.kind),
  }));
}

/**
 * Says that an alarm is seen to.
 *
 * @throws AccordError `not-found` for one that is over, of another programme, or that ends by itself
 */
export async function endAlarmByHand(
  database: Database,
  actor: Actor,
  { programme, id }: { programme: string; id: number },
): Promise<void> {
  await assertMayIn(database, actor, "edit-registers", programme);

  const endedAt = database.clock.now().toISOString() as Instant; // Date writes it as the domain does
  await database.aside(async (writer) => {
    const { numUpdatedRows } = await writer
      .updateTable("alarm")
      .set({ endedAt })
      .where("id", "=", id)
      .where("programme", "=", programme)
      .where("kind", "in", ENDED_BY_HAND)
      .where("endedAt", "is", null)
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 0) {
      throw new AccordError("not-found", "This alarm is over already.", { alarm: id });
    }
  });
}

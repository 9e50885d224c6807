import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { suspendedWords } from "./suspended-addresses.ts";

/**
 * Puts a message that was refused or given up on its way again: a new try under the same Message-ID.
 *
 * @throws AccordError `rule-broken` for one that was sent or is on its way, one whose words are no longer
 *   kept, and one to an address that nothing is sent to
 */
export async function tryAgain(
  database: Database,
  actor: Actor,
  { programme, id }: { programme: string; id: string },
): Promise<void> {
  await assertMayIn(database, actor, "edit-registers", programme);

  const queue = await database.queue();
  await database.change(async (writer) => {
    const found = await writer
      .selectFrom("delivery")
      .leftJoin("suspendedAddress", (join) =>
        join.on(({ eb, fn, ref }) =>
          eb(fn<string>("lower", ["delivery.address"]), "=", ref("suspendedAddress.address")),
        ),
      )
      .select(["state", "kind", "office", "reportId", "body", "since"])
      .where("delivery.id", "=", id)
      .where("programme", "=", programme)
      .executeTakeFirst();
    if (!found) throw new AccordError("not-found", "There is no such message.", { delivery: id });
    const { state, kind, office, reportId, body, since } = found;
    if (state !== "refused" && state !== "given-up") {
      throw new AccordError("rule-broken", "This message was sent, or is on its way.", { state });
    }
    if (reportId === null && body === null) {
      throw new AccordError(
        "rule-broken",
        "The words of this message are no longer kept. It can be asked for anew where it came from.",
        { kind },
      );
    }
    if (since !== null) throw new AccordError("rule-broken", suspendedWords(since), { since });
    const { length } = await writer
      .selectFrom("deliveryAttempt")
      .select("id")
      .where("deliveryId", "=", id)
      .where("source", "=", "try")
      .execute();
    await queue.again(writer, "delivery", { id, attempt: length });
    await writer.work
      .updateTable("delivery")
      .set({ state: "waiting", settledAt: null })
      .where("id", "=", id)
      .execute();
    await record(writer, actor, {
      programme,
      noun: "report",
      act: "delivery-tried-again",
      fact: { office, delivery: id, ...(reportId === null ? {} : { report: reportId }) },
    });
  });
}

import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import { ReportPeriod } from "@accord/domain/period";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Reader } from "../writer.ts";
import { readIssued } from "./issued.ts";
import { suspendedWords } from "./suspended-addresses.ts";

/**
 * Puts a message that was refused or given up on its way again: a new try under the same Message-ID.
 *
 * @throws AccordError `rule-broken` for one that was sent or is on its way, one whose words are no longer
 *   kept, and one to an address that nothing is sent to; `changed-meanwhile` for a version of a report that
 *   another has taken the place of
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
    if (reportId !== null) await assertStands(writer, reportId);
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

/** Nobody gets a version that was corrected: whoever reads it has a message of the one that stands. */
async function assertStands(reader: Reader, reportId: number): Promise<void> {
  const { programme, kind, period, version } = await reader
    .selectFrom("report")
    .select(["programme", "kind", "period", "version"])
    .where("id", "=", reportId)
    .executeTakeFirstOrThrow();
  const standing = await readIssued(reader, programme, ReportPeriod.parse({ kind, period }));
  if (standing === null || standing.version === version) return;
  throw new AccordError(
    "changed-meanwhile",
    `Version ${standing.version} has taken the place of version ${version}. It goes in messages of its own.`,
    { report: standing.id, version: standing.version },
  );
}

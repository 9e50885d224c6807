import { WORKER } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import type { DeliveryState } from "@accord/domain/report";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";

/** Whether it has come to an end. One that is `uncertain` is tried again. */
export function isSettled(state: DeliveryState): boolean {
  return state === "sent" || state === "refused" || state === "given-up";
}

/** One line when the sending of a report is done, however its messages ended. */
export async function tellWhenAllEnded(database: Database, reportId: number): Promise<void> {
  const [open] = await database.reader
    .selectFrom("delivery")
    .select("id")
    .where("reportId", "=", reportId)
    .where("state", "not in", ["sent", "refused", "given-up"])
    .limit(1)
    .execute();
  if (open) return;
  await database.change(async (writer) => {
    const ended = await writer.work
      .updateTable("delivery")
      .set({ toldBy: writer.act.id })
      .where("reportId", "=", reportId)
      .where("toldBy", "is", null)
      .returning(["state", "programme"])
      .execute();
    const [first] = ended;
    if (!first) return;
    const count = (state: DeliveryState) => ended.filter((one) => one.state === state).length;
    await record(writer, WORKER, {
      programme: first.programme,
      noun: "report",
      act: "report-delivered",
      fact: {
        report: reportId,
        sent: count("sent"),
        refused: count("refused"),
        givenUp: count("given-up"),
      },
    });
  });
}

/** Nothing is tried for so long after its report was issued. */
const TRIED_FOR_MS = 120 * 86_400_000;

/**
 * Writes the line of each report whose sending is done and was not told: whoever told of its last message
 * was stopped between the two.
 */
export async function tellAllEnded(database: Database): Promise<void> {
  const since = new Date(database.clock.now().getTime() - TRIED_FOR_MS).toISOString() as Instant; // Date writes it as the domain does
  const untold = await database.reader
    .selectFrom("report")
    .select("report.id")
    .where("issuedAt", ">", since)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("delivery")
          .select("delivery.id")
          .whereRef("delivery.reportId", "=", "report.id")
          .where("toldBy", "is", null),
      ),
    )
    .execute();
  for (const { id } of untold) await tellWhenAllEnded(database, id);
}

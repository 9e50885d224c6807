import { WORKER } from "@accord/domain/actor";
import type { DeliveryState } from "@accord/domain/report";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";

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

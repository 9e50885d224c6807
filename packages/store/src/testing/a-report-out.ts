import { randomUUID } from "node:crypto";
import { type Actor, WORKER } from "@accord/domain/actor";
import type { CalendarDate } from "@accord/domain/calendar";
import { sha256 } from "../canonical-json.ts";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";

/** A report that is issued with no documents, and a message waiting for each address: the first of its period, or a correction. Gives its id. */
export async function aReportOut(
  database: Database,
  { programme, editor }: { programme: string; editor: Actor },
  addresses: readonly string[],
  period = "2026-10",
): Promise<number> {
  const queue = await database.queue();
  return database.change(async (writer) => {
    const before = await writer
      .selectFrom("report")
      .select("id")
      .where("period", "=", period)
      .where("replacedBy", "is", null)
      .execute();
    await writer.replace(
      "report",
      before.map(({ id }) => id),
    );
    const now = writer.act.recordedAt;
    const [report] = await writer.append("report", [
      {
        ...{ programme, kind: "monthly", period, version: before.length + 1, state: "issued" },
        ...{ asAt: "2026-10-31" as CalendarDate, knownAt: now, head: 1, composedAt: now },
        ...{ issuedBy: editor.id, issuedAt: now, summary: "{}", summarySha256: sha256("{}") },
      } as const,
    ]);
    if (!report) throw new Error("The report was not written.");
    const deliveries = addresses.map((address, index) => {
      const id = randomUUID();
      return {
        ...{ id, kind: "report", programme, reportId: report.id, address },
        ...{ office: `Office ${index + 1}`, messageId: `<${id}@accord>`, subject: "October 2026" },
        createdAt: now,
      };
    });
    await writer.work.insertInto("delivery").values(deliveries).execute();
    await queue.send(
      writer,
      "delivery",
      deliveries.map(({ id }) => id),
    );
    await record(writer, WORKER, {
      programme,
      noun: "report",
      act: "report-issued",
      fact: { report: report.id },
    });
    return report.id;
  });
}

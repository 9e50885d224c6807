import type { Instant } from "@accord/domain/calendar";
import { scanned, verb } from "@accord/domain/summary-english";
import type { WorkWriter } from "../database.ts";
import { raiseAlarm } from "./raise-alarm.ts";

/** The alarm for messages of a report that came to nothing; of a programme, for those of no report. */
export const REFUSED = "refused";

/** What the alarm is about: a report, or all other emails of a programme. */
export function aboutOf(reportId: number | null): string {
  return reportId === null ? "messages" : `report:${reportId}`;
}

/**
 * Raises the alarm that messages were refused or given up, once for a report, with how many they are.
 *
 * Emails that tell of alarms raise none: the next would only tell of the last.
 */
export async function noteRefusal(
  writer: WorkWriter,
  delivery: {
    readonly kind: string;
    readonly programme: string | null;
    readonly reportId: number | null;
  },
  now: Instant,
): Promise<void> {
  const { kind, programme, reportId } = delivery;
  if (programme === null || kind === "alarm") return;
  const { count } = await writer
    .selectFrom("delivery")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("programme", "=", programme)
    .where("reportId", reportId === null ? "is" : "=", reportId)
    .where("kind", "<>", "alarm")
    .where("state", "in", ["refused", "given-up"])
    .executeTakeFirstOrThrow();
  const lost = Number(count);
  const about = reportId === null ? `${aboutOf(null)}:${programme}` : aboutOf(reportId);
  const what = reportId === null ? "" : " of a report";
  const words = `${scanned(lost)} ${verb(lost, "message", "messages")}${what} ${verb(lost, "has", "have")} not reached ${verb(lost, "its reader", "their readers")}.`;
  await raiseAlarm(writer, { kind: REFUSED, programme, about, words }, { now, isTold: false });
}

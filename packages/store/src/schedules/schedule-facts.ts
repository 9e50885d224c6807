import { londonDay } from "@accord/domain/calendar";
import type { ReportKind } from "@accord/domain/period";
import type { ScheduleFacts } from "@accord/domain/runs-of";
import type { ScheduleTerms } from "@accord/domain/schedule";
import { daysFrom } from "@accord/domain/working-days";
import type { Reader } from "../writer.ts";
import { bankHolidays } from "./bank-holidays.ts";
import { selectMeetingDays } from "./select-schedules.ts";

/** Runs are made up for a year, and those before them have their own working days. */
const DAYS_BACK = 500;
/** Holidays are not known much farther ahead: of what is later, weekends are kept. */
const DAYS_AHEAD = 3_650;

/** What the runs of a schedule are worked out from, with the bank holidays of all days that they touch. */
export async function readScheduleFacts(
  reader: Reader,
  { programme, kind, terms }: { programme: string; kind: ReportKind; terms: ScheduleTerms },
  now: Date,
): Promise<ScheduleFacts> {
  const today = londonDay(now);
  return {
    ...{ kind, terms },
    meetings: await selectMeetingDays(reader, programme),
    holidays: bankHolidays(daysFrom(today, -DAYS_BACK), daysFrom(today, DAYS_AHEAD)),
  };
}

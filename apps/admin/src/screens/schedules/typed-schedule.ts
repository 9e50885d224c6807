import type { RouterOutputs } from "@accord/client/trpc";
import { ScheduleTerms, type ScheduleTermsInput } from "@accord/domain/schedule";
import { type TypedDate, writtenDate } from "@accord/ui/date-input";
import { typedDay } from "../areas/typed-date.ts";

export type ShownSchedule = RouterOutputs["schedules"]["list"][number];

/** A schedule as it is being typed. */
export interface TypedSchedule {
  readonly by: "meeting" | "calendar";
  readonly body: string;
  readonly daysBefore: string;
  readonly workingDay: string;
  readonly at: string;
  readonly opens: string;
  /** Numbers of days, parted by commas or spaces. */
  readonly chases: string;
  readonly composes: string;
  readonly checker: string;
  readonly approver: string;
  readonly unchanged: "send" | "skip";
  readonly from: TypedDate;
  readonly until: TypedDate;
}

const NO_DAY: TypedDate = { day: "", month: "", year: "", precision: "day" };

/** A schedule ready to be typed over; a new one goes by the meetings of the body that owns the programme. */
export function typedSchedule(
  schedule: ShownSchedule | null,
  { body, today }: { readonly body: string | null; readonly today: string },
): TypedSchedule {
  if (!schedule) {
    return {
      ...{ by: body === null ? "calendar" : "meeting", body: body ?? "", at: "08:00" },
      ...{ daysBefore: "5", workingDay: "2", opens: "10", chases: "7, 6", composes: "3" },
      ...{ checker: "", approver: "", unchanged: "send", from: typedDay(today), until: NO_DAY },
    };
  }
  const { when, collectingOpens, chases, composes, checker, approver, unchanged, from, until } =
    schedule.terms;
  return {
    by: when.by,
    body: when.by === "meeting" ? when.body : (body ?? ""),
    daysBefore: when.by === "meeting" ? String(when.workingDaysBefore) : "5",
    workingDay: when.by === "calendar" ? String(when.workingDay) : "2",
    at: when.at,
    opens: String(collectingOpens),
    chases: chases.join(", "),
    composes: String(composes),
    checker: checker ?? "",
    approver: approver ?? "",
    unchanged,
    from: typedDay(from),
    until: until === null ? NO_DAY : typedDay(until),
  };
}

/** What was typed, as the domain parses it. Without approvals there is nobody to check, and it is composed when it is due. */
export function termsTyped(typed: TypedSchedule, approvals: boolean) {
  const at = typed.at.trim();
  const until = writtenDate(typed.until).date;
  const asked: Record<keyof ScheduleTermsInput, unknown> = {
    when:
      typed.by === "meeting"
        ? {
            ...{ by: "meeting", body: typed.body, at },
            workingDaysBefore: numberTyped(typed.daysBefore),
          }
        : { by: "calendar", workingDay: numberTyped(typed.workingDay), at },
    collectingOpens: numberTyped(typed.opens),
    chases: typed.chases
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(numberTyped),
    composes: approvals ? numberTyped(typed.composes) : 0,
    checker: (approvals && typed.checker) || null,
    approver: (approvals && typed.approver) || null,
    unchanged: typed.unchanged,
    from: writtenDate(typed.from).date,
    until: isBlank(typed.until) ? null : until,
  };
  return ScheduleTerms.safeParse(asked);
}

/** Digits alone: of anything else the schema says what it wants. */
function numberTyped(text: string): number {
  return /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : Number.NaN;
}

const isBlank = ({ day, month, year }: TypedDate) => `${day}${month}${year}`.trim() === "";

import { z } from "zod";
import { CalendarDate } from "./calendar.ts";
import { WallClock } from "./london-time.ts";
import { ReportKind } from "./period.ts";
import { InProgramme, Slug } from "./slug.ts";

/** A longer window would outlast the three months for which a link is good. */
const MOST_DAYS_BEFORE = 40;
/** Every month has so many working days. */
const LAST_WORKING_DAY = 18;
const MOST_CHASES = 5;
/** Calendars and holidays are for people who live. */
const BEGINS_BEFORE = "2100-01-01";

const daysBefore = z
  .int("Write a whole number of working days.")
  .min(0, "Write a whole number of working days.")
  .max(MOST_DAYS_BEFORE, `Choose at most ${MOST_DAYS_BEFORE} working days.`);

/** By what a report falls due, by the clocks of London and the working days of England and Wales. */
export const DueRule = z.discriminatedUnion("by", [
  z.strictObject({
    by: z.literal("meeting"),
    /** The body whose meetings it goes before. */
    body: Slug,
    workingDaysBefore: daysBefore,
    at: WallClock,
  }),
  z.strictObject({
    by: z.literal("calendar"),
    /** Of the month after the one it is about, or of the quarter: 1 is the first. */
    workingDay: z
      .int("Write which working day: 1 is the first.")
      .min(1, "Write which working day: 1 is the first.")
      .max(LAST_WORKING_DAY, `Choose one of the first ${LAST_WORKING_DAY} working days.`),
    at: WallClock,
  }),
]);
export type DueRule = z.infer<typeof DueRule>;

const person = z.string().min(1).max(80).nullable().default(null);

/** What a schedule says. All that comes before a report is due comes so many working days before, at the same time. */
export const ScheduleTerms = z
  .strictObject({
    when: DueRule,
    /** When the owners of cells are asked to confirm them. */
    collectingOpens: daysBefore,
    /** When those who have not answered are asked again. */
    chases: z.array(daysBefore).max(MOST_CHASES, `Chase at most ${MOST_CHASES} times.`).readonly(),
    /** When it is composed for checking. Without checking it is composed when it is due. */
    composes: daysBefore,
    /** Who is told that the figures wait to be checked; null for every editor. */
    checker: person,
    /** Who is told that it waits for approval; null for every approver. */
    approver: person,
    /** What becomes of a report in which nothing has changed since the last one. */
    unchanged: z.enum(["send", "skip"]),
    /** The first day on which one falls due, and the last. */
    from: CalendarDate,
    until: CalendarDate.nullable().default(null),
  })
  .superRefine((terms, context) => {
    const refuse = (path: keyof typeof terms, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    const { collectingOpens, chases, composes, checker, approver, from, until } = terms;
    if (collectingOpens < composes) {
      refuse("collectingOpens", "The collection opens before the report is composed.");
    }
    if (chases.some((days) => days >= collectingOpens || days < composes)) {
      refuse("chases", "Chase after the collection has opened, and before the report is composed.");
    }
    if (new Set(chases).size < chases.length) refuse("chases", "Chase once a day.");
    if (checker !== null && checker === approver) {
      refuse("approver", "Whoever checks the figures does not approve the report.");
    }
    if (from >= BEGINS_BEFORE) refuse("from", "Choose a first day before the year 2100.");
    if (until !== null && until < from) refuse("until", "The last day is not before the first.");
  })
  .readonly();
export type ScheduleTerms = z.infer<typeof ScheduleTerms>;
export type ScheduleTermsInput = z.input<typeof ScheduleTerms>;

/** One that is paused makes no runs and still says which body its reports are of; one that has ended does neither. */
export const ScheduleState = z.enum(["running", "paused", "ended"]);
export type ScheduleState = z.infer<typeof ScheduleState>;

/** Says when the reports of a kind fall due. `act` is the line of the schedule it was made from; null for none. */
export const ScheduleSetting = InProgramme.extend({
  kind: ReportKind,
  terms: ScheduleTerms,
  act: z.int().positive().nullable(),
});
export type ScheduleSetting = z.infer<typeof ScheduleSetting>;

/** Pauses, resumes or ends a schedule as it was read. */
export const ScheduleTurn = InProgramme.extend({ kind: ReportKind, act: z.int().positive() });
export type ScheduleTurn = z.infer<typeof ScheduleTurn>;

/** A schedule as the register keeps it. */
export interface ReportSchedule {
  readonly kind: ReportKind;
  readonly state: ScheduleState;
  readonly terms: ScheduleTerms;
  readonly recordedAt: string;
  /** The line of the journal that says so. */
  readonly act: number;
}

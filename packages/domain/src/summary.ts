import { z } from "zod";
import { CalendarDate, Instant } from "./calendar.ts";
import { ReportPeriod } from "./period.ts";
import { Slug } from "./slug.ts";
import { Status } from "./status.ts";
import { SummaryRecord } from "./summary-record.ts";

/** What a filled cell is counted under, as `Counted` of counts.ts. */
const Counted = z.enum([...Status.options, "needs-review"]);

/** How a cell differs, as `Movement` of movement.ts. */
const Movement = z.enum([
  "forward",
  "back",
  "stopped",
  "new",
  "first-recorded",
  "reworded",
  "detail",
  "taken-out",
]);

/** Where a cell stands, for a mark and its words. */
export const SummaryStanding = z.strictObject({ counted: Counted, label: z.string() }).readonly();
export type SummaryStanding = z.infer<typeof SummaryStanding>;

/** One change, told: which cell, from where to where, why, and from when. Null is blank. */
export const SummaryChange = z
  .strictObject({
    movement: Movement,
    /** "Forward", "Back", … */
    label: z.string(),
    area: Slug,
    areaName: z.string(),
    partnership: Slug,
    partnershipName: z.string(),
    from: SummaryStanding.nullable(),
    to: SummaryStanding.nullable(),
    /** The step as a sentence without its full stop: "Forward, from “being progressed” to “live”". */
    told: z.string(),
    /** In the words of the person who recorded it; null where none were given. */
    why: z.string().nullable(),
    /** When it took effect, as exactly as it is known. */
    on: z.string(),
  })
  .readonly();
export type SummaryChange = z.infer<typeof SummaryChange>;

/** One filled cell of the matrix page. */
export const SummaryCell = z
  .strictObject({
    partnership: Slug,
    counted: Counted,
    label: z.string(),
    /** What the words say beyond the status; for needs review the source's words. */
    detail: z.string().nullable(),
    /** How it differs from the report before, from which short word; `restated` where only our belief of that day did. */
    change: z
      .strictObject({ kind: z.enum([...Movement.options, "restated"]), was: z.string().nullable() })
      .readonly()
      .nullable(),
    /** Null in the public edition. */
    record: SummaryRecord.nullable().default(null),
  })
  .readonly();
export type SummaryCell = z.infer<typeof SummaryCell>;

export const SummaryGroup = z
  .strictObject({
    slug: Slug,
    name: z.string(),
    note: z.string().nullable(),
    areas: z
      .array(
        z
          .strictObject({
            slug: Slug,
            name: z.string(),
            comment: z.string().nullable(),
            cells: z.array(SummaryCell).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type SummaryGroup = z.infer<typeof SummaryGroup>;

/** One line of the counts. Lists are in the order of `partnerships`, of `countedGroups` and of `periods`. */
export const SummaryCount = z
  .strictObject({
    counted: z.enum([...Counted.options, "filled"]),
    label: z.string(),
    now: z.int(),
    /** As at the last report's day, as known now; null in a first report. */
    last: z.int().nullable(),
    byPartnership: z.array(z.int()).readonly(),
    byGroup: z.array(z.int()).readonly(),
    /** Quarterly: at the ends of the quarters before the last report. */
    before: z.array(z.int()).readonly(),
  })
  .readonly();
export type SummaryCount = z.infer<typeof SummaryCount>;

const Named = z.strictObject({ slug: Slug, name: z.string() }).readonly();

/** A figure that the first screen says, and the words that go with it. `isLate` where something is past its date. */
export const SummaryFigure = z
  .strictObject({
    figure: z.string(),
    lead: z.string(),
    words: z.string(),
    isLate: z.boolean().default(false),
  })
  .readonly();
export type SummaryFigure = z.infer<typeof SummaryFigure>;

/** What one rule finds, told as the findings page does: `rule` in one sentence, and each thing found. */
export const SummaryRule = z
  .strictObject({
    code: z.string(),
    /** "Stalled". */
    label: z.string(),
    /** Whether what it finds is past its date, and not only standing still. */
    isLate: z.boolean(),
    /** What it finds here, with its number: "91 cells have stood still for more than six months." */
    finding: z.string(),
    rule: z.string(),
    /** What to do. */
    advice: z.string(),
    /** How many things it finds: cells, each once; of the work plan, lines. */
    number: z.int(),
    /** Its cells by partnership; those that have none are left out, and all of them where it finds lines of the plan. */
    byPartnership: z
      .array(
        z
          .strictObject({
            partnership: Slug,
            name: z.string(),
            number: z.int(),
            /** Of them, those at each stage, from "to be considered" to "live". */
            stages: z.array(z.int()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    /** The first of them, the longest standing first; the rest are on the findings page. */
    found: z
      .array(
        z
          .strictObject({
            about: z.string(),
            sentence: z.string(),
            /** As printed: "31 January 2011", "January 2011"; null where the record does not say. */
            since: z.string().nullable(),
          })
          .readonly(),
      )
      .readonly(),
    /** How many more there are than are printed. */
    more: z.int(),
  })
  .readonly();
export type SummaryRule = z.infer<typeof SummaryRule>;

/** A meeting to come: the day, which body, and what the record says of it, which may be nothing. */
export const SummaryMeeting = z
  .strictObject({ day: CalendarDate, printed: z.string(), body: z.string(), what: z.string() })
  .readonly();
export type SummaryMeeting = z.infer<typeof SummaryMeeting>;

/** The flow of all cells between places from the last report's day to this one; what its picture is drawn from. */
export const SummaryFlow = z
  .strictObject({
    title: z.string(),
    alternative: z.string(),
    thenDay: z.string(),
    nowDay: z.string(),
    before: z
      .array(z.strictObject({ place: z.string(), label: z.string(), number: z.int() }).readonly())
      .readonly(),
    after: z
      .array(z.strictObject({ place: z.string(), label: z.string(), number: z.int() }).readonly())
      .readonly(),
    streams: z
      .array(
        z
          .strictObject({ from: z.string(), to: z.string(), kind: z.string(), number: z.int() })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type SummaryFlow = z.infer<typeof SummaryFlow>;

/** One small picture a partnership: how many cells stood at each stage from a day on. */
export const SummaryMultiples = z
  .strictObject({
    title: z.string(),
    alternative: z.string(),
    from: CalendarDate,
    to: CalendarDate,
    /** What the two columns of live cells are headed: "31 Mar 2010" and "31 Mar 2011". */
    thenDay: z.string(),
    nowDay: z.string(),
    rows: z
      .array(
        z
          .strictObject({
            partnership: Slug,
            name: z.string(),
            /** Counts in the order of STACKED_STAGES of overview.ts. */
            steps: z
              .array(
                z
                  .strictObject({ day: CalendarDate, counts: z.array(z.int()).readonly() })
                  .readonly(),
              )
              .readonly(),
            liveThen: z.int(),
            liveNow: z.int(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type SummaryMultiples = z.infer<typeof SummaryMultiples>;

/** Quarterly: the lines of the work plan by what the plan says of them, against the matrix. */
export const SummaryPlan = z
  .strictObject({
    finding: z.string(),
    rows: z
      .array(
        z
          .strictObject({
            approach: z.string(),
            lines: z.int(),
            /** Of them, those whose area the matrix says something of in a partnership the line speaks for. */
            recorded: z.int(),
            /** Of them, those where something as wide as the line asks for is live; null where it asks for nothing. */
            inPlace: z.int().nullable(),
            /** Of them, those that stand apart from the matrix. */
            apart: z.int(),
            /** Of them, those with a date, and those whose date has passed with nothing so wide live. */
            dated: z.int(),
            passed: z.int(),
          })
          .readonly(),
      )
      .readonly(),
    /** The lines that stand apart: what the plan says, and what is so. */
    apart: z
      .array(z.strictObject({ area: z.string(), plan: z.string(), fact: z.string() }).readonly())
      .readonly(),
    note: z.string(),
  })
  .readonly();
export type SummaryPlan = z.infer<typeof SummaryPlan>;

/**
 * A regional progress summary: all that its papers and messages say, in the order they say it.
 *
 * Every sentence in it is worked out from the record, so a renderer sets words and adds none.
 */
export const Summary = z
  .strictObject({
    programme: z.strictObject({ slug: Slug, name: z.string(), marking: z.string() }).readonly(),
    /** Sections below that a report of an earlier version lacks are empty or null in it. */
    edition: z.enum(["official", "public"]).default("official"),
    period: ReportPeriod,
    /** "Monthly progress summary". */
    title: z.string(),
    /** "January 2011". */
    periodTitle: z.string(),
    reference: z.string(),
    subject: z.string(),
    version: z.int().positive(),
    isDraft: z.boolean(),
    /** Why a correction was sent; null for a first version. */
    reason: z.string().nullable(),
    asAt: CalendarDate,
    knownAt: Instant,
    /** Days and moments as printed. */
    printed: z.strictObject({ asAt: z.string(), knownAt: z.string() }).readonly(),
    /** The last issued report of this kind; null in a first report, which claims no movement. */
    comparedWith: z
      .strictObject({ asAt: CalendarDate, knownAt: Instant, printed: z.string() })
      .readonly()
      .nullable(),
    /** The masthead's facts, each a name and a value. */
    header: z.array(z.strictObject({ name: z.string(), value: z.string() }).readonly()).readonly(),
    /** Sentences that stand under the masthead: draft and correction, which nobody may miss, and demonstration. */
    notices: z
      .array(z.strictObject({ isUrgent: z.boolean(), words: z.string() }).readonly())
      .readonly(),
    /** Where the matrix can be read on screen; null where there is no address. */
    link: z.url().nullable(),
    /** Where this report can be read behind sign-in: its page in the archive; null where there is no address. */
    reportLink: z.url().nullable().default(null),
    /** What the first screen says: a figure and the words that go with it. */
    glance: z.array(SummaryFigure).readonly(),
    /** How many things are past their date: planned changes that nobody confirmed, dates of the work plan. */
    late: z.int().default(0),
    /** Written from the data; the team may edit it before approval. */
    opening: z.string(),
    /** Whether a person has edited the opening. */
    isOpeningEdited: z.boolean().default(false),
    /** By name and office, with the day: "A. Reader, portfolio office, 9 October 2026"; null prints "not checked". */
    checkedBy: z.string().nullable().default(null),
    /** The meetings to come of the bodies of the programme. */
    meetings: z.array(SummaryMeeting).readonly().default([]),
    /** Stuck and overdue, by rule; rules that find nothing are left out. */
    stuck: z.array(SummaryRule).readonly().default([]),
    /** Areas that are ready for the region, each with what stands there. */
    ready: z
      .array(
        z.strictObject({ area: z.string(), stands: z.string(), without: z.string() }).readonly(),
      )
      .readonly()
      .default([]),
    /** Null in a first report, and where no cell stands otherwise than on the last report's day. */
    flow: SummaryFlow.nullable().default(null),
    /** Quarterly: over the last four quarters, or since the record opens where that is later. */
    multiples: SummaryMultiples.nullable().default(null),
    /** Null where the programme has no work plan, and in a monthly report. */
    plan: SummaryPlan.nullable().default(null),
    partnerships: z.array(Named).readonly(),
    /** The groups that have areas. */
    countedGroups: z.array(Named).readonly(),
    /** Quarterly: the days the quarters before the last report ended on, oldest first. */
    periods: z.array(z.string()).readonly(),
    counts: z
      .strictObject({
        rows: z.array(SummaryCount).readonly(),
        filled: SummaryCount,
        /** Areas × partnerships. */
        cells: z.int(),
      })
      .readonly(),
    /** Forward, back, stopped and new; empty in a first report. */
    moved: z.array(SummaryChange).readonly(),
    /** First recorded, reworded and detail: since the last report, and no movement. */
    recorded: z.array(SummaryChange).readonly(),
    /** What we now believe otherwise of the last report's day. */
    restated: z.array(SummaryChange).readonly(),
    /** What a correction says otherwise than the version before it; null for a first version. */
    corrected: z.array(SummaryChange).readonly().nullable(),
    matrix: z.array(SummaryGroup).readonly(),
    unknown: z
      .array(
        z
          .strictObject({
            number: z.int(),
            kind: z.string(),
            /** What the number counts: "cells whose words fit no status: ANPR, Essex/Kent (“Kent only”)". */
            what: z.string(),
            /** The same without naming any of it. */
            inShort: z.string().default(""),
            /** Who can close it. */
            who: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    about: z.array(z.strictObject({ title: z.string(), words: z.string() }).readonly()).readonly(),
    /** Titles and decks: each states the finding. */
    findings: z
      .strictObject({
        ribbon: z.string(),
        moved: z.string(),
        recorded: z.string(),
        restated: z.string(),
        corrected: z.string(),
        counts: z.string(),
        partnerships: z.string(),
        matrix: z.string(),
        unknown: z.string(),
        /** Of what moved back or stopped: how many, and for how many nothing says why. Empty where none did. */
        movedBack: z.string().default(""),
        stuck: z.string().default(""),
        ready: z.string().default(""),
        meetings: z.string().default(""),
      })
      .readonly(),
    /** What the two drawings say, for who cannot see them. */
    alternatives: z.strictObject({ ribbon: z.string(), partnerships: z.string() }).readonly(),
    /** Heads of the columns that compare. */
    columns: z.strictObject({ last: z.string().nullable(), now: z.string() }).readonly(),
  })
  .readonly();
export type Summary = z.infer<typeof Summary>;

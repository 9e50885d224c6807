import { z } from "zod";
import { CalendarDate, EffectiveDate } from "./calendar.ts";
import { SourcePlace } from "./entry.ts";
import { Slug, words } from "./slug.ts";

/** A business area: what is collaborated on. */
export const BusinessArea = z
  .strictObject({
    slug: Slug,
    name: words(120),
    aliases: z.array(words(120)).readonly(),
  })
  .readonly();
export type BusinessArea = z.infer<typeof BusinessArea>;

/** Government Security Classifications, with the older words kept as written elsewhere. */
export const Marking = z.enum(["OFFICIAL", "OFFICIAL-SENSITIVE"]);
export type Marking = z.infer<typeof Marking>;

/** A row of a programme's matrix: an area in a group, listed from a date. The order of the list is the matrix's. */
export const ProgrammeRow = z
  .strictObject({
    area: Slug,
    group: Slug,
    from: EffectiveDate,
    until: EffectiveDate.nullable(),
  })
  .readonly();
export type ProgrammeRow = z.infer<typeof ProgrammeRow>;

/** A column of a programme's matrix: a partnership, listed from a date. */
export const ProgrammeColumn = z
  .strictObject({
    partnership: Slug,
    from: EffectiveDate,
    until: EffectiveDate.nullable(),
  })
  .readonly();
export type ProgrammeColumn = z.infer<typeof ProgrammeColumn>;

/** A comment on a programme's row. */
export const RowComment = z
  .strictObject({
    area: Slug,
    text: words(500),
    effective: EffectiveDate,
    source: SourcePlace.nullable(),
  })
  .readonly();
export type RowComment = z.infer<typeof RowComment>;

/** A group of rows. */
export const ProgrammeGroup = z
  .strictObject({
    slug: Slug,
    name: words(80),
    note: words(200).nullable(),
  })
  .readonly();
export type ProgrammeGroup = z.infer<typeof ProgrammeGroup>;

/** A body of collaborative work with a matrix of its own. */
export const Programme = z
  .strictObject({
    slug: Slug,
    name: words(160),
    marking: Marking,
    /** The day its pages open on; null for today. */
    showAsAt: CalendarDate.nullable(),
    groups: z.array(ProgrammeGroup).readonly(),
    rows: z.array(ProgrammeRow).readonly(),
    columns: z.array(ProgrammeColumn).readonly(),
  })
  .readonly();
export type Programme = z.infer<typeof Programme>;

/** What a programme is called and how its pages are marked and open. */
export const ProgrammeSettings = z
  .strictObject({
    name: words(160),
    aliases: z.array(words(160)).max(40).readonly(),
    marking: Marking,
    showAsAt: CalendarDate.nullable(),
    /** For how many months a cell may stand unmoved before it counts as stalled; null for what is usual. */
    monthsUntilStalled: z
      .int("Write a whole number of months.")
      .min(1, "Write a number of months from 1 to 60.")
      .max(60, "Write a number of months from 1 to 60.")
      .nullable()
      .default(null),
  })
  .readonly();
export type ProgrammeSettings = z.infer<typeof ProgrammeSettings>;

/** First parts of addresses that are pages of their own: a programme of that name could not be reached. */
const TAKEN_ADDRESSES: readonly string[] = [
  ...["accounts", "admin", "api", "assets", "by-link", "calendar", "first", "following"],
  ...["healthz", "help", "link", "links", "metrics", "new-programme", "password", "programmes"],
  ...["readyz", "reporting-rules", "search", "sign-in", "trpc"],
];

/** A programme as an administrator begins it: with no rows and no columns yet. */
export const NewProgramme = z
  .strictObject({
    slug: Slug.refine((slug) => !TAKEN_ADDRESSES.includes(slug), {
      error: "This address is taken by a page of Accord. Choose another.",
    }),
    name: words(160),
    marking: Marking,
    showAsAt: CalendarDate.nullable(),
  })
  .readonly();
export type NewProgramme = z.infer<typeof NewProgramme>;

/** A paper that an entry rests on. */
export const Source = z
  .strictObject({
    slug: Slug,
    title: words(240),
    publisher: words(160),
    /** The date of the paper: a fact about the source, never the time of recording. */
    published: EffectiveDate,
    /** Where it can be read. People follow it, so it is a page and never a script or a file. */
    link: z
      .url({ protocol: /^https?$/, error: "Give an address such as https://police.example/paper." })
      .regex(/^\S*$/, "Give the address without spaces or line breaks.")
      .nullable(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
  })
  .readonly();
export type Source = z.infer<typeof Source>;

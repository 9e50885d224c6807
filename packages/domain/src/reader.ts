import { z } from "zod";
import { CalendarDate } from "./calendar.ts";
import { Carriage } from "./report.ts";
import { Slug, words } from "./slug.ts";

/**
 * Who the reports of a programme go to: an office, not a person. Its holder is an address between two days;
 * when the holder changes, one row ends and the next begins.
 */
export const Reader = z
  .strictObject({
    office: words(120),
    /** What the holder is to the office or the body: "Deputy", "Secretary". */
    role: words(80).nullable().default(null),
    address: z
      .email("Write an email address, such as chief@norfolk.example.")
      // As much as mail servers take (RFC 5321).
      .max(254, "An email address has at most 254 characters."),
    /** The body whose reports it gets, by its slug; null for every report of the programme. */
    body: Slug.nullable().default(null),
    /** The force whose page the reader gets first; null for none. */
    force: Slug.nullable(),
    /** How the paper goes; a marking above the programme's limit makes it a link all the same. */
    carries: Carriage.default("attachment"),
    /** The first and the last day this holder gets reports; null for as long as the list is kept. */
    fromDay: CalendarDate.nullable().default(null),
    untilDay: CalendarDate.nullable().default(null),
  })
  .refine(({ fromDay, untilDay }) => fromDay === null || untilDay === null || fromDay <= untilDay, {
    path: ["untilDay"],
    error: "The last day cannot be before the first.",
  })
  .readonly();
export type Reader = z.infer<typeof Reader>;
export type ReaderInput = z.input<typeof Reader>;

import { z } from "zod";

/** The name of a record in addresses: small letters, digits and single hyphens. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use small letters, digits and hyphens.")
  .max(80);
export type Slug = z.infer<typeof Slug>;

/** Every input that touches a record carries the programme it is in. */
export const InProgramme = z.strictObject({ programme: Slug });
export type InProgramme = z.infer<typeof InProgramme>;

/** Nothing that is not printed, and no marks that turn the direction of what follows: they make one text look like another. */
export const PRINTED = /^[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]*$/u;

/** A line of text as a person types it: trimmed, without control characters. */
export function words(most: number) {
  return z
    .string()
    .trim()
    .min(1, "Write something here.")
    .max(most, `Use at most ${most} characters.`)
    .regex(PRINTED, "There is a control character in this text.");
}

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

/** A line of text as a person types it: trimmed, without control characters. */
export function words(most: number) {
  return (
    z
      .string()
      .trim()
      .min(1, "Write something here.")
      .max(most, `Use at most ${most} characters.`)
      // Marks that turn the direction of what follows make one text look like another.
      .regex(
        /^[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]*$/u,
        "There is a control character in this text.",
      )
  );
}

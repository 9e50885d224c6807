import { AccordError } from "@accord/domain/errors";
import { z } from "zod";

/**
 * Reads settings from an environment. An empty setting counts as one that is not given.
 *
 * @throws AccordError `bad-input` with one message that names every bad setting
 */
export function readSettings<Schema extends z.ZodObject>(
  schema: Schema,
  environment: Readonly<Record<string, string | undefined>>,
): z.output<Schema> {
  const given = Object.fromEntries(
    Object.keys(schema.shape).map((name) => [name, environment[name]?.trim() || undefined]),
  );
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  // A setting that holds several things is named once, and not by its parts, which nobody has written.
  const complaints = read.error.issues.map(
    ({ path: [name], message }) => `${String(name)}: ${message}`,
  );
  throw new AccordError("bad-input", [...new Set(complaints)].join(" "), {
    settings: [...new Set(read.error.issues.map(({ path: [name] }) => String(name)))],
  });
}

/** A whole number within bounds, as text. */
export function wholeNumber(least: number, most: number) {
  return z
    .string()
    .regex(/^\d+$/, `Give a whole number from ${least} to ${most}.`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, {
      error: `Give a whole number from ${least} to ${most}.`,
    });
}

/** A web address without a path, since Accord answers at the top of its address: `https://accord.example`. */
export const Origin = z
  .url({ protocol: /^https?$/, error: "Give an address such as https://accord.example." })
  .refine((text) => !URL.canParse(text) || new URL(text).href === `${new URL(text).origin}/`, {
    error: "Give an address without a path, such as https://accord.example.",
  })
  .transform((text) => new URL(text).origin);

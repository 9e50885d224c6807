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
  const complaints = read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new AccordError("bad-input", complaints.join(" "), {
    settings: [...new Set(read.error.issues.map((issue) => issue.path.join(".")))],
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

/** A web address without a path: `https://accord.example`. */
export const Origin = z
  .url({ protocol: /^https?$/, error: "Give an address such as https://accord.example." })
  .transform((text) => new URL(text).origin);

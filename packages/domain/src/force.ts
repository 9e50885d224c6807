import { z } from "zod";
import { EffectiveDate } from "./calendar.ts";
import { Slug, words } from "./slug.ts";

/** The ONS code of a police force area: `E23000024`, `W15000001`. */
export const ForceCode = z.string().regex(/^[EW]\d{8}$/, "An ONS code is E or W and eight digits.");
export type ForceCode = z.infer<typeof ForceCode>;

/** A territorial police force. */
export const Force = z
  .strictObject({
    slug: Slug,
    name: words(120),
    onsCode: ForceCode,
    region: words(60),
  })
  .readonly();
export type Force = z.infer<typeof Force>;

/**
 * The legal person that signs. Each police area has two: a chief officer and a policing body.
 * The kind is open, since parties outside the police exist.
 */
export const Party = z
  .strictObject({
    slug: Slug,
    force: Slug.nullable(),
    kind: words(60),
    /** What it was called, from when to when; nothing assumes that a policing body is called a PCC. */
    succession: z
      .array(
        z
          .strictObject({
            name: words(160),
            from: EffectiveDate,
            until: EffectiveDate.nullable(),
            source: Slug.nullable(),
          })
          .readonly(),
      )
      .min(1)
      .readonly(),
  })
  .readonly();
export type Party = z.infer<typeof Party>;

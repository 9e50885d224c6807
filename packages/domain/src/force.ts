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

/** What is said of a force apart from its code. `dates` is null where no source says since when it is one. */
export const ForceDetails = z
  .strictObject({
    name: words(120),
    aliases: z.array(words(120)).max(40).readonly(),
    dates: z
      .strictObject({
        from: EffectiveDate,
        until: EffectiveDate.nullable(),
        source: Slug.nullable(),
      })
      .readonly()
      .nullable(),
  })
  .readonly();
export type ForceDetails = z.infer<typeof ForceDetails>;

/** What a party was called, from when to when, and the paper that says so. */
export const PartyName = z
  .strictObject({
    name: words(160),
    from: EffectiveDate,
    /** The last day; null while it is so called. */
    until: EffectiveDate.nullable(),
    source: Slug.nullable(),
  })
  .readonly();
export type PartyName = z.infer<typeof PartyName>;

/**
 * The legal person that signs. Each police area has two: a chief officer and a policing body.
 * The kind is open, since parties outside the police exist.
 */
export const Party = z
  .strictObject({
    slug: Slug,
    force: Slug.nullable(),
    kind: words(60),
    /** Nothing assumes that a policing body is called a PCC; empty where no source says what it was called. */
    succession: z.array(PartyName).readonly(),
  })
  .refine(({ force, succession }) => force !== null || succession.length > 0, {
    path: ["succession"],
    error: "A party of no force is known by its name: give one.",
  })
  .readonly();
export type Party = z.infer<typeof Party>;

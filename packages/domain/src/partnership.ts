import { z } from "zod";
import { EffectiveDate } from "./calendar.ts";
import { Slug, words } from "./slug.ts";

/**
 * How wide a partnership reaches. The 2011 strategy writes "preferred partnership" and
 * "strategic extended collaboration alliance" as one; so do we.
 */
export const Tier = z.enum([
  "single-force",
  "preferred-partnership",
  "sub-regional",
  "regional",
  "cross-regional",
  "national",
]);
export type Tier = z.infer<typeof Tier>;

/** A force's time in a partnership. `until` is the last day, null while it lasts. */
export const Membership = z
  .strictObject({
    force: Slug,
    from: EffectiveDate,
    until: EffectiveDate.nullable(),
  })
  .readonly();
export type Membership = z.infer<typeof Membership>;

/** A named, dated set of forces. It keeps its identity while members join and leave. */
export const Partnership = z
  .strictObject({
    slug: Slug,
    name: words(120),
    aliases: z.array(words(120)).readonly(),
    tier: Tier,
    members: z.array(Membership).min(1).readonly(),
  })
  .readonly();
export type Partnership = z.infer<typeof Partnership>;

/** Whether every force of one set is in the other and the other is wider. */
export function isInside(inner: readonly string[], outer: readonly string[]): boolean {
  return inner.length < outer.length && inner.every((force) => outer.includes(force));
}

/** What is said of a partnership apart from its members. */
export const PartnershipDetails = z
  .strictObject({
    name: words(120),
    aliases: z.array(words(120)).max(40).readonly(),
    tier: Tier,
  })
  .readonly();
export type PartnershipDetails = z.infer<typeof PartnershipDetails>;

import { z } from "zod";
import { InProgramme, Slug } from "./slug.ts";

/** How often somebody is told by email of what they follow; only when something has changed. */
export const DIGESTS = ["none", "daily", "weekly"] as const;
export const Digest = z.enum(DIGESTS);
export type Digest = z.infer<typeof Digest>;

/** What a person wants to see first, and to be told of. */
export const FollowingSettings = z.strictObject({
  /** The force that is theirs on every page; null for that of their role, or none. */
  force: Slug.nullable(),
  digest: Digest,
  /** Whether the email tells of every cell of that force's partnerships too. */
  wholeForce: z.boolean(),
});
export type FollowingSettings = z.infer<typeof FollowingSettings>;

/** Stars an area of a programme, or takes the star off. */
export const StarChange = InProgramme.extend({ area: Slug, isStarred: z.boolean() });
export type StarChange = z.infer<typeof StarChange>;

export interface Star {
  readonly programme: string;
  readonly programmeName: string;
  readonly area: string;
  readonly areaName: string;
}

/** What one person follows: theirs alone, and no part of the record. */
export interface Following extends FollowingSettings {
  /** By programme, in the order of their names. Only of programmes the person may see. */
  readonly stars: readonly Star[];
  /** The forces in those programmes, by name, for the person to choose theirs. */
  readonly forces: readonly { readonly slug: string; readonly name: string }[];
  /** The force their role was given for; null where it was for none. */
  readonly ofRole: string | null;
}

/** The force somebody's role was given for; null where it was for none. */
export function ownForceOf(grants: readonly { readonly force: string | null }[]): string | null {
  return grants.find(({ force }) => force !== null)?.force ?? null;
}

import type { Tier } from "./partnership.ts";

// Apart from the schemas, so that a screen that only prints does not load them.

/** The two parties of every police area, as their kinds are kept. */
export const CHIEF_OFFICER = "chief-officer";
export const POLICING_BODY = "policing-body";

export const TIER_LABEL = {
  "single-force": "Single force",
  "preferred-partnership": "Preferred partnership",
  "sub-regional": "Sub-regional",
  regional: "Regional",
  "cross-regional": "Cross-regional",
  national: "National",
} as const satisfies Record<Tier, string>;

/** A party's kind as it is read. Kinds are open: one that is not ours stands as it was typed. */
export function partyKindWords(kind: string): string {
  if (kind === CHIEF_OFFICER) return "Chief officer";
  return kind === POLICING_BODY ? "Policing body" : kind;
}

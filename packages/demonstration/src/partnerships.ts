/*
 * The five partnerships that Appendix B of the Eastern Region strategy has as its columns.
 *
 * From the sources: the names as the columns print them (Appendix B, January 2011), the other
 *   ways in which the sources write them, the members, and the tier, which the strategy calls
 *   "preferred partnership / strategic extended collaboration alliance" for the first four.
 * Ours: the slugs, and the names without the spaces beside slashes.
 *
 * No source says when a member joined. The strategy of January 2011 shows them as they stand,
 * so every membership is dated before January 2011.
 */
import type { EffectiveDate } from "@accord/domain/calendar";
import type { Partnership } from "@accord/domain/partnership";
import type { DemonstrationForce } from "./forces.ts";

/** Where the sources give no day and what is dated held when the first of them was written. */
export const BEFORE_THE_RECORD: EffectiveDate = {
  date: "2011-01",
  precision: "before",
};

function members(...forces: readonly DemonstrationForce[]) {
  return forces.map((force) => ({
    force,
    from: BEFORE_THE_RECORD,
    until: null,
  }));
}

/** In the order of the columns. */
export const PARTNERSHIPS = [
  {
    slug: "herts-beds",
    name: "Herts/Beds",
    aliases: ["Herts/ Beds", "Beds/Herts", "Beds/ Herts", "Hertfordshire-Bedfordshire"],
    tier: "preferred-partnership",
    members: members("hertfordshire", "bedfordshire"),
  },
  {
    slug: "herts-beds-cambs",
    name: "Herts/Beds/Cambs",
    aliases: ["Herts/ Beds/ Cambs.", "Beds./Cambs./Herts"],
    tier: "preferred-partnership",
    members: members("hertfordshire", "bedfordshire", "cambridgeshire"),
  },
  {
    slug: "norfolk-suffolk",
    name: "Norfolk/Suffolk",
    aliases: ["Norfolk/ Suffolk", "Norfolk – Suffolk"],
    tier: "preferred-partnership",
    members: members("norfolk", "suffolk"),
  },
  {
    slug: "essex-kent",
    name: "Essex/Kent",
    aliases: ["Essex/ Kent", "Essex /Kent", "Kent/Essex", "Essex-Kent", "Essex – Kent", "K/E"],
    tier: "preferred-partnership",
    members: members("essex", "kent"),
  },
  {
    slug: "regional",
    name: "Regional",
    aliases: ["Eastern Region"],
    tier: "regional",
    members: members(
      "bedfordshire",
      "cambridgeshire",
      "essex",
      "hertfordshire",
      "norfolk",
      "suffolk",
    ),
  },
] as const satisfies readonly Partnership[];

export type PartnershipSlug = (typeof PARTNERSHIPS)[number]["slug"];

/*
 * How areas bear on each other, as the Eastern Region strategy of January 2011 says.
 *
 * From the document: which areas, of which partnership, and where it says so. Ours: the kinds, the
 *   words of the reasons, and that two of the plan's names take in rows of Appendix B.
 */
import type { AreaRelationInput, RelationKind } from "@accord/domain/area";
import type { SourcePlace } from "@accord/domain/entry";
import type { PartnershipSlug } from "../partnerships.ts";
import { placeInAppendixB, placeInStrategy } from "./place.ts";

interface Bearing {
  readonly partnership?: PartnershipSlug;
  readonly reason: string;
  readonly source: SourcePlace;
}

function bears(
  area: string,
  kind: RelationKind,
  other: string,
  bearing: Bearing,
): AreaRelationInput {
  return { area, kind, other, ...bearing, from: { date: "2011-01", precision: "month" } };
}

const athena = (does: string): Bearing => ({
  reason: `The shared system is to hold ${does}.`,
  source: placeInStrategy("Strategic principle 7"),
});

export const AREA_RELATIONS: readonly AreaRelationInput[] = [
  bears("custody-and-investigation", "rolled-up-in", "joint-justice-services", {
    partnership: "norfolk-suffolk",
    reason: "Expected of Norfolk/Suffolk.",
    source: placeInAppendixB("custody-and-investigation", "Comments"),
  }),
  bears("vetting", "part-of", "professional-standards", {
    partnership: "herts-beds",
    reason: "In Herts/Beds it is live within professional standards.",
    source: placeInAppendixB("vetting", "Comments"),
  }),
  bears("ict", "enables", "command-and-control-system", {
    reason: "The regional ICT strategy is to name a system the region could use.",
    source: placeInAppendixB("command-and-control-system", "Comments"),
  }),
  bears("ict", "enables", "duties-management", {
    reason: "An IT system may be the answer.",
    source: placeInAppendixB("duties-management", "Comments"),
  }),
  bears("project-athena", "part-of", "ict", {
    reason: "Named among the common systems that are to come of the regional ICT strategy.",
    source: placeInStrategy("Where do we expect to be in four years time?"),
  }),
  bears("project-athena", "enables", "custody-and-investigation", athena("custody")),
  bears("project-athena", "enables", "criminal-justice", athena("case preparation")),
  bears("project-athena", "enables", "intelligence-bureau", athena("intelligence")),
  bears("public-order-training", "part-of", "public-order", {
    reason: "The work plan has one line of public order; Appendix B has two rows.",
    source: placeInStrategy("Appendix A"),
  }),
  bears("public-order-vehicles-equipment", "part-of", "public-order", {
    reason: "The work plan has one line of public order; Appendix B has two rows.",
    source: placeInStrategy("Appendix A"),
  }),
  bears("economic-crime", "part-of", "economic-hi-tech-crime", {
    reason:
      "The work plan has economic and hi-tech crime in one line; Appendix B has a row of the first.",
    source: placeInStrategy("Appendix A"),
  }),
];

/*
 * The 45 rows of Appendix B of the Eastern Region Collaboration Strategy 2011-15, in its order.
 *
 * From the document: the names, the groups, the order, and where each row stands.
 * Ours: the slugs; the spaces taken out beside slashes; the count of pages, tables and rows.
 *   The text has no page numbers. A page is counted by the mark "AGENDA ITEM 7" before it,
 *   plus one; a table by its headings "Business Area", of which the empty one for local policing
 *   is the first; a row by its area within the table, headings left out.
 * Aliases are the names the work plan (Appendix A) gives the same thing, each with why we take it
 *   for the same: two of them, CSI and Scientific/Forensic Support, are two lines of the plan for one
 *   row. Where a name means more than one row, or less, it is an area of its own (plan-areas.ts):
 *   Public Order is two rows here, and Control Room is not Command and Control System.
 */
import type { SourcePlace } from "@accord/domain/entry";
import type { SourceSlug } from "../sources.ts";
import type { GroupSlug } from "./groups.ts";

/** Another name for a row, and why it is taken for the same thing. */
export interface AppendixAlias {
  readonly name: string;
  readonly reason: string;
  /** Where it is printed. */
  readonly source: SourcePlace;
}

export interface AppendixArea {
  readonly slug: string;
  readonly name: string;
  readonly group: GroupSlug;
  readonly aliases: readonly AppendixAlias[];
  /** Where its row stands in Appendix B, as counted above. */
  readonly row: {
    readonly page: number;
    readonly table: number;
    readonly row: number;
  };
}

const strategy: SourceSlug = "eastern-region-strategy-2011";
const inStrategy = (place: string): SourcePlace => ({ slug: strategy, place });

const plan = (name: string, reason: string): AppendixAlias => ({
  name,
  reason,
  source: inStrategy("Appendix A"),
});

const protective = "protective-services";
const operational = "operational-support";
const business = "business-support";
const other = "other";

function area(
  table: number,
  row: number,
  group: GroupSlug,
  slug: string,
  name: string,
  ...aliases: readonly AppendixAlias[]
): AppendixArea {
  // Tables 1 and 2 share a page; from there each table has its own.
  return {
    slug,
    name,
    group,
    aliases,
    row: { page: Math.max(table, 2) + 4, table, row },
  };
}

/** Every row of the matrix, in the order of the document. Local policing has a heading there and no row. */
export const AREAS: readonly AppendixArea[] = [
  area(2, 1, protective, "air-support", "Air Support"),
  area(2, 2, protective, "anpr", "ANPR"),
  area(2, 3, protective, "tsu", "TSU"),

  area(
    3,
    1,
    protective,
    "counter-terrorism-and-domestic-extremism",
    "Counter Terrorism and Domestic Extremism",
  ),
  area(3, 2, protective, "dogs", "Dogs"),
  area(3, 3, protective, "dvi-casualty-bureau", "DVI/Casualty Bureau"),
  area(3, 4, protective, "economic-crime", "Economic Crime"),
  area(
    3,
    5,
    protective,
    "firearms-afos",
    "Firearms (AFOs)",
    plan(
      "Firearms",
      "The work plan has Firearms Licensing apart, as Appendix B has, so Firearms is what is left: the officers.",
    ),
  ),
  area(3, 6, protective, "firearms-licensing", "Firearms Licensing"),
  area(
    3,
    7,
    protective,
    "major-investigation",
    "Major Investigation",
    plan(
      "Major Crime",
      "The work plan names the crime, Appendix B its investigation; neither has the other word.",
    ),
  ),
  area(3, 8, protective, "missing-persons", "Missing Persons"),

  area(4, 1, protective, "public-order-training", "Public Order Training"),
  area(4, 2, protective, "public-order-vehicles-equipment", "Public Order Vehicles/Equipment"),
  area(
    4,
    3,
    protective,
    "rape-and-sexual-offences-investigation",
    "Rape Investigation/Sexual Offences Investigation",
  ),
  area(
    4,
    4,
    protective,
    "road-policing-general",
    "Road Policing - general",
    plan(
      "Roads Policing",
      "The general row of Appendix B; the contract for vehicle recovery stands apart there, under business support.",
    ),
  ),
  area(
    4,
    5,
    protective,
    "scientific-services",
    "Scientific Services",
    plan(
      "CSI",
      "Crime scene investigation: one of two lines of the work plan that Appendix B has as one row.",
    ),
    plan(
      "Scientific/Forensic Support",
      "The other of the two lines, with the same approach as CSI.",
    ),
  ),
  area(4, 6, protective, "serious-and-organised-crime", "Serious and Organised Crime (ERSOU)", {
    name: "Serious and Organised Crime (ERSOU) including:",
    reason: "As Appendix B prints it; the list it promises is not there.",
    source: inStrategy("Appendix B"),
  }),
  area(
    4,
    7,
    protective,
    "single-protective-services-command",
    "Single Protective Services Dept/Command",
    plan(
      "Protective Services Command",
      "The work plan leaves out that it is to be single, and a department or a command.",
    ),
  ),
  area(4, 8, protective, "source-handling", "Source Handling"),
  area(4, 9, protective, "special-branch", "Special Branch"),
  area(4, 10, protective, "ukba-immigration-crime-team", "UKBA – Immigration Crime Team"),

  area(5, 1, operational, "central-ticket-office", "Central Ticket Office"),
  area(5, 2, operational, "command-and-control-system", "Command and Control System"),
  area(5, 3, operational, "criminal-justice", "Criminal Justice"),
  area(5, 4, operational, "custody-and-investigation", "Custody & Investigation"),
  area(5, 5, operational, "duties-management", "Duties Management"),
  area(5, 6, operational, "marine-unit", "Marine Unit"),

  area(
    6,
    1,
    business,
    "estates-strategy-facilities",
    "Estates Strategy/Facilities",
    plan(
      "Estates/Facilities",
      "The work plan leaves out Strategy; neither has a second row or line of estates.",
    ),
  ),
  area(6, 2, business, "finance", "Finance"),
  area(
    6,
    3,
    business,
    "fleet",
    "Fleet",
    plan("Fleet Management", "The work plan says it in full."),
  ),
  area(6, 4, business, "hr", "HR", plan("Human Resources", "HR in full.")),
  area(6, 5, business, "ict", "ICT"),
  area(6, 6, business, "information-management", "Information Management"),
  area(6, 7, business, "legal-services", "Legal Services"),
  area(
    6,
    8,
    business,
    "media-corporate-comms-website",
    "Media/Corporate Comms/Website",
    plan(
      "Media and Communications",
      "Appendix B names its parts: media, corporate communications and the website.",
    ),
  ),

  area(7, 1, business, "ohu-and-welfare", "OHU & Welfare (inc H&S)"),
  area(7, 2, business, "procurement", "Procurement"),
  area(
    7,
    3,
    business,
    "professional-standards",
    "Professional Standards",
    plan("PSD", "Short for professional standards department, as forces write it."),
  ),
  area(7, 4, business, "recruitment-and-training-general", "Recruitment & training (general)"),
  area(
    7,
    5,
    business,
    "vehicle-recovery-contract",
    "Strategic Road Policing – Vehicle Recovery Contract",
  ),
  area(
    7,
    6,
    business,
    "student-officer-recruitment-and-training",
    "Student officer recruitment and training",
  ),
  area(
    7,
    7,
    business,
    "training-learning-and-development",
    "Training/Learning & Development",
    plan(
      "Learning and Development",
      "The work plan leaves out Training; recruitment with its training has rows of its own in Appendix B.",
    ),
  ),
  area(7, 8, business, "vetting", "Vetting"),

  area(
    8,
    1,
    other,
    "administration-and-payment-of-pensions",
    "Administration and Payment of Pensions",
  ),
  area(8, 2, other, "uniform", "Uniform"),
];

/*
 * The 19 row comments of Appendix B of the Eastern Region strategy, January 2011.
 *
 * From the document: what they say, and of which row. Ours: the words.
 */
import type { EffectiveDate } from "@accord/domain/calendar";
import type { RowComment } from "@accord/domain/programme";
import { placeInAppendixB } from "./place.ts";

const JANUARY_2011: EffectiveDate = { date: "2011-01", precision: "month" };

function comment(area: string, text: string): RowComment {
  return {
    area,
    text,
    effective: JANUARY_2011,
    source: placeInAppendixB(area, "Comments"),
  };
}

/** In the order of the rows. */
export const ROW_COMMENTS: readonly RowComment[] = [
  comment(
    "air-support",
    "A national service is likely (Operation Borderless). For now Suffolk, Cambridgeshire and Essex have an agreement; Herts/Beds work with Thames Valley.",
  ),
  comment("anpr", "Operation Utah."),
  comment("dogs", "Preferred partnerships come first here."),
  comment("serious-and-organised-crime", "It runs as a regional project."),
  comment("ukba-immigration-crime-team", "A review was still to come in September 2010."),
  comment(
    "command-and-control-system",
    "The regional ICT strategy is to name a system the region could use.",
  ),
  comment(
    "criminal-justice",
    "Norfolk/Suffolk are to appoint one head of their joint justice services.",
  ),
  comment(
    "custody-and-investigation",
    "In Norfolk/Suffolk it should become part of Joint Justice Services.",
  ),
  comment("duties-management", "An IT system may be the answer."),
  comment("fleet", "Herts/Beds belong to the Chiltern consortium; Cambridgeshire may join."),
  comment("ict", "Under way in the partnerships and in the region at once."),
  comment(
    "information-management",
    "May take in freedom of information, data protection and MOPI.",
  ),
  comment(
    "media-corporate-comms-website",
    "The website comes first, after talks with the points of contact.",
  ),
  comment("ohu-and-welfare", "Outsourcing is an option to look at."),
  comment("procurement", "Home Office guidance on the White Paper is awaited."),
  comment(
    "recruitment-and-training-general",
    "Few recruits at present; one scheme for the region might cost less.",
  ),
  comment(
    "student-officer-recruitment-and-training",
    "Few recruits at present; one scheme for the region might cost less.",
  ),
  comment("vetting", "Live in Herts/Beds within professional standards."),
  comment("uniform", "National guidance is awaited."),
];

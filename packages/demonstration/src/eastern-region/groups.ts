/*
 * The groups of areas in Appendix B of the Eastern Region strategy, in its order.
 *
 * From the document: the five headings, and that neighbourhood policing is left out of
 * collaborative working (strategic principle 2). Ours: the slugs, the case, the note's words.
 */
import type { Programme } from "@accord/domain/programme";

export const GROUPS = [
  {
    slug: "local-policing",
    name: "Local policing",
    note: "The strategy leaves neighbourhood policing out of collaboration (principle 2). Appendix B lists no area here.",
  },
  { slug: "protective-services", name: "Protective services", note: null },
  { slug: "operational-support", name: "Operational support", note: null },
  { slug: "business-support", name: "Business support", note: null },
  { slug: "other", name: "Other", note: null },
] as const satisfies Programme["groups"];

export type GroupSlug = (typeof GROUPS)[number]["slug"];

/*
 * Areas that the Eastern Region strategy names and Appendix B has no row of.
 *
 * From the strategy: the names. Sixteen stand in the work plan (Appendix A) alone; two are named
 *   beside others. Ours: the slugs, and the spaces taken out beside slashes.
 * Control Room is one of them: it is people and a place, and not Command and Control System, which
 *   is a system. Public Order is one, since Appendix B has two rows of it, and Economic/Hi-tech crime
 *   another, since Appendix B has a row of the first half alone.
 */
export interface NamedOnly {
  readonly slug: string;
  readonly name: string;
}

/** Known from the work plan alone, in its order. */
export const PLAN_AREAS: readonly NamedOnly[] = [
  { slug: "neighbourhood-policing", name: "Neighbourhood Policing" },
  { slug: "response", name: "Response" },
  { slug: "local-investigation", name: "Local investigation" },
  { slug: "performance-management", name: "Performance Management" },
  { slug: "control-room", name: "Control Room" },
  { slug: "change-corporate-services", name: "Change/Corporate Services" },
  { slug: "child-protection", name: "Child Protection" },
  { slug: "public-protection", name: "Public Protection" },
  { slug: "domestic-violence", name: "Domestic Violence" },
  { slug: "events-contingency-planning", name: "Events/Contingency Planning" },
  { slug: "executive-support", name: "Executive Support" },
  { slug: "call-handling", name: "Call handling" },
  { slug: "intelligence-bureau", name: "Intelligence Bureau" },
  { slug: "public-order", name: "Public Order" },
  { slug: "drugs-and-serious-crime", name: "Drugs and Serious Crime" },
  { slug: "economic-hi-tech-crime", name: "Economic/Hi-tech crime" },
];

/** Named beside others: what one area is to become part of, and what others are to rest on. */
export const RELATED_AREAS: readonly NamedOnly[] = [
  { slug: "joint-justice-services", name: "Joint Justice Services" },
  { slug: "project-athena", name: "Project Athena" },
];

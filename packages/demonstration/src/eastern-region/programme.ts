/*
 * The Eastern Region Collaborative Programme of 2011 to 2015.
 *
 * From the strategy: the name, the groups, the rows and the columns, in the order of Appendix B.
 * Ours: the slug, the marking (the paper bears none), the day its pages open on, and that rows
 *   and columns are listed from before January 2011, since the paper shows them as they stand.
 */
import { CalendarDate } from "@accord/domain/calendar";
import type { Programme } from "@accord/domain/programme";
import { BEFORE_THE_RECORD, PARTNERSHIPS } from "../partnerships.ts";
import { AREAS } from "./areas.ts";
import { GROUPS } from "./groups.ts";

const listed = { from: BEFORE_THE_RECORD, until: null } as const;

export const EASTERN_REGION: Programme = {
  slug: "eastern-region",
  name: "Eastern Region Collaborative Programme",
  marking: "OFFICIAL",
  // The last day of the month that Appendix B is dated to.
  showAsAt: CalendarDate.parse("2011-01-31"),
  groups: GROUPS,
  rows: AREAS.map(({ slug, group }) => ({ area: slug, group, ...listed })),
  columns: PARTNERSHIPS.map(({ slug }) => ({ partnership: slug, ...listed })),
};

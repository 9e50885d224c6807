/*
 * Who governs the Eastern Region programme, and when they meet around January 2011.
 *
 * From the strategy, under "Governance": the bodies, how often they meet, who owns the programme and who
 * answers to whom. Ours: the dates. The strategy prints none, so each meeting bears a note that says so.
 */
import type { CalendarDate } from "@accord/domain/calendar";
import type { MeetingDay, NewBodyInput } from "@accord/domain/governance";
import type { SourceSlug } from "../sources.ts";

const source = { slug: "eastern-region-strategy-2011" satisfies SourceSlug, place: "Governance" };

/** Whoever is answered to comes first. */
export const BODIES = [
  {
    slug: "joint-statutory-committee",
    name: "Regional Joint Statutory Committee",
    cadence: "quarterly",
    source,
  },
  {
    slug: "chief-constables",
    name: "Regional Chief Constables",
    cadence: "monthly",
    accountableTo: "joint-statutory-committee",
    isOwner: true,
    source,
  },
] as const satisfies readonly NewBodyInput[];

export type BodySlug = (typeof BODIES)[number]["slug"];

const note = "Date made up for the demonstration: the strategy prints none.";
const on = (...days: string[]): MeetingDay[] =>
  days.map((day) => ({ day: day as CalendarDate, note }));

/** The cycle around January 2011. */
export const MEETINGS: Readonly<Record<BodySlug, readonly MeetingDay[]>> = {
  "chief-constables": on("2010-11-19", "2010-12-17", "2011-01-21", "2011-02-18", "2011-03-18"),
  "joint-statutory-committee": on("2010-12-09", "2011-03-10"),
};

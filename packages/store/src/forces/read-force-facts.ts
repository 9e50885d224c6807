import type { CalendarDate } from "@accord/domain/calendar";
import type { CellCourse } from "@accord/domain/course";
import type { ForceMembership, PartyOnDay } from "@accord/domain/force-page";
import type { PlannedLine } from "@accord/domain/force-plan";
import type { CellLead } from "@accord/domain/lead";
import type { NamedForce } from "@accord/domain/named-force";
import { isOn, stretchOf } from "../dated.ts";
import { knownBy } from "../journal/known-by.ts";
import { readLeads } from "../leads/read-leads.ts";
import { readCourses } from "../matrix/read-courses.ts";
import { readSeenPartnerships } from "../partnerships/seen-partnerships.ts";
import { selectPlannedLines } from "../plan/select-planned-lines.ts";
import type { Reader } from "../writer.ts";
import { readNamedForces } from "./read-named-forces.ts";

export interface ForceFactsQuery {
  readonly programme: string;
  readonly force: string;
  /** Its partnerships in the programme on the day, whose cells are told. */
  readonly partnerships: readonly string[];
  /** The programmes the reader may see. */
  readonly seen: readonly { readonly slug: string; readonly name: string }[];
  readonly asAt: CalendarDate;
  /** The last line that is known. */
  readonly head: number;
}

/** What the record says of a force besides the matrix. */
export interface ForceFacts {
  readonly forces: readonly NamedForce[];
  readonly courses: readonly CellCourse[];
  readonly memberships: readonly ForceMembership[];
  readonly parties: readonly PartyOnDay[];
  readonly plan: readonly PlannedLine[];
  readonly leads: readonly CellLead[];
}

/** Reads what the page of a force is composed from, for those who have asked whether it may be read. */
export async function readForceFacts(reader: Reader, query: ForceFactsQuery): Promise<ForceFacts> {
  const { programme, partnerships, head } = query;
  return {
    forces: await readNamedForces(reader, head),
    courses: await readCourses(reader, { programmes: [programme], partnerships, head }),
    memberships: await readMemberships(reader, query),
    parties: await readPartiesOn(reader, query),
    plan: await selectPlannedLines(reader, query),
    leads: await readLeads(reader, query),
  };
}

/** A force's time in each partnership that the reader is told of, in the order of time. */
async function readMemberships(
  reader: Reader,
  { force, seen, asAt, head }: ForceFactsQuery,
): Promise<ForceMembership[]> {
  const rows = await reader
    .selectFrom("partnershipMember")
    .select(["partnership", "fromDate", "fromPrecision", "fromFirstDay"])
    .select(["untilDate", "untilPrecision", "untilLastDay"])
    .where("force", "=", force)
    .where(knownBy("partnershipMember", head))
    .orderBy("fromFirstDay")
    .orderBy("id")
    .execute();
  const slugs = [...new Set(rows.map(({ partnership }) => partnership))];
  const partnerships = await readSeenPartnerships(reader, { only: slugs, seen, asAt, head });
  return rows.flatMap((row) => {
    const partnership = partnerships.find(({ slug }) => slug === row.partnership);
    if (!partnership) return [];
    const { slug, name, tier, programmes } = partnership;
    return [
      { partnership: slug, name, tier, programmes, ...stretchOf(row), isOn: isOn(row, asAt) },
    ];
  });
}

/** Who signs for a police area, the chief officer first, with every name that is recorded. */
async function readPartiesOn(
  reader: Reader,
  { force, asAt, head }: ForceFactsQuery,
): Promise<PartyOnDay[]> {
  const parties = await reader
    .selectFrom("party")
    .select(["slug", "kind"])
    .where("force", "=", force)
    .where("act", "<=", head)
    .orderBy("kind")
    .orderBy("slug")
    .execute();
  if (parties.length === 0) return [];
  const names = await reader
    .selectFrom("partySuccession")
    .select(["party", "name", "fromDate", "fromPrecision", "fromFirstDay"])
    .select(["untilDate", "untilPrecision", "untilLastDay"])
    .where(
      "party",
      "in",
      parties.map(({ slug }) => slug),
    )
    .where(knownBy("partySuccession", head))
    .orderBy("fromFirstDay")
    .orderBy("id")
    .execute();
  return parties.map(({ slug, kind }) => {
    const own = names.filter(({ party }) => party === slug);
    return {
      slug,
      kind,
      name: own.findLast((row) => isOn(row, asAt))?.name ?? null,
      succession: own.map(({ name, ...dates }) => ({ name, ...stretchOf(dates) })),
    };
  });
}

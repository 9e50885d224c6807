import type { CalendarDate } from "@accord/domain/calendar";
import type { CellCourse } from "@accord/domain/course";
import type { ForceMembership, PartyOnDay } from "@accord/domain/force-page";
import type { PlannedLine } from "@accord/domain/force-plan";
import type { CellLead } from "@accord/domain/lead";
import type { NamedForce } from "@accord/domain/named-force";
import { type DatedColumns, isOn, stretchOf } from "../dated.ts";
import { knownBy } from "../journal/known-by.ts";
import { readLeads } from "../leads/read-leads.ts";
import { readCourses } from "../matrix/read-courses.ts";
import { readSeenPartnerships, type SeenPartnership } from "../partnerships/seen-partnerships.ts";
import { selectPlannedLines } from "../plan/select-planned-lines.ts";
import type { Reader, Row } from "../writer.ts";
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
  /** Those of the partnerships that the reader is told of: others are another programme's alone. */
  readonly forces: readonly NamedForce[];
  readonly courses: readonly CellCourse[];
  readonly memberships: readonly ForceMembership[];
  readonly parties: readonly PartyOnDay[];
  readonly plan: readonly PlannedLine[];
  /** The cells of the programme that it leads itself. */
  readonly leads: readonly CellLead[];
}

/** Reads what the page of a force is composed from, for those who have asked whether it may be read. */
export async function readForceFacts(reader: Reader, query: ForceFactsQuery): Promise<ForceFacts> {
  const { programme, partnerships, head } = query;
  const told = await readSeenPartnerships(reader, query);
  const members = await selectMembers(reader, told, head);
  const isTold = new Set(members.map(({ force }) => force));
  const forces = await readNamedForces(reader, head);
  return {
    forces: forces.filter(({ slug }) => isTold.has(slug)),
    courses: await readCourses(reader, { programmes: [programme], partnerships, head }),
    memberships: membershipsOf(query, told, members),
    parties: await readPartiesOn(reader, query),
    plan: await selectPlannedLines(reader, query),
    leads: await readLeads(reader, { programme, asAt: query.asAt, head, force: query.force }),
  };
}

type Member = Pick<
  Row<"partnershipMember">,
  "partnership" | "force" | Exclude<keyof DatedColumns, symbol>
>;

/** Who was ever in the partnerships that the reader is told of, in the order of time. */
async function selectMembers(
  reader: Reader,
  told: readonly SeenPartnership[],
  head: number,
): Promise<Member[]> {
  if (told.length === 0) return [];
  return reader
    .selectFrom("partnershipMember")
    .select(["partnership", "force", "fromDate", "fromPrecision", "fromFirstDay"])
    .select(["untilDate", "untilPrecision", "untilLastDay"])
    .where(
      "partnership",
      "in",
      told.map(({ slug }) => slug),
    )
    .where(knownBy("partnershipMember", head))
    .orderBy("fromFirstDay")
    .orderBy("id")
    .execute();
}

/** A force's time in each partnership, in the order of time. */
function membershipsOf(
  { force, asAt }: ForceFactsQuery,
  told: readonly SeenPartnership[],
  members: readonly Member[],
): ForceMembership[] {
  return members
    .filter((member) => member.force === force)
    .flatMap((row) => {
      const partnership = told.find(({ slug }) => slug === row.partnership);
      if (!partnership) return [];
      const { slug, name, tier, programmes } = partnership;
      const dates = { ...stretchOf(row), isOn: isOn(row, asAt) };
      return [{ partnership: slug, name, tier, programmes, ...dates }];
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

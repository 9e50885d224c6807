import type { Actor } from "@accord/domain/actor";
import { type CalendarDate, londonDay } from "@accord/domain/calendar";
import { memberTwice } from "@accord/domain/member-twice";
import { isInside, type Membership, type Partnership } from "@accord/domain/partnership";
import { daysOf } from "@accord/domain/stretch";
import type { Database } from "../database.ts";
import { stretchOf } from "../dated.ts";
import { EVERYTHING, isRecorded } from "../journal/known-by.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { readNames } from "../registers/naming.ts";
import type { Reader } from "../writer.ts";

/** A partnership as the register has it, with what follows from its members on a day. */
export interface ListedPartnership extends Omit<Partnership, "members"> {
  readonly members: readonly ListedMember[];
  /** The forces in it today. */
  readonly forces: readonly string[];
  /** The wider partnerships that all of its forces are in today, and the narrower ones within it. */
  readonly inside: readonly string[];
  readonly around: readonly string[];
  /** The forces that are listed twice for one day. */
  readonly twice: readonly string[];
}

export interface ListedMember extends Membership {
  readonly id: number;
  readonly name: string;
}

/** Every partnership of the register, by name. The register is one: programmes share them. */
export async function readPartnerships(
  database: Database,
  actor: Actor,
  { programme }: { programme: string },
): Promise<ListedPartnership[]> {
  await assertMayIn(database, actor, "read-drafts", programme);
  const { reader, clock } = database;
  const today = londonDay(clock.now());
  const partnerships = await selectPartnerships(reader);
  const listed = partnerships.map((partnership) => ({
    ...partnership,
    forces: [...new Set(partnership.members.filter(isMemberOn(today)).map(({ force }) => force))],
  }));
  return listed
    .map((one) => ({
      ...one,
      inside: listed.filter(({ forces }) => isInside(one.forces, forces)).map(({ slug }) => slug),
      around: listed.filter(({ forces }) => isInside(forces, one.forces)).map(({ slug }) => slug),
      twice: memberTwice(one.members),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}

function isMemberOn(day: CalendarDate): (member: Membership) => boolean {
  return (member) => {
    const { first, last } = daysOf(member);
    return first <= day && (last === null || day <= last);
  };
}

async function selectPartnerships(
  reader: Reader,
): Promise<(Omit<Partnership, "members"> & { readonly members: readonly ListedMember[] })[]> {
  const rows = await reader
    .selectFrom("partnership")
    .select(["slug", "tier"])
    .where(isRecorded(reader, "partnership"))
    .execute();
  const mended = await selectTiers(reader);
  const slugs = rows.map(({ slug }) => slug);
  const nameOf = await readNames(reader, "partnership", slugs, EVERYTHING);
  const memberships = await reader
    .selectFrom("partnershipMember")
    .select(["id", "partnership", "force"])
    .select(["fromDate", "fromPrecision", "untilDate", "untilPrecision"])
    .where("replacedBy", "is", null)
    .orderBy("fromFirstDay")
    .orderBy("id")
    .execute();
  const forces = [...new Set(memberships.map(({ force }) => force))];
  const forceName = await readNames(reader, "force", forces, EVERYTHING);
  return rows.map(({ slug, tier }) => ({
    slug,
    ...nameOf(slug),
    tier: mended.get(slug) ?? tier,
    members: memberships
      .filter(({ partnership }) => partnership === slug)
      .map(({ id, force, partnership: _, ...dates }) => ({
        id,
        force,
        name: forceName(force).name,
        ...stretchOf(dates),
      })),
  }));
}

/** The tiers that were mended, as known at a line of the journal. */
export async function selectTiers(
  reader: Reader,
  head: number = EVERYTHING,
): Promise<Map<string, Partnership["tier"]>> {
  const rows = await reader
    .selectFrom("partnershipTier")
    .select(["partnership", "tier"])
    .where("act", "<=", head)
    .orderBy("id")
    .execute();
  return new Map(rows.map(({ partnership, tier }) => [partnership, tier]));
}

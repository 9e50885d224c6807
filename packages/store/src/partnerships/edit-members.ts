import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import { memberTwice } from "@accord/domain/member-twice";
import type { Membership } from "@accord/domain/partnership";
import { isBackwards } from "@accord/domain/stretch";
import type { Database } from "../database.ts";
import { datedColumns, stretchOf } from "../dated.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { assertForces } from "../registers/assert-there.ts";
import type { Writer } from "../writer.ts";

interface InPartnership {
  readonly programme: string;
  readonly partnership: string;
}

/**
 * Says that a force is in a partnership, from when and until when. The partnership stays what it is.
 *
 * @throws AccordError `rule-broken` when the force is in it already for a part of that time
 */
export async function addMember(
  database: Database,
  actor: Actor,
  { programme, partnership, member }: InPartnership & { readonly member: Membership },
): Promise<void> {
  await assertMayIn(database, actor, "edit-registers", programme);

  await database.change(async (writer) => {
    const others = await standingMembers(writer, partnership);
    await assertForces(writer, [member.force]);
    assertMember(member, others);
    const { force, ...stretch } = member;
    await writer.append("partnershipMember", [{ partnership, force, ...datedColumns(stretch) }]);
    await record(writer, actor, {
      programme: null,
      noun: "partnership",
      act: "member-added",
      fact: { slug: partnership, member },
    });
  });
}

/** Changes when a force joined or left: a leaving is the last day of its stretch. */
export async function changeMember(
  database: Database,
  actor: Actor,
  change: InPartnership & { readonly id: number; readonly member: Omit<Membership, "force"> },
): Promise<void> {
  const { programme, partnership, id } = change;
  await assertMayIn(database, actor, "edit-registers", programme);

  await database.change(async (writer) => {
    const all = await standingMembers(writer, partnership);
    const { id: _, ...before } = memberIn(all, id);
    const { from, until } = change.member;
    const member = { force: before.force, from, until };
    assertMember(
      member,
      all.filter((other) => other.id !== id),
    );
    await writer.replace("partnershipMember", [id]);
    await writer.append("partnershipMember", [
      { partnership, force: before.force, ...datedColumns(change.member) },
    ]);
    await record(writer, actor, {
      programme: null,
      noun: "partnership",
      act: "member-changed",
      fact: { slug: partnership, before, after: member },
    });
  });
}

/** Takes a membership out that was entered by mistake. A force that leaves is given a last day instead. */
export async function removeMember(
  database: Database,
  actor: Actor,
  { programme, partnership, id }: InPartnership & { readonly id: number },
): Promise<void> {
  await assertMayIn(database, actor, "edit-registers", programme);

  await database.change(async (writer) => {
    const all = await standingMembers(writer, partnership);
    const { id: _, ...member } = memberIn(all, id);
    if (all.length === 1) {
      throw new AccordError(
        "rule-broken",
        "A partnership has at least one force. Give this one a last day instead.",
      );
    }
    await writer.replace("partnershipMember", [id]);
    await record(writer, actor, {
      programme: null,
      noun: "partnership",
      act: "member-removed",
      fact: { slug: partnership, member },
    });
  });
}

type StandingMember = Membership & { readonly id: number };

async function standingMembers(writer: Writer, partnership: string): Promise<StandingMember[]> {
  const there = await writer
    .selectFrom("partnership")
    .select("slug")
    .where("slug", "=", partnership)
    .executeTakeFirst();
  if (!there) throw new AccordError("not-found", "There is no such partnership.", { partnership });
  const rows = await writer
    .selectFrom("partnershipMember")
    .select(["id", "force", "fromDate", "fromPrecision", "untilDate", "untilPrecision"])
    .where("partnership", "=", partnership)
    .where("replacedBy", "is", null)
    .execute();
  return rows.map(({ id, force, ...dates }) => ({ id, force, ...stretchOf(dates) }));
}

function memberIn(all: readonly StandingMember[], id: number): StandingMember {
  const found = all.find((member) => member.id === id);
  if (found) return found;
  throw new AccordError("not-found", "This membership does not stand any more.", { id });
}

/** @throws AccordError `rule-broken` for a stretch that ends before it begins, or one of a force that is there already */
export function assertMember(member: Membership, others: readonly Membership[]): void {
  if (isBackwards(member)) {
    throw new AccordError("rule-broken", "The last day lies before the first.", { field: "until" });
  }
  const same = others.filter(({ force }) => force === member.force);
  if (memberTwice([member, ...same]).length > 0) {
    throw new AccordError(
      "rule-broken",
      "This force is in the partnership already for a part of that time. Change the dates of the one that stands.",
      { field: "from" },
    );
  }
}

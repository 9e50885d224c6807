import type { Actor, Grant } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import { assertMay } from "@accord/domain/permissions";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import type { Writer } from "../writer.ts";

/** Gives someone a role. A role they hold already is left as it is. */
export async function grantRole(
  database: Database,
  actor: Actor,
  { actorId, grant }: { actorId: string; grant: Grant },
): Promise<void> {
  assertMay(actor, "manage-accounts", null);

  await database.change(async (writer) => {
    await assertKnown(writer, actorId);
    if ((await standingGrants(writer, actorId, grant)).length > 0) return;
    await writer.append("roleGrant", [{ actorId, ...grant }]);
    await record(writer, actor, {
      programme: grant.programme,
      noun: "account",
      act: "role-granted",
      fact: { actor: actorId, grant },
    });
  });
}

/** Takes a role away, from now on. */
export async function revokeRole(
  database: Database,
  actor: Actor,
  { actorId, grant }: { actorId: string; grant: Grant },
): Promise<void> {
  assertMay(actor, "manage-accounts", null);

  await database.change(async (writer) => {
    const ids = await standingGrants(writer, actorId, grant);
    if (ids.length === 0) return;
    await writer.replace("roleGrant", ids);
    await record(writer, actor, {
      programme: grant.programme,
      noun: "account",
      act: "role-revoked",
      fact: { actor: actorId, grant },
    });
  });
}

/** Takes all roles of someone away: they may do nothing any more. Their sessions are the sign-in's to end. */
export async function revokeAllRoles(
  database: Database,
  actor: Actor,
  { actorId }: { actorId: string },
): Promise<void> {
  assertMay(actor, "manage-accounts", null);

  await database.change(async (writer) => {
    await assertKnown(writer, actorId);
    const standing = await writer
      .selectFrom("roleGrant")
      .select("id")
      .where("actorId", "=", actorId)
      .where("replacedBy", "is", null)
      .execute();
    await writer.replace(
      "roleGrant",
      standing.map(({ id }) => id),
    );
    await record(writer, actor, {
      programme: null,
      noun: "account",
      act: "account-turned-off",
      fact: { actor: actorId },
    });
  });
}

async function assertKnown(writer: Writer, actorId: string): Promise<void> {
  const known = await writer
    .selectFrom("actor")
    .select("id")
    .where("id", "=", actorId)
    .executeTakeFirst();
  if (!known) throw new AccordError("not-found", "There is no such account.", { actor: actorId });
}

async function standingGrants(writer: Writer, actorId: string, grant: Grant): Promise<number[]> {
  const rows = await writer
    .selectFrom("roleGrant")
    .select("id")
    .where("actorId", "=", actorId)
    .where("role", "=", grant.role)
    .where("programme", "is not distinct from", grant.programme)
    .where("force", "is not distinct from", grant.force)
    .where("replacedBy", "is", null)
    .execute();
  return rows.map(({ id }) => id);
}

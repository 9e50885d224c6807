import { randomUUID } from "node:crypto";
import type { Actor, Grant } from "@accord/domain/actor";
import { assertMay } from "@accord/domain/permissions";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";

export interface NewActor {
  readonly name: string;
  readonly office: string;
  /** Who this is for the sign-in library; null for someone who cannot sign in yet. */
  readonly userId: string | null;
  readonly grants: readonly Grant[];
}

/** Makes someone known to the register, with what they may do. The journal holds their id, never their name. */
export async function addActor(
  database: Database,
  actor: Actor,
  { name, office, userId, grants }: NewActor,
): Promise<Actor> {
  assertMay(actor, "manage-accounts", null);

  const id = randomUUID();
  await database.change(async (writer) => {
    await writer.work
      .insertInto("actor")
      .values({ id, kind: "person", name, office, userId })
      .execute();
    await writer.append(
      "roleGrant",
      grants.map((grant) => ({ actorId: id, ...grant })),
    );
    await record(writer, actor, {
      programme: null,
      noun: "account",
      act: "account-added",
      fact: { actor: id, grants },
    });
  });
  return { id, kind: "person", name, office, grants };
}

import type { Actor } from "@accord/domain/actor";
import { assertMay } from "@accord/domain/permissions";
import type { Database } from "../database.ts";
import type { Reader } from "../writer.ts";

/** Someone the register knows, with the sign-in library's id for them. */
export interface KnownActor extends Actor {
  readonly userId: string | null;
}

/** Everyone the register knows, by office. */
export async function readActors(database: Database, actor: Actor): Promise<KnownActor[]> {
  assertMay(actor, "manage-accounts", null);
  return selectActors(database.reader);
}

/** Who someone signed in is, with the roles they hold now; null for a user the register does not know. */
export async function readActorOfUser(reader: Reader, userId: string): Promise<Actor | null> {
  const [actor] = await selectActors(reader, userId);
  return actor ?? null;
}

async function selectActors(reader: Reader, userId?: string): Promise<KnownActor[]> {
  const rows = await reader
    .selectFrom("actor")
    .leftJoin("roleGrant", (join) =>
      join.onRef("roleGrant.actorId", "=", "actor.id").on("roleGrant.replacedBy", "is", null),
    )
    .select(["actor.id", "actor.kind", "actor.name", "actor.office", "actor.userId"])
    .select(["roleGrant.role", "roleGrant.programme", "roleGrant.force"])
    .$if(userId !== undefined, (query) => query.where("actor.userId", "=", userId ?? ""))
    .orderBy("actor.office")
    .orderBy("actor.id")
    .orderBy("roleGrant.id")
    .execute();
  const actors = new Map<string, KnownActor>();
  for (const { id, kind, name, office, userId, role, programme, force } of rows) {
    const before = actors.get(id)?.grants ?? [];
    const grants = role === null ? before : [...before, { role, programme, force }];
    actors.set(id, { id, kind, name, office, userId, grants });
  }
  return [...actors.values()];
}

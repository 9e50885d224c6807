import type { Actor } from "@accord/domain/actor";
import type { Reader } from "../writer.ts";

/** Someone with the roles they hold now; null for an id that the register does not know. */
export async function readPerson(reader: Reader, id: string): Promise<Actor | null> {
  const rows = await reader
    .selectFrom("actor")
    .leftJoin("roleGrant", (join) =>
      join.onRef("roleGrant.actorId", "=", "actor.id").on("roleGrant.replacedBy", "is", null),
    )
    .select(["actor.id", "actor.kind", "actor.name", "actor.office"])
    .select(["roleGrant.role", "roleGrant.programme", "roleGrant.force"])
    .where("actor.id", "=", id)
    .orderBy("roleGrant.id")
    .execute();
  const [first] = rows;
  if (!first) return null;
  const { kind, name, office } = first;
  const grants = rows.flatMap(({ role, programme, force }) =>
    role === null ? [] : [{ role, programme, force }],
  );
  return { id, kind, name, office, grants };
}

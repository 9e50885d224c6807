import type { Actor } from "@accord/domain/actor";
import type { Who } from "@accord/domain/cell-story";
import { readWho } from "../accounts/who.ts";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";

/** Someone who may be named to check or to approve. */
export interface Dutyholder {
  readonly id: string;
  readonly who: Who;
}

/** Who may check the figures of a programme's reports, and who may approve them. */
export async function readDuties(
  database: Database,
  actor: Actor,
  { programme }: { programme: string },
): Promise<{ checkers: Dutyholder[]; approvers: Dutyholder[] }> {
  const scope = await assertMayIn(database, actor, "edit-registers", programme);

  const { reader } = database;
  const grants = await reader
    .selectFrom("roleGrant")
    .select(["actorId", "role"])
    .distinct()
    .where("programme", "=", programme)
    .where("role", "in", ["editor", "approver"])
    .where("replacedBy", "is", null)
    .orderBy("actorId")
    .execute();
  const ids = [...new Set(grants.map(({ actorId }) => actorId))];
  const whoIs = await readWho(reader, ids, { actor, programme: scope });
  const holding = (role: "editor" | "approver") =>
    grants.filter((one) => one.role === role).map(({ actorId: id }) => ({ id, who: whoIs(id) }));
  return { checkers: holding("editor"), approvers: holding("approver") };
}

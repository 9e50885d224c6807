import type { Role } from "@accord/domain/actor";
import { sql } from "kysely";
import type { Reader } from "../writer.ts";

/** Someone who keeps a programme, and where they are written to. */
export interface TeamMember {
  readonly id: string;
  readonly office: string | null;
  readonly address: string;
}

/**
 * The editors and approvers of a programme; of the register as a whole, those of every programme, and
 * the administrators.
 */
export async function selectTeam(reader: Reader, programme: string | null): Promise<TeamMember[]> {
  const roles: Role[] =
    programme === null ? ["editor", "approver", "administrator"] : ["editor", "approver"];
  // The address they sign in with, in the sign-in library's own table.
  const account = sql<{ id: string; email: string }>`(select "id", "email" from "user")`;
  const rows = await reader
    .selectFrom("roleGrant")
    .innerJoin("actor", "actor.id", "roleGrant.actorId")
    .innerJoin(account.as("account"), "account.id", "actor.userId")
    .select(["actor.id", "actor.office", "account.email as address"])
    .distinct()
    .where("roleGrant.replacedBy", "is", null)
    .where("roleGrant.role", "in", roles)
    .$if(programme !== null, (query) => query.where("roleGrant.programme", "=", programme ?? ""))
    .orderBy("account.email")
    .execute();
  return rows;
}

import type { Actor } from "@accord/domain/actor";
import { assertMay } from "@accord/domain/permissions";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";

/** Writes down that someone was given a new password. The password itself is the sign-in's to keep. */
export async function notePassword(
  database: Database,
  actor: Actor,
  { actorId }: { actorId: string },
): Promise<void> {
  assertMay(actor, "manage-accounts", null);

  await database.change((writer) =>
    record(writer, actor, {
      programme: null,
      noun: "account",
      act: "password-set",
      fact: { actor: actorId },
    }),
  );
}

import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import type { Database } from "../database.ts";
import { forgetUnusedFiles } from "../files/keep-file.ts";
import { findOwnIntake, type IntakeAddress } from "./own-intake.ts";
import { isStopped } from "./read-intake.ts";

/**
 * Lets go of a table that is not to be recorded, and of its file.
 *
 * @throws AccordError `rule-broken` while it is being recorded, and after
 */
export async function throwAwayIntake(
  database: Database,
  actor: Actor,
  address: IntakeAddress,
): Promise<void> {
  const { id, state, touchedAt, sha256 } = await findOwnIntake(database, actor, address);
  if (state === "recorded") {
    throw new AccordError("rule-broken", "This table is recorded. Its act can be undone.");
  }
  if (state === "recording" && !isStopped({ state, touchedAt }, database.clock.now())) {
    throw new AccordError("rule-broken", "This table is being recorded.");
  }
  await database.aside((writer) => writer.deleteFrom("intake").where("id", "=", id).execute());
  await forgetUnusedFiles(database, [sha256]);
}

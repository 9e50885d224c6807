import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import type { Selectable } from "kysely";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { IntakeTable } from "../tables/intake.ts";

/** Which intake of which programme. */
export interface IntakeAddress {
  readonly programme: string;
  readonly intake: string;
}

/** An intake of whoever asks: another's is not there. */
export async function findOwnIntake(
  database: Database,
  actor: Actor,
  { programme, intake: id }: IntakeAddress,
): Promise<Selectable<IntakeTable>> {
  await assertMayIn(database, actor, "import-entries", programme);

  const intake = await database.reader
    .selectFrom("intake")
    .selectAll()
    .where("id", "=", id)
    .where("programme", "=", programme)
    .where("actorId", "=", actor.id)
    .where("state", "not in", ["arriving", "thrown-away"])
    .executeTakeFirst();
  if (!intake) throw noSuchIntake(id);
  return intake;
}

/** @returns an AccordError `not-found`, for an intake that is gone and for one of somebody else alike */
export function noSuchIntake(intake: string): AccordError {
  return new AccordError(
    "not-found",
    "This table is no longer kept. Hand it in again: nothing of it was recorded.",
    { intake },
  );
}

import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";

/** Takes back a confirmation of one's own. The cells have the confirmation they had before it. */
export async function withdrawConfirmation(
  database: Database,
  actor: Actor,
  { programme, confirmation }: { programme: string; confirmation: number },
): Promise<void> {
  await assertMayIn(database, actor, "confirm", programme);

  await database.change(async (writer) => {
    const found = await writer
      .selectFrom("confirmation")
      .select(["id", "confirmedBy", "replacedBy"])
      .where("id", "=", confirmation)
      .where("programme", "=", programme)
      .executeTakeFirst();
    if (!found) {
      throw new AccordError("not-found", "There is no such confirmation.", { confirmation });
    }
    if (found.confirmedBy !== actor.id) {
      throw new AccordError("not-allowed", "Only who confirmed can take it back.");
    }
    if (found.replacedBy !== null) {
      throw new AccordError("changed-meanwhile", "This confirmation is withdrawn already.");
    }
    await writer.replace("confirmation", [found.id]);
    await record(writer, actor, {
      programme,
      noun: "confirmation",
      act: "confirmation-withdrawn",
      fact: { confirmation },
    });
  });
}

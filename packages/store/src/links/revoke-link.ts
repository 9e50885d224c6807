import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";

/** Ends a link before its day: from now on it lets nobody in. */
export async function revokeLink(
  database: Database,
  actor: Actor,
  { programme, link }: { programme: string; link: number },
): Promise<void> {
  await assertMayIn(database, actor, "edit-registers", programme);

  await database.change(async (writer) => {
    const found = await writer
      .selectFrom("signedLink")
      .select(["id", "replacedBy"])
      .where("id", "=", link)
      .where("programme", "=", programme)
      .executeTakeFirst();
    if (!found) throw new AccordError("not-found", "There is no such link.", { link });
    if (found.replacedBy !== null) {
      throw new AccordError("changed-meanwhile", "This link is revoked already.", { link });
    }
    await writer.replace("signedLink", [link]);
    await record(writer, actor, {
      programme,
      noun: "confirmation",
      act: "link-revoked",
      fact: { link },
    });
  });
}

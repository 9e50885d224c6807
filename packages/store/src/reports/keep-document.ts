import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import { assertMay } from "@accord/domain/permissions";
import { MEDIA_TYPE, type ReportDocument } from "@accord/domain/report";
import { sha256 } from "../canonical-json.ts";
import type { Database } from "../database.ts";

/**
 * Keeps one document of what is being composed, as soon as it is rendered.
 *
 * Rendered again after a claim ran out, it takes the place of the one before it. What has been filed stays
 * as it was filed.
 *
 * @throws AccordError `not-found` for what nobody asked for
 */
export async function keepDocument(
  database: Database,
  actor: Actor,
  { composition, document }: { composition: string; document: ReportDocument },
): Promise<void> {
  assertMay(actor, "deliver", null);

  const { edition, force, format } = document;
  const bytes = Buffer.from(document.base64, "base64");
  const kept = { mediaType: MEDIA_TYPE[format], bytes, sha256: sha256(bytes) };
  await database.aside(async (writer) => {
    const asked = await writer
      .selectFrom("composition")
      .select("state")
      .where("id", "=", composition)
      .executeTakeFirst();
    if (!asked)
      throw new AccordError("not-found", "Nobody asked for this report.", { composition });
    if (asked.state === "done" || asked.state === "failed") return;
    await writer
      .insertInto("compositionDocument")
      .values({ compositionId: composition, edition, force, format, ...kept })
      .onConflict((conflict) => conflict.constraint("composition_document_once").doUpdateSet(kept))
      .execute();
  });
}

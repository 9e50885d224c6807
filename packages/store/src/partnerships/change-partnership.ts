import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import type { PartnershipDetails } from "@accord/domain/partnership";
import type { Database } from "../database.ts";
import { EVERYTHING } from "../journal/known-by.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { giveNames, readNames } from "../registers/naming.ts";
import type { Writer } from "../writer.ts";

/**
 * Changes what a partnership is called and how wide it reaches. Its members are changed apart.
 *
 * Pages that are known at an earlier instant have the name and the tier of then.
 */
export async function changePartnership(
  database: Database,
  actor: Actor,
  change: {
    readonly programme: string;
    readonly partnership: string;
    readonly details: PartnershipDetails;
  },
): Promise<void> {
  const { programme, partnership, details } = change;
  await assertMayIn(database, actor, "edit-registers", programme);

  await database.change(async (writer) => {
    const before = await standingDetails(writer, partnership);
    if (JSON.stringify(before) === JSON.stringify(details)) return;
    const { name, aliases, tier } = details;
    await giveNames(writer, "partnership", [{ slug: partnership, name, aliases }]);
    if (tier !== before.tier) await giveTier(writer, partnership, tier);
    await record(writer, actor, {
      programme: null,
      noun: "partnership",
      act: "partnership-changed",
      fact: { slug: partnership, before, after: details },
    });
  });
}

async function standingDetails(writer: Writer, slug: string): Promise<PartnershipDetails> {
  const row = await writer
    .selectFrom("partnership")
    .select("tier")
    .where("slug", "=", slug)
    .executeTakeFirst();
  if (!row) {
    throw new AccordError("not-found", "There is no such partnership.", { partnership: slug });
  }
  const mended = await standingTier(writer, slug);
  const { name, aliases } = (await readNames(writer, "partnership", [slug], EVERYTHING))(slug);
  return { name, aliases, tier: mended?.tier ?? row.tier };
}

async function standingTier(writer: Writer, partnership: string) {
  return writer
    .selectFrom("partnershipTier")
    .select(["id", "tier"])
    .where("partnership", "=", partnership)
    .where("replacedBy", "is", null)
    .executeTakeFirst();
}

async function giveTier(
  writer: Writer,
  partnership: string,
  tier: PartnershipDetails["tier"],
): Promise<void> {
  const standing = await standingTier(writer, partnership);
  await writer.replace("partnershipTier", standing ? [standing.id] : []);
  await writer.append("partnershipTier", [{ partnership, tier }]);
}

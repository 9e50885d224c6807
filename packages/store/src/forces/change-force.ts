import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import type { ForceDetails } from "@accord/domain/force";
import { isBackwards } from "@accord/domain/stretch";
import type { Database } from "../database.ts";
import { datedColumns, stretchOf } from "../dated.ts";
import { EVERYTHING } from "../journal/known-by.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { giveNames, readNames } from "../registers/naming.ts";
import { sourceAfter } from "../sources/assert-source.ts";
import type { Writer } from "../writer.ts";

/**
 * Renames a force, or says from when to when it was one. Its slug and its code stay, so that what was
 * recorded of it still resolves.
 */
export async function changeForce(
  database: Database,
  actor: Actor,
  change: { readonly programme: string; readonly force: string; readonly details: ForceDetails },
): Promise<void> {
  const { programme, force, details: wanted } = change;
  await assertMayIn(database, actor, "edit-registers", programme);
  const { name, aliases } = wanted;
  if (wanted.dates && isBackwards(wanted.dates)) {
    throw new AccordError("rule-broken", "The last day lies before the first.", { field: "until" });
  }

  await database.change(async (writer) => {
    const before = await standingDetails(writer, force);
    const dates = wanted.dates && {
      ...wanted.dates,
      source: await sourceAfter(writer, programme, {
        before: before.details.dates?.source ?? null,
        wanted: wanted.dates.source,
      }),
    };
    const details = { ...wanted, dates };
    if (JSON.stringify(before.details) === JSON.stringify(details)) return;
    await giveNames(writer, "force", [{ slug: force, name, aliases }]);
    if (JSON.stringify(dates) !== JSON.stringify(before.details.dates)) {
      await writer.replace("forceDates", before.datesId === null ? [] : [before.datesId]);
      await writer.append(
        "forceDates",
        dates ? [{ force, source: dates.source, ...datedColumns(dates) }] : [],
      );
    }
    await record(writer, actor, {
      programme: null,
      noun: "force",
      act: "force-changed",
      fact: { slug: force, before: before.details, after: details },
    });
  });
}

async function standingDetails(
  writer: Writer,
  slug: string,
): Promise<{ readonly details: ForceDetails; readonly datesId: number | null }> {
  const there = await writer
    .selectFrom("force")
    .select("slug")
    .where("slug", "=", slug)
    .executeTakeFirst();
  if (!there) throw new AccordError("not-found", "There is no such force.", { force: slug });
  const dates = await writer
    .selectFrom("forceDates")
    .select(["id", "source", "fromDate", "fromPrecision", "untilDate", "untilPrecision"])
    .where("force", "=", slug)
    .where("replacedBy", "is", null)
    .executeTakeFirst();
  const { name, aliases } = (await readNames(writer, "force", [slug], EVERYTHING))(slug);
  return {
    details: {
      name,
      aliases,
      dates: dates ? { ...stretchOf(dates), source: dates.source } : null,
    },
    datesId: dates?.id ?? null,
  };
}

import type { Actor } from "@accord/domain/actor";
import type { AreaRelation, RelationEnd } from "@accord/domain/area";
import { firstDay, londonDay } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import { isBackwards } from "@accord/domain/stretch";
import type { Database } from "../database.ts";
import { datedColumns, stretchOf } from "../dated.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { assertSources } from "../sources/assert-sources.ts";
import type { AreaAct } from "./name-areas.ts";
import { readVisibleAreas } from "./visible-areas.ts";

/** Says how areas bear on each other, each from a date, with its reason and its source. */
export async function addRelations(
  database: Database,
  actor: Actor,
  { programme, relations }: { programme: string; relations: readonly AreaRelation[] },
): Promise<AreaAct> {
  await assertMayIn(database, actor, "edit-registers", programme);

  const today = londonDay(database.clock.now());
  return database.change(async (writer) => {
    const visible = await readVisibleAreas(writer, actor, today);
    visible.assertAll(relations.flatMap(({ area, other }) => [area, other]));
    await assertSources(
      writer,
      programme,
      relations.map(({ source }) => source),
    );
    for (const relation of relations) {
      if (isBackwards(relation)) {
        throw new AccordError("rule-broken", "It ends before it begins.", { field: "until" });
      }
    }
    const standing = await writer
      .selectFrom("areaRelation")
      .select(["area", "kind", "other", "partnership"])
      .where("replacedBy", "is", null)
      .where("untilLastDay", "is", null)
      .execute();
    const twice = relations.find((wanted) =>
      standing.some(
        (one) =>
          one.area === wanted.area &&
          one.kind === wanted.kind &&
          one.other === wanted.other &&
          one.partnership === wanted.partnership,
      ),
    );
    if (twice) {
      throw new AccordError("rule-broken", "The register says so already.", { field: "other" });
    }
    await writer.append(
      "areaRelation",
      relations.map(({ area, kind, other, partnership, reason, source, ...stretch }) => ({
        area,
        kind,
        other,
        partnership,
        reason,
        source: source?.slug ?? null,
        sourcePlace: source?.place ?? null,
        ...datedColumns(stretch),
      })),
    );
    await record(writer, actor, {
      programme: null,
      noun: "area",
      act: "areas-related",
      fact: {
        relations: relations.map(({ area, kind, other, reason }) => ({
          area,
          kind,
          other,
          reason,
        })),
      },
    });
    return { act: writer.act.id };
  });
}

/** Ends a relation: it holds until the day before. From its first day or earlier, it never held. */
export async function endRelation(
  database: Database,
  actor: Actor,
  { programme, id, from }: RelationEnd,
): Promise<AreaAct> {
  await assertMayIn(database, actor, "edit-registers", programme);

  const today = londonDay(database.clock.now());
  return database.change(async (writer) => {
    const visible = await readVisibleAreas(writer, actor, today);
    const row = await writer
      .selectFrom("areaRelation")
      .selectAll()
      .where("id", "=", id)
      .where("replacedBy", "is", null)
      .executeTakeFirst();
    if (!row || !visible.has(row.area) || !visible.has(row.other)) {
      throw new AccordError("not-found", "The register does not say so any more.", { id });
    }
    await writer.replace("areaRelation", [id]);
    if (row.fromFirstDay < firstDay(from)) {
      const until = { date: from.date, precision: "before" } as const;
      const { area, kind, other, partnership, reason, source, sourcePlace } = row;
      await writer.append("areaRelation", [
        {
          area,
          kind,
          other,
          partnership,
          reason,
          source,
          sourcePlace,
          ...datedColumns({ from: stretchOf(row).from, until }),
        },
      ]);
    }
    await record(writer, actor, {
      programme: null,
      noun: "area",
      act: "relation-ended",
      fact: { area: row.area, kind: row.kind, other: row.other, from },
    });
    return { act: writer.act.id };
  });
}

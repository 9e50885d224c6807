import type { Actor } from "@accord/domain/actor";
import type { AreaUndo } from "@accord/domain/area";
import { londonDay } from "@accord/domain/calendar";
import { decideUndo } from "@accord/domain/change-cell";
import { AccordError } from "@accord/domain/errors";
import { sql } from "kysely";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { appendEntries } from "../matrix/append-entries.ts";
import { loadCell } from "../matrix/load-cell.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { undoRows } from "../undo-rows.ts";
import type { Writer } from "../writer.ts";
import type { AreaAct } from "./name-areas.ts";
import { readVisibleAreas } from "./visible-areas.ts";

/** Acts that can be undone here. An area that was added stays: others may have begun to use it. */
const UNDOABLE: readonly string[] = [
  "area-renamed",
  "aliases-added",
  "alias-removed",
  "areas-related",
  "relation-ended",
  "areas-merged",
  "area-split",
  "area-act-undone",
];

/**
 * Undoes one act on areas: names, relations, and a merge or split with its rows and what it carried
 * over. Undoing an undo is a redo. An area that the act brought in stays in the register.
 *
 * @throws AccordError `changed-meanwhile` when a later act has changed what it wrote, `not-found` when
 *   it is no such act of this programme or of the shared register, or one on an area that the actor
 *   is not told of
 */
export async function undoAreaAct(
  database: Database,
  actor: Actor,
  { programme, act }: AreaUndo,
): Promise<AreaAct> {
  await assertMayIn(database, actor, "edit-registers", programme);

  return database.change(async (writer) => {
    const line = await writer
      .selectFrom("journal")
      .select(["programme", "noun", "act"])
      .where("id", "=", act)
      .executeTakeFirst();
    const isOurs = line?.programme === null || line?.programme === programme;
    if (line?.noun !== "area" || !isOurs || !UNDOABLE.includes(line.act)) {
      throw nothingToUndo(act);
    }
    const visible = await readVisibleAreas(writer, actor, londonDay(database.clock.now()));
    if (!(await areasOf(writer, act)).every(visible.has)) throw nothingToUndo(act);
    const isNew = await bringsInAreas(writer, act);
    await undoRows(writer, act, [
      ...(isNew ? [] : (["naming"] as const)),
      "areaAlias",
      "areaRelation",
      "areaSuccession",
      "programmeRow",
    ]);
    const entries = await undoEntries(writer, actor, act);
    await record(writer, actor, {
      programme: line.programme,
      noun: "area",
      act: "area-act-undone",
      fact: { act, entries },
    });
    return { act: writer.act.id };
  });
}

function nothingToUndo(act: number): AccordError {
  return new AccordError("not-found", "There is nothing of this act to undo here.", { act });
}

/** The areas whose names, relations or successions an act wrote or replaced. */
async function areasOf(writer: Writer, act: number): Promise<string[]> {
  const told = sql<{ area: string }>`(
    select slug as area from naming where noun = 'area' and ${act} in (act, replaced_by)
    union select area from area_alias where ${act} in (act, replaced_by)
    union select unnest(array[area, other]) from area_relation where ${act} in (act, replaced_by)
    union select unnest(array[area, successor]) from area_succession
      where ${act} in (act, replaced_by))`;
  const rows = await writer.selectFrom(told.as("told")).select("told.area").execute();
  return rows.map(({ area }) => area);
}

async function bringsInAreas(writer: Writer, act: number): Promise<boolean> {
  const area = writer.selectFrom("businessArea").select("slug").where("act", "=", act);
  return (await area.limit(1).executeTakeFirst()) !== undefined;
}

async function undoEntries(writer: Writer, actor: Actor, act: number): Promise<readonly number[]> {
  const addresses = await writer
    .selectFrom("entry")
    .innerJoin("cell", "cell.id", "entry.cellId")
    .select(["cell.programme", "cell.area", "cell.partnership"])
    .distinct()
    .where("entry.act", "=", act)
    .execute();
  if (addresses.length === 0) return [];
  const decided = [];
  for (const address of addresses) {
    const cell = await loadCell(writer, address);
    decided.push({ cell, drafts: decideUndo(cell.entries, act) });
  }
  return (await appendEntries(writer, actor, decided)).entries;
}

import type { Actor } from "@accord/domain/actor";
import type { AreaUndo } from "@accord/domain/area";
import { decideUndo } from "@accord/domain/change-cell";
import { AccordError } from "@accord/domain/errors";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { appendEntries } from "../matrix/append-entries.ts";
import { loadCell } from "../matrix/load-cell.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { undoRows } from "../undo-rows.ts";
import type { Writer } from "../writer.ts";
import type { AreaAct } from "./name-areas.ts";

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
 *   it is no such act of this programme or of the shared register
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
      throw new AccordError("not-found", "There is nothing of this act to undo here.", { act });
    }
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

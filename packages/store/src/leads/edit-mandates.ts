import type { Actor } from "@accord/domain/actor";
import type { CellsEnd, StretchRemoval } from "@accord/domain/cell-stretch";
import { AccordError } from "@accord/domain/errors";
import type {
  MandateCorrection,
  MandateStatement,
  MandatesRecording,
} from "@accord/domain/mandate";
import type { Database } from "../database.ts";
import { datedColumns, stretchOf } from "../dated.ts";
import { sourceOf } from "../matrix/entry-row.ts";
import { assertSources } from "../sources/assert-sources.ts";
import {
  correctStretch,
  type KindOfStretch,
  recordStretches,
  type StretchesAct,
  undoStretches,
} from "./change-stretches.ts";

const MANDATE: KindOfStretch<MandateStatement> = {
  noun: "mandate",
  table: "cellMandate",
  told: {
    recorded: { act: "mandates-recorded" },
    ended: { act: "mandates-ended" },
    corrected: { act: "mandate-corrected" },
    removed: { act: "mandate-removed" },
    undone: { act: "mandate-act-undone" },
  },

  async select(writer, programme, areas) {
    if (areas?.length === 0) return [];
    const rows = await writer
      .selectFrom("cellMandate")
      .selectAll()
      .where("programme", "=", programme)
      .$if(areas !== undefined, (query) => query.where("area", "in", areas ?? []))
      .where("replacedBy", "is", null)
      .orderBy("fromFirstDay")
      .execute();
    return rows.map((row) => {
      const { id, area, partnership, body, words, act, why } = row;
      const says = { body, words, source: sourceOf(row) };
      return { id, area, partnership, says, ...stretchOf(row), act, why };
    });
  },

  append(writer, programme, rows) {
    return writer.append(
      "cellMandate",
      rows.map(({ area, partnership, says, from, until, why }) => ({
        programme,
        area,
        partnership,
        body: says.body,
        words: says.words,
        ...datedColumns({ from, until }),
        source: says.source?.slug ?? null,
        sourcePlace: says.source?.place ?? null,
        why,
      })),
    );
  },

  async look(writer, programme, { body, source }) {
    await assertSources(writer, programme, [source]);
    if (body === null) return {};
    const there = await writer
      .selectFrom("governanceBody")
      .select("name")
      .where("programme", "=", programme)
      .where("slug", "=", body)
      .where("replacedBy", "is", null)
      .executeTakeFirst();
    if (there) return { bodyName: there.name };
    throw new AccordError("not-found", "The programme has no such body.", { field: "body" });
  },
};

/** Says on whose mandate cells are worked on, in one act, from the date it was given. */
export async function recordMandates(
  database: Database,
  actor: Actor,
  wanted: MandatesRecording,
): Promise<StretchesAct> {
  return recordStretches(MANDATE, database, actor, wanted);
}

/** The cells have no mandate from a date on. */
export async function endMandates(
  database: Database,
  actor: Actor,
  end: CellsEnd,
): Promise<StretchesAct> {
  return recordStretches(MANDATE, database, actor, { ...end, says: null });
}

/** Says anew what the mandate of one cell is and when it was given: it never was otherwise. */
export async function correctMandate(
  database: Database,
  actor: Actor,
  { programme, id, says, from, why }: MandateCorrection,
): Promise<StretchesAct> {
  return correctStretch(MANDATE, database, actor, { programme, id, becomes: { says, from }, why });
}

/** Takes out a mandate that was entered by mistake. */
export async function removeMandate(
  database: Database,
  actor: Actor,
  { programme, id, why }: StretchRemoval,
): Promise<StretchesAct> {
  return correctStretch(MANDATE, database, actor, { programme, id, becomes: null, why });
}

/** Undoes one act on mandates; undoing an undo is a redo. */
export async function undoMandates(
  database: Database,
  actor: Actor,
  undo: { readonly programme: string; readonly act: number },
): Promise<StretchesAct> {
  return undoStretches(MANDATE, database, actor, undo);
}

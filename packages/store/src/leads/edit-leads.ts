import type { Actor } from "@accord/domain/actor";
import type { CellsEnd, StretchRemoval } from "@accord/domain/cell-stretch";
import { AccordError } from "@accord/domain/errors";
import type { LeadCorrection, LeadStatement, LeadsRecording } from "@accord/domain/lead";
import type { Database } from "../database.ts";
import { datedColumns, stretchOf } from "../dated.ts";
import { sourceOf } from "../matrix/entry-row.ts";
import { assertForces } from "../registers/assert-there.ts";
import { assertSources } from "../sources/assert-sources.ts";
import {
  correctStretch,
  type KindOfStretch,
  recordStretches,
  type StretchesAct,
  undoStretches,
} from "./change-stretches.ts";

const LEAD: KindOfStretch<LeadStatement> = {
  noun: "lead",
  table: "cellLead",
  told: {
    recorded: { act: "leads-recorded" },
    ended: { act: "leads-ended" },
    corrected: { act: "lead-corrected" },
    removed: { act: "lead-removed" },
    undone: { act: "lead-act-undone" },
  },

  async select(writer, programme, areas) {
    if (areas?.length === 0) return [];
    const rows = await writer
      .selectFrom("cellLead")
      .selectAll()
      .where("programme", "=", programme)
      .$if(areas !== undefined, (query) => query.where("area", "in", areas ?? []))
      .where("replacedBy", "is", null)
      .orderBy("fromFirstDay")
      .execute();
    return rows.map((row) => {
      const { id, area, partnership, force, leadPartnership, office, act, why } = row;
      const says = { force, leadPartnership, office, source: sourceOf(row) };
      return { id, area, partnership, says, ...stretchOf(row), act, why };
    });
  },

  append(writer, programme, rows) {
    return writer.append(
      "cellLead",
      rows.map(({ area, partnership, says, from, until, why }) => ({
        programme,
        area,
        partnership,
        force: says.force,
        leadPartnership: says.leadPartnership,
        office: says.office,
        ...datedColumns({ from, until }),
        source: says.source?.slug ?? null,
        sourcePlace: says.source?.place ?? null,
        why,
      })),
    );
  },

  async look(writer, programme, { force, leadPartnership, source }) {
    await assertSources(writer, programme, [source]);
    if (force !== null) await assertForces(writer, [force]);
    if (leadPartnership === null) return {};
    const partnership = await writer
      .selectFrom("partnership")
      .select("slug")
      .where("slug", "=", leadPartnership)
      .executeTakeFirst();
    if (partnership) return {};
    throw new AccordError("not-found", "The register has no such partnership.", {
      field: "leadPartnership",
    });
  },
};

/** Says who leads cells, in one act, from a date until something else recorded takes over. */
export async function recordLeads(
  database: Database,
  actor: Actor,
  wanted: LeadsRecording,
): Promise<StretchesAct> {
  return recordStretches(LEAD, database, actor, wanted);
}

/** Nobody leads the cells from a date on. */
export async function endLeads(
  database: Database,
  actor: Actor,
  end: CellsEnd,
): Promise<StretchesAct> {
  return recordStretches(LEAD, database, actor, { ...end, says: null });
}

/** Says anew who leads one cell and from when: it never was otherwise. */
export async function correctLead(
  database: Database,
  actor: Actor,
  { programme, id, says, from, why }: LeadCorrection,
): Promise<StretchesAct> {
  return correctStretch(LEAD, database, actor, { programme, id, becomes: { says, from }, why });
}

/** Takes out a lead that was entered by mistake. */
export async function removeLead(
  database: Database,
  actor: Actor,
  { programme, id, why }: StretchRemoval,
): Promise<StretchesAct> {
  return correctStretch(LEAD, database, actor, { programme, id, becomes: null, why });
}

/** Undoes one act on leads; undoing an undo is a redo. */
export async function undoLeads(
  database: Database,
  actor: Actor,
  undo: { readonly programme: string; readonly act: number },
): Promise<StretchesAct> {
  return undoStretches(LEAD, database, actor, undo);
}

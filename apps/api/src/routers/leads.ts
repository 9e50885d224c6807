import { AsAt, Instant } from "@accord/domain/calendar";
import { CellsEnd, StretchRemoval } from "@accord/domain/cell-stretch";
import { LeadCorrection, LeadsRecording } from "@accord/domain/lead";
import { InProgramme } from "@accord/domain/slug";
import {
  correctLead,
  endLeads,
  recordLeads,
  removeLead,
  undoLeads,
} from "@accord/store/leads/edit-leads";
import { listLeads } from "@accord/store/leads/list-leads";
import { z } from "zod";
import { may, router } from "../trpc.ts";

/** Who leads the collaboration in a cell. */
export const leadsRouter = router({
  /** Who leads the cells and on whose mandate, as at a day, as known at an instant. */
  read: may("read-record")
    .input(InProgramme.extend({ asAt: AsAt.optional(), knownAt: Instant.optional() }))
    .query(({ ctx, input }) => listLeads(ctx.database, ctx.actor, input)),

  record: may("edit-matrix")
    .input(LeadsRecording)
    .mutation(({ ctx, input }) => recordLeads(ctx.database, ctx.actor, input)),

  end: may("edit-matrix")
    .input(CellsEnd)
    .mutation(({ ctx, input }) => endLeads(ctx.database, ctx.actor, input)),

  correct: may("edit-matrix")
    .input(LeadCorrection)
    .mutation(({ ctx, input }) => correctLead(ctx.database, ctx.actor, input)),

  remove: may("edit-matrix")
    .input(StretchRemoval)
    .mutation(({ ctx, input }) => removeLead(ctx.database, ctx.actor, input)),

  /** Undoes one act on leads; undoing an undo is a redo. */
  undo: may("edit-matrix")
    .input(InProgramme.extend({ act: z.int().positive() }))
    .mutation(({ ctx, input }) => undoLeads(ctx.database, ctx.actor, input)),
});

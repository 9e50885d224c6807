import { CellsEnd, StretchRemoval } from "@accord/domain/cell-stretch";
import { MandateCorrection, MandatesRecording } from "@accord/domain/mandate";
import { InProgramme } from "@accord/domain/slug";
import {
  correctMandate,
  endMandates,
  recordMandates,
  removeMandate,
  undoMandates,
} from "@accord/store/leads/edit-mandates";
import { z } from "zod";
import { may, router } from "../trpc.ts";

/** On whose mandate the collaboration in a cell is worked on. They are read with the leads. */
export const mandatesRouter = router({
  record: may("edit-matrix")
    .input(MandatesRecording)
    .mutation(({ ctx, input }) => recordMandates(ctx.database, ctx.actor, input)),

  end: may("edit-matrix")
    .input(CellsEnd)
    .mutation(({ ctx, input }) => endMandates(ctx.database, ctx.actor, input)),

  correct: may("edit-matrix")
    .input(MandateCorrection)
    .mutation(({ ctx, input }) => correctMandate(ctx.database, ctx.actor, input)),

  remove: may("edit-matrix")
    .input(StretchRemoval)
    .mutation(({ ctx, input }) => removeMandate(ctx.database, ctx.actor, input)),

  /** Undoes one act on mandates; undoing an undo is a redo. */
  undo: may("edit-matrix")
    .input(InProgramme.extend({ act: z.int().positive() }))
    .mutation(({ ctx, input }) => undoMandates(ctx.database, ctx.actor, input)),
});

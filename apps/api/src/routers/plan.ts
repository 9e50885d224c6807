import { AsAt, Instant } from "@accord/domain/calendar";
import { NewPlanLine, PlanLineChange, PlanLineEnd } from "@accord/domain/plan";
import { InProgramme } from "@accord/domain/slug";
import {
  addPlanLines,
  changePlanLine,
  endPlanLine,
  undoPlanAct,
} from "@accord/store/plan/edit-plan";
import { readPlan, readPlanLine } from "@accord/store/plan/read-plan";
import { z } from "zod";
import { may, router } from "../trpc.ts";

const MOST_LINES_AT_ONCE = 1_000;

export const planRouter = router({
  /** The work plan as at a day, as known at an instant, with what the matrix says beside each line. */
  read: may("read-record")
    .input(InProgramme.extend({ asAt: AsAt.optional(), knownAt: Instant.optional() }))
    .query(({ ctx, input }) => readPlan(ctx.database, ctx.actor, input)),

  /** Every version of one line. */
  line: may("read-record")
    .input(InProgramme.extend({ line: z.int().positive() }))
    .query(({ ctx, input }) => readPlanLine(ctx.database, ctx.actor, input)),

  add: may("edit-registers")
    .input(InProgramme.extend({ lines: z.array(NewPlanLine).min(1).max(MOST_LINES_AT_ONCE) }))
    .mutation(({ ctx, input }) => addPlanLines(ctx.database, ctx.actor, input)),

  change: may("edit-registers")
    .input(PlanLineChange)
    .mutation(({ ctx, input }) => changePlanLine(ctx.database, ctx.actor, input)),

  end: may("edit-registers")
    .input(PlanLineEnd)
    .mutation(({ ctx, input }) => endPlanLine(ctx.database, ctx.actor, input)),

  /** Undoes one act on the plan; undoing an undo is a redo. */
  undo: may("edit-registers")
    .input(InProgramme.extend({ act: z.int().positive() }))
    .mutation(({ ctx, input }) => undoPlanAct(ctx.database, ctx.actor, input)),
});

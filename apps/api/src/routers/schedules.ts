import { ReportKind } from "@accord/domain/period";
import { ScheduleSetting, ScheduleTerms, ScheduleTurn } from "@accord/domain/schedule";
import { InProgramme } from "@accord/domain/slug";
import { readDuties } from "@accord/store/schedules/read-duties";
import { readRuns } from "@accord/store/schedules/read-runs";
import { previewSchedule, readSchedules } from "@accord/store/schedules/read-schedules";
import {
  endSchedule,
  pauseSchedule,
  resumeSchedule,
  setSchedule,
} from "@accord/store/schedules/set-schedule";
import { may, router } from "../trpc.ts";

/** When the reports of a programme fall due, and what has become of each run. */
export const schedulesRouter = router({
  list: may("read-drafts")
    .input(InProgramme)
    .query(({ ctx, input }) => readSchedules(ctx.database, ctx.actor, input)),

  /** The runs, the latest due first, with what was done for each. */
  runs: may("read-drafts")
    .input(InProgramme)
    .query(({ ctx, input }) => readRuns(ctx.database, ctx.actor, input)),

  /** Who may be named to check and to approve. */
  duties: may("edit-registers")
    .input(InProgramme)
    .query(({ ctx, input }) => readDuties(ctx.database, ctx.actor, input)),

  /** The next runs of terms that are not recorded. */
  preview: may("edit-registers")
    .input(InProgramme.extend({ kind: ReportKind, terms: ScheduleTerms }))
    .query(({ ctx, input }) => previewSchedule(ctx.database, ctx.actor, input)),

  set: may("edit-registers")
    .input(ScheduleSetting)
    .mutation(({ ctx, input }) => setSchedule(ctx.database, ctx.actor, input)),

  pause: may("edit-registers")
    .input(ScheduleTurn)
    .mutation(({ ctx, input }) => pauseSchedule(ctx.database, ctx.actor, input)),

  resume: may("edit-registers")
    .input(ScheduleTurn)
    .mutation(({ ctx, input }) => resumeSchedule(ctx.database, ctx.actor, input)),

  end: may("edit-registers")
    .input(ScheduleTurn)
    .mutation(({ ctx, input }) => endSchedule(ctx.database, ctx.actor, input)),
});

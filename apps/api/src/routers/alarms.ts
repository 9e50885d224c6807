import { InProgramme } from "@accord/domain/slug";
import { endAlarmByHand, readAlarms } from "@accord/store/alarms/read-alarms";
import { z } from "zod";
import { may, router } from "../trpc.ts";

/** What the team of a programme has to know now. */
export const alarmsRouter = router({
  list: may("read-drafts")
    .input(InProgramme)
    .query(({ ctx, input }) => readAlarms(ctx.database, ctx.actor, input)),

  /** Says that one is seen to. Those that are about a state end with it. */
  end: may("edit-registers")
    .input(InProgramme.extend({ id: z.int().positive() }))
    .mutation(({ ctx, input }) => endAlarmByHand(ctx.database, ctx.actor, input)),
});

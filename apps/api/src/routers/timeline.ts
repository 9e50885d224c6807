import { AsAt, Instant } from "@accord/domain/calendar";
import { InProgramme } from "@accord/domain/slug";
import { readTimeline } from "@accord/store/governance/read-timeline";
import { may, router } from "../trpc.ts";

export const timelineRouter = router({
  /** What the time rail of a programme shows, and the day that the day shown is compared with. */
  read: may("read-record")
    .input(InProgramme.extend({ asAt: AsAt.optional(), knownAt: Instant.optional() }))
    .query(({ ctx, input }) => readTimeline(ctx.database, ctx.actor, input)),
});

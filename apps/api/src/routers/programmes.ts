import { CalendarDate } from "@accord/domain/calendar";
import { InProgramme } from "@accord/domain/slug";
import { setShowAsAt } from "@accord/store/programmes/show-as-at";
import { z } from "zod";
import { toldProgrammes } from "../told-programme.ts";
import { may, router, signedIn } from "../trpc.ts";

export const programmesRouter = router({
  /** The programmes the reader may see, by name. */
  list: signedIn()
    .input(z.strictObject({}).optional())
    .query(async ({ ctx }) => {
      const today = ctx.today();
      const told = toldProgrammes(ctx.actor, await ctx.programmes.all());
      return told.map((programme) => ({ ...programme, today }));
    }),

  /** Moves the day a programme's pages open on; null for today. */
  setShowAsAt: may("edit-registers")
    .input(InProgramme.extend({ showAsAt: CalendarDate.nullable() }))
    .mutation(({ ctx, input }) => setShowAsAt(ctx.database, ctx.actor, input)),
});

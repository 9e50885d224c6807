import { z } from "zod";
import { toldProgrammes } from "../told-programme.ts";
import { router, signedIn } from "../trpc.ts";

export const programmesRouter = router({
  /** The programmes the reader may see, by name. */
  list: signedIn()
    .input(z.strictObject({}).optional())
    .query(async ({ ctx }) => {
      const today = ctx.today();
      const told = toldProgrammes(ctx.actor, await ctx.programmes.all());
      return told.map((programme) => ({ ...programme, today }));
    }),
});

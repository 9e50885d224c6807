import { may, type Permission } from "@accord/domain/permissions";
import { z } from "zod";
import { toldProgrammes } from "../told-programme.ts";
import { open, router } from "../trpc.ts";

export const sessionRouter = router({
  /** Who is signed in and what they may do; null for nobody. A screen asks it first. */
  whoAmI: open()
    .input(z.strictObject({}).optional())
    .query(async ({ ctx }) => {
      const { actor } = ctx.identity;
      if (!actor) return null;
      const { id, name, office, grants } = actor;
      const may: Permission[] = heldInRegister(actor);
      return {
        id,
        name,
        office,
        grants,
        may,
        programmes: toldProgrammes(actor, await ctx.programmes.all()),
        today: ctx.today(),
        demonstration: ctx.config.isDemonstration,
        version: ctx.version,
      };
    }),
});

function heldInRegister(actor: Parameters<typeof may>[0]): Permission[] {
  return (["manage-accounts", "read-journal"] as const).filter((one) => may(actor, one, null));
}

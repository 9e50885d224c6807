import { may, type Permission } from "@accord/domain/permissions";
import { readOwnForce } from "@accord/store/following/read-following";
import { z } from "zod";
import { IDLE_MINUTES } from "../sign-in/idle.ts";
import { toldProgrammes } from "../told-programme.ts";
import { open, router, signedIn } from "../trpc.ts";

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
        force: await readOwnForce(ctx.database, actor),
        demonstration: ctx.config.demonstration,
        version: ctx.version,
        idleMinutes: IDLE_MINUTES,
      };
    }),

  /** A person is still at work: their session goes on. */
  stillHere: signedIn().mutation(() => null),
});

function heldInRegister(actor: Parameters<typeof may>[0]): Permission[] {
  return (["manage-accounts", "manage-programmes", "read-journal"] as const).filter((one) =>
    may(actor, one, null),
  );
}

import { tracked } from "@trpc/server";
import { z } from "zod";
import { wireError } from "../errors.ts";
import { beginningOf, followLive } from "../live.ts";
import { router, signedIn } from "../trpc.ts";

const Following = z.strictObject({
  lastEventId: z.coerce.number().int().nonnegative().nullish(),
});

export const liveRouter = router({
  /**
   * Tells a reader of every change they may read of. A client that was cut off sends the id of the
   * last event it had; on a first connection it reads everything once the stream has begun.
   */
  follow: signedIn()
    .input(Following)
    .use(async ({ ctx, input, next }) =>
      next({ ctx: { after: await beginningOf(ctx, input.lastEventId ?? null) } }),
    )
    .subscription(async function* ({ ctx, signal }) {
      const ending = signal ?? new AbortController().signal;
      try {
        for await (const event of followLive(ctx, ctx.actor, ctx.after, ending)) {
          yield tracked(String(event.cursor), event);
        }
      } catch (error) {
        throw wireError(error);
      }
    }),
});

import { OPERATOR } from "@accord/domain/actor";
import { Slug } from "@accord/domain/slug";
import { verifyJournal } from "@accord/store/journal/verify";
import { z } from "zod";
import { mayInOneOrAll, rationed, router } from "../trpc.ts";

export const journalRouter = router({
  /** Recomputes the chain and holds every row to its line. */
  verify: mayInOneOrAll("read-journal")
    .input(z.strictObject({ programme: Slug.nullable() }))
    .use(rationed)
    .query(async ({ ctx }) => {
      // The chain is one for the whole register. Whoever may verify their own programme is told of
      // all of it: ids and tables, and no word of what stands there.
      const { head, hash, rows, findings } = await verifyJournal(ctx.database, OPERATOR);
      return {
        ok: findings.length === 0,
        lines: head,
        rows,
        hash,
        problems: findings.map(({ message, ...place }) => ({ ...place, what: message })),
      };
    }),
});

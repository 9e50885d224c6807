import { OPERATOR } from "@accord/domain/actor";
import { JournalQuery, VersionQuery } from "@accord/domain/journal-line";
import { Slug } from "@accord/domain/slug";
import { readLines } from "@accord/store/journal/read-lines";
import { compareRecord } from "@accord/store/journal/read-versions";
import { verifyJournal } from "@accord/store/journal/verify";
import { z } from "zod";
import { may, mayInOneOrAll, rationed, router } from "../trpc.ts";

export const journalRouter = router({
  /** Lines in plain sentences, newest first. */
  lines: may("read-journal")
    .input(JournalQuery)
    .query(({ ctx, input }) => readLines(ctx.database, ctx.actor, input)),

  /** Two versions of one record beside each other. */
  compare: may("read-journal")
    .input(VersionQuery)
    .query(({ ctx, input }) => compareRecord(ctx.database, ctx.actor, input)),

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

import { AsAt, Instant } from "@accord/domain/calendar";
import { CellAddress } from "@accord/domain/cell";
import { MatrixQuery } from "@accord/domain/matrix";
import { readCell } from "@accord/store/matrix/read-cell";
import { readerClassOf } from "../matrix-shelf.ts";
import { inTurn, may, router } from "../trpc.ts";

/** Which cell's story, as at which day and as known when. */
export const StoryQuery = CellAddress.extend({
  asAt: AsAt.optional(),
  knownAt: Instant.optional(),
});

export const matrixRouter = router({
  read: may("read-record")
    .use(inTurn)
    .input(MatrixQuery)
    .query(({ ctx, input }) =>
      ctx.matrices.view(
        { ...input, readerClass: readerClassOf(ctx.actor, ctx.programme) },
        ctx.head,
      ),
    ),

  /** Everything behind one cell. Names only for those who may read them; others see the office. */
  story: may("read-record")
    .input(StoryQuery)
    .query(({ ctx, input: { programme, area, partnership, asAt, knownAt } }) =>
      readCell(ctx.database, ctx.actor, {
        cell: { programme, area, partnership },
        asAt,
        knownAt,
      }),
    ),
});

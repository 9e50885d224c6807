import { overviewPage } from "../overview-page.ts";
import { PageQuery } from "../page-views.ts";
import { inTurn, may, router } from "../trpc.ts";

export const overviewRouter = router({
  /** What has to be known before a meeting, as at a day and compared with another. */
  read: may("read-record")
    .use(inTurn)
    .input(PageQuery)
    .query(({ ctx, input }) => overviewPage(ctx, input)),
});

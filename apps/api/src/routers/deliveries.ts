import { InProgramme } from "@accord/domain/slug";
import { readDeliveries } from "@accord/store/reports/read-deliveries";
import { readSuspended, resumeAddress } from "@accord/store/reports/suspended-addresses";
import { tryAgain } from "@accord/store/reports/try-again";
import { z } from "zod";
import { may, router } from "../trpc.ts";

const ReportId = z.string().regex(/^\d{1,15}$/, "A report is named by its number.");

/** The messages of a programme, and the addresses nothing is sent to. */
export const deliveriesRouter = router({
  /** Those of a report; without one, the programme's other emails. */
  list: may("read-drafts")
    .input(InProgramme.extend({ report: ReportId.nullable() }))
    .query(({ ctx, input }) => readDeliveries(ctx.database, ctx.actor, input)),

  /** Puts one that came to nothing on its way again, under the same Message-ID. */
  tryAgain: may("edit-registers")
    .input(InProgramme.extend({ id: z.uuid() }))
    .mutation(({ ctx, input }) => tryAgain(ctx.database, ctx.actor, input)),

  suspended: may("read-addresses")
    .input(InProgramme)
    .query(({ ctx, input }) => readSuspended(ctx.database, ctx.actor, input)),

  resume: may("edit-registers")
    .input(InProgramme.extend({ address: z.string().max(320) }))
    .mutation(({ ctx, input }) => resumeAddress(ctx.database, ctx.actor, input)),
});

import { ReportingRules } from "@accord/domain/reporting-rules";
import { InProgramme } from "@accord/domain/slug";
import { listReportingRules, readReportingRules } from "@accord/store/reporting/read-rules";
import { setReportingRules } from "@accord/store/reporting/set-rules";
import { may, mayInRegister, router } from "../trpc.ts";

/** How the reports of a programme go out: set by administrators, read by its team. */
export const reportingRulesRouter = router({
  read: may("read-addresses")
    .input(InProgramme)
    .query(({ ctx, input }) => readReportingRules(ctx.database, ctx.actor, input)),

  list: mayInRegister("manage-programmes").query(({ ctx }) =>
    listReportingRules(ctx.database, ctx.actor),
  ),

  set: mayInRegister("manage-programmes")
    .input(InProgramme.extend({ rules: ReportingRules }))
    .mutation(({ ctx, input }) => setReportingRules(ctx.database, ctx.actor, input)),
});

import { Instant } from "@accord/domain/calendar";
import { ReportPeriod } from "@accord/domain/period";
import { ReportOrder } from "@accord/domain/report";
import { IssuedPair, IssuedQuery } from "@accord/domain/report-archive";
import { InProgramme, Slug, words } from "@accord/domain/slug";
import { PreviewOrder } from "@accord/domain/wanted-documents";
import { orderReport, previewReport } from "@accord/store/reports/order-report";
import { readArchive } from "@accord/store/reports/read-archive";
import { readComposition } from "@accord/store/reports/read-composition";
import { compareIssuedReports, readIssuedReport } from "@accord/store/reports/read-issued-report";
import { listReports } from "@accord/store/reports/read-reports";
import { summarise } from "@accord/store/reports/summarise";
import { testSend } from "@accord/store/reports/test-send";
import { z } from "zod";
import { inTurn, may, rationed, router } from "../trpc.ts";

/** Of which period, as known when, why again, and with the page of which forces. */
const SummaryOrder = InProgramme.extend({
  period: ReportPeriod,
  reason: words(500).nullable().default(null),
  knownAt: Instant.optional(),
  forces: z.array(Slug).max(100).default([]),
});

export const reportsRouter = router({
  list: may("read-drafts")
    .input(InProgramme)
    .query(({ ctx, input }) => listReports(ctx.database, ctx.actor, input)),

  /** The issued reports that the reader may read, with their documents. */
  archive: may("read-record")
    .use(inTurn)
    .input(InProgramme)
    .query(({ ctx, input }) => readArchive(ctx.database, ctx.actor, input)),

  /** An issued report as a page: what was frozen, and whether it is what the journal says was issued. */
  read: may("read-record")
    .use(inTurn)
    .input(IssuedQuery)
    .query(({ ctx, input }) => readIssuedReport(ctx.database, ctx.actor, input)),

  /** What two issued reports say otherwise, from what was frozen of them. */
  compare: may("read-record")
    .use(inTurn)
    .input(IssuedPair)
    .query(({ ctx, input }) => compareIssuedReports(ctx.database, ctx.actor, input)),

  /** Has a report composed, filed and sent to its readers. A period goes once; again only with a reason. */
  send: may("send-report")
    .input(ReportOrder)
    .use(rationed)
    .mutation(({ ctx, input }) => orderReport(ctx.database, ctx.actor, input)),

  /** Has a report composed for whoever asks, and kept an hour: of any period, as known now or before. */
  preview: may("preview-report")
    .input(PreviewOrder)
    .use(rationed)
    .mutation(({ ctx, input }) => previewReport(ctx.database, ctx.actor, input)),

  /** Has a report composed and sent to whoever asks, and to nobody else. */
  testSend: may("preview-report")
    .input(PreviewOrder)
    .use(rationed)
    .mutation(({ ctx, input }) => testSend(ctx.database, ctx.actor, input)),

  /** How what one asked for stands. What others asked for is not found, but for drafts. */
  composition: may("preview-report", "send-report", "read-drafts")
    .input(InProgramme.extend({ id: z.uuid() }))
    .query(({ ctx, input }) => readComposition(ctx.database, ctx.actor, input)),

  /** What a report of the period would say, worked out from the record as it is. */
  summarise: may("compose-report")
    .input(SummaryOrder)
    .query(({ ctx, input }) =>
      summarise(ctx.database, ctx.actor, input, {
        demonstration: ctx.config.demonstration,
        linkTo: (programme, asAt) => `${ctx.publicUrl()}/${programme}/matrix?asAt=${asAt}`,
        reportLinkTo: ({ programme, kind, period }) =>
          `${ctx.publicUrl()}/${programme}/reports/${kind}/${period}`,
      }),
    ),
});

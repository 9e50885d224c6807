import { type Actor, WORKER } from "@accord/domain/actor";
import { type ReportDocument, ReportOrder } from "@accord/domain/report";
import type { Summary } from "@accord/domain/summary";
import type { Database } from "@accord/store/database";
import { claimCompositions } from "@accord/store/reports/claim-compositions";
import { claimDeliveries } from "@accord/store/reports/claim-deliveries";
import { fileReport } from "@accord/store/reports/file-report";
import { orderReport } from "@accord/store/reports/order-report";
import { summarise } from "@accord/store/reports/summarise";
import { tellDelivery } from "@accord/store/reports/tell-delivery";
import type { YearAct } from "./generated-year.ts";

/** Sets a summary as the documents that are filed. Whoever loads the year brings it. */
export type RenderReport = (
  summary: Summary,
) => Promise<{ readonly subject: string; readonly documents: readonly ReportDocument[] }>;

const CLAIM = { worker: "generated-year", most: 100 } as const;
const LEASE_SECONDS = 300;
const SENT = "250 Sent in the generated year; nothing was mailed.";

/**
 * Orders a report and does the reporting worker's work: composes, files and tells every message as sent,
 * so that none is left to be mailed.
 */
export async function issueReport(
  database: Database,
  editor: Actor,
  {
    programme,
    act: { period, reason },
    render,
  }: {
    readonly programme: string;
    readonly act: Extract<YearAct, { kind: "report" }>;
    readonly render: RenderReport;
  },
): Promise<void> {
  const order = ReportOrder.parse({ programme, period, reason });
  await orderReport(database, editor, order);
  const [claimed] = await claimCompositions(database, WORKER, CLAIM);
  if (!claimed) throw new Error("The order of a report was not handed out.");
  const setting = { demonstration: "generated-year", linkTo: () => null } as const;
  const summary = await summarise(database, WORKER, claimed, setting);
  const { subject, documents } = await render(summary);
  const { asAt, knownAt } = summary;
  const composed = { composition: claimed.id, subject, documents, summary, asAt, knownAt };
  await fileReport(database, WORKER, composed);
  await tellAllSent(database);
}

async function tellAllSent(database: Database): Promise<void> {
  for (;;) {
    const claimed = await claimDeliveries(database, WORKER, {
      ...CLAIM,
      leaseSeconds: LEASE_SECONDS,
    });
    if (claimed.length === 0) return;
    for (const { id, attempt } of claimed) {
      const told = { delivery: id, attempt, outcome: "sent", words: SENT } as const;
      await tellDelivery(database, WORKER, told);
    }
  }
}

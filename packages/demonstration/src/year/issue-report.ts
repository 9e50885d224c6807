import { type Actor, WORKER } from "@accord/domain/actor";
import type { ReportContent } from "@accord/domain/force-leaf";
import { type DocumentKey, type ReportDocument, ReportOrder } from "@accord/domain/report";
import type { Database } from "@accord/store/database";
import { claimCompositions } from "@accord/store/reports/claim-compositions";
import { claimDeliveries } from "@accord/store/reports/claim-deliveries";
import { fileReport } from "@accord/store/reports/file-report";
import { keepDocument } from "@accord/store/reports/keep-document";
import { orderReport } from "@accord/store/reports/order-report";
import { summarise } from "@accord/store/reports/summarise";
import { tellDelivery } from "@accord/store/reports/tell-delivery";
import type { YearAct } from "./generated-year.ts";

/** Sets a report as the documents that are wanted of it. Whoever loads the year brings it. */
export type RenderReport = (
  content: ReportContent,
  wanted: readonly DocumentKey[],
) => AsyncIterable<ReportDocument>;

const CLAIM = { worker: "generated-year", most: 100 } as const;
const LEASE_SECONDS = 300;
/** The year's reports go without drafts. */
const noDraft = () => "https://accord.example";
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
  const { id: composition, wanted } = claimed;
  const forces = [...new Set(wanted.flatMap(({ force }) => force ?? []))];
  const said = { programme, period: claimed.period, reason, forces };
  const content = await summarise(database, WORKER, said, setting);
  for await (const document of render(content, wanted)) {
    await keepDocument(database, WORKER, { composition, document });
  }
  await fileReport(database, WORKER, { composition, content }, noDraft);
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

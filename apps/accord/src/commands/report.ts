import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { AccordError } from "@accord/domain/errors";
import { ReportPeriod } from "@accord/domain/period";
import { renderReport } from "@accord/reports/render-report";
import { asRefusal, type OperatedRegister, operatedRegister } from "../operator.ts";
import { WrongUsage } from "../run-command.ts";

export interface ReportOptions {
  readonly kind: "monthly" | "quarterly";
  readonly programme: string;
  readonly period: string;
  readonly out?: string;
  readonly send?: boolean;
  readonly reason?: string;
  readonly json?: boolean;
}

const WAIT_MS = 60_000;

/** Composes a report into a folder, or files it and has it sent. */
export async function composeReport(options: ReportOptions): Promise<void> {
  const { kind, out, send = false } = options;
  if ((out === undefined) === !send) throw new WrongUsage("Give --out FOLDER or --send.");
  const period = ReportPeriod.parse({ kind, period: options.period });
  await using register = await operatedRegister();
  if (out === undefined) await sendReport(register, period, options);
  else await writeReport(register, period, options, path.resolve(out));
}

async function writeReport(
  { client }: OperatedRegister,
  period: ReportPeriod,
  { programme, json }: ReportOptions,
  folder: string,
): Promise<void> {
  const { summary } = await asRefusal(client.reports.summarise.query({ programme, period }));
  const { documents } = await renderReport(summary);
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const { format, base64 } of documents) {
    const file = path.join(folder, `report.${format}`);
    await writeFile(file, Buffer.from(base64, "base64"));
    files.push(file);
  }
  console.log(json ? JSON.stringify({ subject: summary.subject, files }) : files.join("\n"));
}

async function sendReport(
  { client, startWorker }: OperatedRegister,
  period: ReportPeriod,
  { programme, reason, json }: ReportOptions,
): Promise<void> {
  const order = { programme, period, reason: reason ?? null };
  const { composition } = await asRefusal(client.reports.send.mutate(order));
  const worker = startWorker?.();
  try {
    const { state, outcome, report } = await composed(client, programme, composition);
    await worker?.atRest();
    if (state === "failed") throw new AccordError("rule-broken", outcome ?? "It failed.");
    if (json) console.log(JSON.stringify({ composition, state, report, outcome }));
    else if (state === "done") console.log(outcome ?? `Filed as report ${report}.`);
    else console.log("Asked for. No worker has taken it yet.");
  } finally {
    await worker?.stop();
  }
}

/** Waits for a worker to compose what was asked for, as long as one would wait at a desk. */
async function composed(
  client: OperatedRegister["client"],
  programme: string,
  id: string,
): Promise<Awaited<ReturnType<typeof client.reports.composition.query>>> {
  const until = performance.now() + WAIT_MS;
  for (;;) {
    const found = await asRefusal(client.reports.composition.query({ programme, id }));
    const isSettled = found.state === "done" || found.state === "failed";
    if (isSettled || performance.now() > until) return found;
    await pause(200);
  }
}

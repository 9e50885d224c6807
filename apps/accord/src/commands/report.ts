import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Instant } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import { ReportPeriod } from "@accord/domain/period";
import type { Edition } from "@accord/domain/report";
import { documentsOf } from "@accord/domain/wanted-documents";
import { renderWanted } from "@accord/reports/render-wanted";
import { asRefusal, type OperatedRegister, operatedRegister } from "../operator.ts";
import { WrongUsage } from "../run-command.ts";

export interface ReportOptions {
  readonly kind: "monthly" | "quarterly";
  readonly programme: string;
  readonly period: string;
  readonly out?: string;
  readonly force?: string;
  readonly edition?: Edition;
  readonly knownAt?: string;
  readonly send?: boolean;
  readonly reason?: string;
  readonly json?: boolean;
}

const WAIT_MS = 60_000;

/** Composes a report into a folder, or files it and has it sent. */
export async function composeReport(options: ReportOptions): Promise<void> {
  const { kind, out, send = false } = options;
  if ((out === undefined) === !send) {
    throw new WrongUsage("Give either --out FOLDER or --send.");
  }
  if (send && (options.force ?? options.edition ?? options.knownAt) !== undefined) {
    throw new WrongUsage("--force, --edition and --known-at go with --out.");
  }
  if (!send && options.reason !== undefined) throw new WrongUsage("--reason goes with --send.");
  if (options.edition === "public" && options.force !== undefined) {
    throw new WrongUsage("The public edition has no page for a force.");
  }
  const period = ReportPeriod.parse({ kind, period: options.period });
  await using register = await operatedRegister();
  if (out === undefined) await sendReport(register, period, options);
  else await writeReport(register, period, options, path.resolve(out));
}

async function writeReport(
  { client }: OperatedRegister,
  period: ReportPeriod,
  { programme, force, edition = "official", knownAt, json }: ReportOptions,
  folder: string,
): Promise<void> {
  const said = {
    ...{ programme, period, forces: force === undefined ? [] : [force] },
    ...(knownAt === undefined ? {} : { knownAt: instantFrom(knownAt) }),
  };
  const content = await asRefusal(client.reports.summarise.query(said));
  const { summary, leaves } = content;
  if (force !== undefined && leaves.length === 0) {
    throw new AccordError("rule-broken", `${force} takes part in nothing in this programme.`);
  }
  // Every form of the edition, each with the force's page where it has a place for one.
  const wanted = documentsOf({ edition, force: null });
  const keys = wanted.map((key) => ({ ...key, force: force ?? null }));
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for await (const { format, base64 } of renderWanted(content, keys, { isPreview: true })) {
    const file = path.join(folder, `report.${format}`);
    await writeFile(file, Buffer.from(base64, "base64"));
    files.push(file);
  }
  console.log(json ? JSON.stringify({ subject: summary.subject, files }) : files.join("\n"));
}

/** "2011-02-01T08:00Z" is as good as with its seconds. */
function instantFrom(text: string): Instant {
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime()) || !/[zZ]|[+-]\d\d:\d\d$/.test(text)) {
    throw new WrongUsage("Give --known-at as 2011-02-01T08:00Z.");
  }
  return Instant.parse(moment.toISOString());
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

import { it as onApi, type Running, WORKER_TOKEN } from "@accord/api/testing/it";
import { localClient } from "@accord/api/testing/person";
import { WORKER } from "@accord/domain/actor";
import type { DeliveryState } from "@accord/domain/report";
import type { Database } from "@accord/store/database";
import { addReaders } from "@accord/store/readers/edit-readers";
import { aRegister, type TestRegister } from "@accord/store/testing/a-register";
import pino from "pino";
import { type RegisterClient, registerOver, registerOverHttp } from "../client.ts";
import { smtpPost } from "../mail/smtp.ts";
import { startWorker, type Worker, type WorkerOptions } from "../worker.ts";
import { TEST_PACE, TEST_PATIENCE } from "./pace.ts";

export { onApi as it, WORKER_TOKEN };

/** The two ways a worker reaches the register. */
export const LINKS = ["local", "http"] as const;
export type Link = (typeof LINKS)[number];

/** The month before the one in which the tests' clock stands. */
export const OCTOBER = { kind: "monthly", period: "2026-10" } as const;

/** A programme with so many readers, as its editor sees it. */
export interface ReportedProgramme extends TestRegister {
  readonly addresses: readonly string[];
  readonly asEditor: RegisterClient;
  /** Has the report of October sent; gives the id of what was asked for. */
  send(reason?: string): Promise<string>;
  /** Waits until no message is on its way or waiting, and gives the state of each by its address. */
  settled(withinMs?: number): Promise<Record<string, DeliveryState>>;
  /** The messages of the one report. */
  deliveries(): Promise<Awaited<ReturnType<RegisterClient["deliveries"]["list"]["query"]>>>;
}

export async function aReportedProgramme(
  database: Database,
  { api }: Running,
  readers: number,
): Promise<ReportedProgramme> {
  const register = await aRegister(database);
  const { programme, editor } = register;
  const addresses = Array.from(
    { length: readers },
    (_, index) => `reader-${index + 1}@force.example`,
  );
  await addReaders(database, editor, {
    programme,
    readers: addresses.map((address) => ({ office: `Office of ${address}`, address, force: null })),
  });
  const asEditor = localClient(api, editor);

  async function deliveries() {
    const [report] = await asEditor.reports.list.query({ programme });
    if (!report) return [];
    return asEditor.deliveries.list.query({ programme, report: report.id });
  }

  return {
    ...register,
    addresses,
    asEditor,
    deliveries,
    async send(reason) {
      const order = { programme, period: OCTOBER, reason: reason ?? null };
      return (await asEditor.reports.send.mutate(order)).composition;
    },
    async settled(withinMs = 30_000) {
      const until = performance.now() + withinMs;
      for (;;) {
        const all = await deliveries();
        const isOpen = all.some(({ state }) => OPEN.includes(state));
        if ((all.length > 0 && !isOpen) || performance.now() > until) {
          return Object.fromEntries(all.map(({ address, state }) => [address, state]));
        }
        // Asking takes the register's time from the workers: the more there are, the less often.
        await new Promise((resolve) => setTimeout(resolve, Math.max(50, all.length / 2)));
      }
    },
  };
}

const OPEN: readonly DeliveryState[] = ["waiting", "claimed", "uncertain"];

/** A worker on a register, over one of its links. */
export function aWorker(
  { api, url }: Running,
  link: Link,
  smtpUrl: string,
  more: Partial<WorkerOptions> = {},
): Worker {
  const client =
    link === "local"
      ? registerOver(api.localLink(WORKER))
      : registerOverHttp({ url, token: WORKER_TOKEN });
  return startWorker({
    client,
    post: smtpPost({ url: smtpUrl, ...TEST_PATIENCE }),
    from: "Accord <accord@localhost>",
    connections: 4,
    leaseSeconds: 60,
    now: () => new Date(),
    log: pino({ level: "silent" }),
    pace: TEST_PACE,
    ...more,
  });
}

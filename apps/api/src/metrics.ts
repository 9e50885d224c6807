import type { MailStanding } from "@accord/store/alarms/read-standing";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What an operator can watch. It holds counts and times, and nothing of the record. */
export interface Metrics {
  answered(method: string, status: number, tookMs: number): void;
  /** Counts a live stream; call what it gives back when it ends. */
  streamOpened(): () => void;
  bug(): void;
  /** All of it in Prometheus text. */
  text(): Promise<string>;
  readonly contentType: string;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** @param mail - how messages stand, asked at each look; null where nobody knows */
export function createMetrics(mail: () => Promise<MailStanding | null>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answers = new Histogram({
    name: "accord_http_answer_seconds",
    help: "Time from a request to the end of its answer.",
    labelNames: ["method", "status"],
    buckets: SECONDS,
    registers: [registry],
  });
  const streams = new Gauge({
    name: "accord_live_streams",
    help: "Live streams that are open.",
    registers: [registry],
  });
  const bugs = new Counter({
    name: "accord_bugs_total",
    help: "Requests that ended in a fault of the program.",
    registers: [registry],
  });
  const due = new Gauge({
    name: "accord_mail_due",
    help: "Messages that could be sent now and are not.",
    registers: [registry],
  });
  const oldest = new Gauge({
    name: "accord_mail_oldest_seconds",
    help: "How long the oldest of them could have been sent.",
    registers: [registry],
  });
  const alarms = new Gauge({
    name: "accord_alarms_open",
    help: "Alarms of the team that are not over.",
    registers: [registry],
  });
  // One lookup by a short text instead of hashing the labels at each request.
  const byLabels = new Map<string, ReturnType<typeof answers.labels>>();

  return {
    answered(method, status, tookMs) {
      const key = `${method} ${status}`;
      let labelled = byLabels.get(key);
      if (!labelled) {
        labelled = answers.labels({ method: knownMethod(method), status });
        byLabels.set(key, labelled);
      }
      labelled.observe(tookMs / 1000);
    },
    streamOpened() {
      streams.inc();
      return () => streams.dec();
    },
    bug: () => bugs.inc(),
    async text() {
      const standing = await mail();
      due.set(standing?.due ?? Number.NaN);
      oldest.set(standing?.oldestSeconds ?? Number.NaN);
      alarms.set(standing?.alarms ?? Number.NaN);
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Anyone can make up methods; a label for each would grow without end. */
function knownMethod(method: string): string {
  return METHODS.has(method) ? method : "other";
}

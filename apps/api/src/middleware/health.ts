import type { Database } from "@accord/store/database";
import { type MigrationState, migrationState } from "@accord/store/migrate";
import type { RequestHandler } from "express";

/** Whether requests can be answered, and why not, in one sentence for an operator. */
interface Readiness {
  readonly ready: boolean;
  readonly database: "reachable" | "unreachable";
  readonly migrations: MigrationState["state"] | "unknown";
  readonly message: string;
}

const ANSWER_WITHIN_MS = 2_000;
/** A probe a second from each of many probers must not become as many connections. */
const KEPT_MS = 2_000;

/** Alive: the process answers. It says nothing of the database. */
export const healthz: RequestHandler = (_request, response) => {
  response.setHeader("cache-control", "no-store").json({ alive: true });
};

/** Ready: the database answers and is what this program expects. */
export function readyz(database: Database): RequestHandler {
  let last: { atMs: number; answer: Promise<Readiness> } | null = null;

  return async (_request, response) => {
    const nowMs = performance.now();
    if (!last || nowMs - last.atMs > KEPT_MS) last = { atMs: nowMs, answer: readiness(database) };
    const answer = await last.answer;
    response
      .status(answer.ready ? 200 : 503)
      .setHeader("cache-control", "no-store")
      .json(answer);
  };
}

async function readiness(database: Database): Promise<Readiness> {
  try {
    const { state, pending, unknown } = await within(ANSWER_WITHIN_MS, migrationState(database));
    return {
      ready: state === "current",
      database: "reachable",
      migrations: state,
      message: {
        current: "Ready.",
        behind: `The database is behind this program: run "accord migrate" (${pending.join(", ")}).`,
        ahead: `This program is behind the database: install the version that made ${unknown.join(", ")}.`,
      }[state],
    };
  } catch {
    return {
      ready: false,
      database: "unreachable",
      migrations: "unknown",
      message: "The database does not answer.",
    };
  }
}

async function within<T>(timeMs: number, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`No answer within ${timeMs} ms.`)), timeMs);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

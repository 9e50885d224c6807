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

const UNREACHABLE: Readiness = {
  ready: false,
  database: "unreachable",
  migrations: "unknown",
  message: "The database does not answer.",
};
const UNFIT: Readiness = {
  ready: false,
  database: "reachable",
  migrations: "unknown",
  message: "The migrations of the database are not those of this program, or were never run.",
};

async function readiness(database: Database): Promise<Readiness> {
  const answers = database.inside.script((run) => run("select 1"));
  if (!(await within(ANSWER_WITHIN_MS, answers))) return UNREACHABLE;
  const state = await within(ANSWER_WITHIN_MS, migrationState(database));
  return state ? { ...told(state), database: "reachable" } : UNFIT;
}

function told({ state, pending, unknown }: MigrationState): Omit<Readiness, "database"> {
  const message = {
    current: "Ready.",
    behind: `The database is behind this program: run "accord migrate" (${pending.join(", ")}).`,
    ahead: `This program is behind the database: install the version that made ${unknown.join(", ")}.`,
  }[state];
  return { ready: state === "current", migrations: state, message };
}

/** What work comes to; null when it fails or takes longer. */
async function within<T>(timeMs: number, work: Promise<T>): Promise<T | null> {
  const { promise, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), timeMs);
  try {
    return await Promise.race([work, promise]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

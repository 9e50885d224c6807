import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { onTestFinished } from "vitest";

const MAIN = path.resolve(import.meta.dirname, "../main.ts");
const READY_WITHIN_MS = 30_000;

export type Environment = Readonly<Record<string, string>>;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A data directory of a test's own. */
export interface TestFolder extends AsyncDisposable {
  readonly path: string;
}

export async function aDataDir(): Promise<TestFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), "accord-test-"));
  return {
    path: folder,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/**
 * Runs one command to its end, as its own process.
 *
 * @param options.until - asks a command that does not end by itself to end, once this is so
 */
export async function accord(
  words: readonly string[],
  environment: Environment,
  { input = "", until }: { input?: string; until?: () => Promise<boolean> } = {},
): Promise<Ended> {
  const child = spawnAccord(words, environment);
  child.stdin?.end(input);
  const said = listen(child);
  const closed = once(child, "close");
  if (until) {
    while (child.exitCode === null && !(await until())) await pause(50);
    child.kill("SIGTERM");
  }
  await closed;
  return { code: child.exitCode, out: said.out(), err: said.err() };
}

/** A process that serves. */
export interface Serving extends AsyncDisposable {
  readonly url: string;
  readonly pid: number;
  /** What it has said on standard error: for people. */
  readonly err: () => string;
  /** What it has said on standard output: its log. */
  readonly out: () => string;
  /** From its start until it said it was ready. */
  readonly readyMs: number;
  /** Ends it without a word of warning. */
  kill(): Promise<void>;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<number | null>;
}

/** Starts `accord start` and waits until it is ready. */
export async function serve(environment: Environment): Promise<Serving> {
  const port = environment["PORT"] ?? String(await freePort());
  const began = performance.now();
  const child = spawnAccord(["start"], { ...environment, PORT: port });
  const said = listen(child);
  const closed = once(child, "close");
  const url = `http://127.0.0.1:${port}`;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || performance.now() - began > READY_WITHIN_MS) {
      child.kill("SIGKILL");
      throw new Error(`accord start was not ready.\n${said.err()}\n${said.out()}`);
    }
    await pause(25);
  }
  const readyMs = performance.now() - began;
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await closed;
  };
  return {
    url,
    pid: child.pid!, // it has answered, so it has one
    ...said,
    readyMs,
    kill: () => end("SIGKILL"),
    async stop() {
      await end("SIGTERM");
      return child.exitCode;
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) await end("SIGKILL");
    },
  };
}

function spawnAccord(words: readonly string[], environment: Environment): ChildProcess {
  const { PATH = "", HOME = "" } = process.env;
  // Only what the test gives: a setting of whoever runs the tests changes nothing.
  const child = spawn(process.execPath, [MAIN, ...words], { env: { PATH, HOME, ...environment } });
  // A test that fails half way leaves no process behind.
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return child;
}

function listen(child: ChildProcess): { out: () => string; err: () => string } {
  let [out, err] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  return { out: () => out, err: () => err };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

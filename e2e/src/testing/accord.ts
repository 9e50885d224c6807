import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { MAIN, PASSWORD } from "./main-file.ts";
import type { Loaded } from "./prepared.ts";

export { PASSWORD };

/** `accord start` as its own process, with a data directory of its own. */
export interface RunningAccord extends AsyncDisposable {
  readonly url: string;
  readonly dataDir: string;
  readonly process: ChildProcess;
  /** All it has printed so far. */
  readonly output: () => string;
}

/**
 * Starts the real program and waits until it says it is ready.
 *
 * @param options.keep - leaves the data directory when it ends
 * @param options.loaded - what its register holds
 */
export async function startAccord(
  settings: Record<string, string> = {},
  {
    keep = false,
    loaded = "demonstration",
  }: { readonly keep?: boolean; readonly loaded?: Loaded } = {},
): Promise<RunningAccord> {
  const dataDir = settings["ACCORD_DATA_DIR"] ?? (await aDataDir(settings, loaded));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [MAIN, "start"], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: "127.0.0.1",
      PUBLIC_URL: url,
      ACCORD_DATA_DIR: dataDir,
      ACCORD_DEMO: "1",
      ACCORD_DEMO_PASSWORD: PASSWORD,
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });

  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`accord start ended early:\n${output}`);
    if (await isReady(url)) {
      return {
        url,
        dataDir,
        process: child,
        output: () => output,
        async [Symbol.asyncDispose]() {
          await stop(child);
          if (!keep) await rm(dataDir, { recursive: true, force: true });
        },
      };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill("SIGKILL");
  throw new Error(`accord start was not ready within 30 s:\n${output}`);
}

/** A new directory: with the demonstration, unless the register is elsewhere or begins at another time. */
async function aDataDir(settings: Record<string, string>, loaded: Loaded): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), "accord-e2e-"));
  const beginsAnew = ["DATABASE_URL", "ACCORD_CLOCK", "ACCORD_DEMO"].some((name) => settings[name]);
  if (!beginsAnew) await cp(inject("loadedDataDirs")[loaded], dataDir, { recursive: true });
  return dataDir;
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}

/** Asks a process to end, and ends it after 10 s. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(timer);
}

/** A port nobody listens on at this moment. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return address.port;
}

import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A data directory with the demonstration loaded, to be copied rather than loaded for each test. */
    loadedDataDir: string | undefined;
    /** The name of a database with the demonstration on the run's server. */
    loadedDatabase: string | undefined;
  }
}

const MAIN = path.resolve(import.meta.dirname, "../main.ts");

/** The password of the demonstration's accounts wherever it was loaded beforehand. */
export const PASSWORD = "a password of the demonstration";

/** The secret of a register on a server. */
export const SESSION_SECRET = "a secret that is longer than 32 characters";

/**
 * The global setup of a project whose tests begin with the demonstration: the program loads it once,
 * embedded and, where the project has a server, there too.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), "accord-loaded-"));
  const common = { ACCORD_DEMO: "1", ACCORD_DEMO_PASSWORD: PASSWORD, LOG_LEVEL: "warn" };
  const server = project.getProvidedContext().testServer;
  if (project.name !== "server") {
    await run(["verify"], { ...common, ACCORD_DATA_DIR: folder });
    project.provide("loadedDataDir", folder);
  } else if (server) {
    const name = "loaded";
    const client = new pg.Client({ connectionString: `${server.url}/postgres` });
    await client.connect();
    await client.query(`create database ${name} template template`);
    await client.end();
    const DATABASE_URL = `${server.url}/${name}`;
    await run(["demo", "load"], {
      ...{ ...common, ACCORD_DATA_DIR: folder, DATABASE_URL, SESSION_SECRET },
    });
    project.provide("loadedDatabase", name);
  }
  return () => rm(folder, { recursive: true, force: true });
}

async function run(words: readonly string[], settings: Record<string, string>): Promise<void> {
  const { PATH = "", HOME = "" } = process.env;
  await promisify(execFile)(process.execPath, [MAIN, ...words], {
    env: { PATH, HOME, ...settings },
  });
}

import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { MAIN, PASSWORD } from "./main-file.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Data directories that journeys begin with a copy of: the demonstration, and a year of movement after it. */
    loadedDataDirs: Readonly<Record<Loaded, string>>;
  }
}

/** What a register holds when a journey begins. */
export type Loaded = "demonstration" | "year";

/** The global setup of the journeys: the program loads each register once, for all of them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "accord-loaded-"));
  const loadedDataDirs = {
    demonstration: join(folder, "demonstration"),
    year: join(folder, "year"),
  };
  await Promise.all([
    run(["verify"], loadedDataDirs.demonstration),
    run(["demo", "load", "year"], loadedDataDirs.year),
  ]);
  project.provide("loadedDataDirs", loadedDataDirs);
  return () => rm(folder, { recursive: true, force: true });
}

async function run(words: readonly string[], dataDir: string): Promise<void> {
  const settings = {
    ACCORD_DATA_DIR: dataDir,
    ACCORD_DEMO: "1",
    ACCORD_DEMO_PASSWORD: PASSWORD,
    LOG_LEVEL: "warn",
  };
  await promisify(execFile)(process.execPath, [MAIN, ...words], {
    env: { ...process.env, ...settings },
  });
}

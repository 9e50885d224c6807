import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { MAIN, PASSWORD } from "./main-file.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Data directories that journeys begin with a copy of: the demonstration, and a year of movement after it. */
    loadedDataDirs: LoadedDataDirs;
  }
}

/** What a register holds when a journey begins. */
export type Loaded = "demonstration" | "year";
type LoadedDataDirs = Readonly<Record<Loaded, string>>;

/** Where the promise of the registers is kept: each project of a run has a copy of this module. */
const LOADING = Symbol.for("accord.loaded-registers");

/** The global setup of every project: the program loads each register once, for all of them. */
export default async function setup(project: TestProject): Promise<void> {
  const kept = globalThis as { [LOADING]?: Promise<LoadedDataDirs> };
  kept[LOADING] ??= loadAll();
  project.provide("loadedDataDirs", await kept[LOADING]);
}

async function loadAll(): Promise<LoadedDataDirs> {
  const folder = await mkdtemp(join(tmpdir(), "accord-loaded-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const demonstration = join(folder, "demonstration");
  const year = join(folder, "year");
  await Promise.all([run(["verify"], demonstration), run(["demo", "load", "year"], year)]);
  return { demonstration, year };
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

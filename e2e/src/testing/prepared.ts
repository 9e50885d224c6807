import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startAccord } from "./accord.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A data directory with the demonstration in it: journeys begin with a copy. */
    loadedDataDir: string;
  }
}

/** The global setup of the journeys: the program loads the demonstration once, for all of them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "accord-loaded-"));
  const accord = await startAccord({ ACCORD_DATA_DIR: folder }, { keep: true });
  await accord[Symbol.asyncDispose]();
  project.provide("loadedDataDir", folder);
  return () => rm(folder, { recursive: true, force: true });
}

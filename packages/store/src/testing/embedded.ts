import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { databaseOn } from "../database.ts";
import { openEmbedded } from "../engines/embedded.ts";
import { migrate } from "../migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A file with a migrated embedded database, to begin from instead of making one in each worker. */
    savedDatabase: string | undefined;
  }
}

/** The global setup of a project of tests that run embedded: makes and migrates one database, and saves it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "accord-embedded-"));
  const file = join(folder, "migrated.tar");
  const engine = await openEmbedded(null);
  await migrate(databaseOn(engine));
  await writeFile(file, await engine.save());
  await engine.close();
  project.provide("savedDatabase", file);
  return () => rm(folder, { recursive: true, force: true });
}

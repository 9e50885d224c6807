import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ReportContent } from "@accord/domain/force-leaf";
import type { DocumentKey, ReportDocument } from "@accord/domain/report";
import { databaseOn } from "@accord/store/database";
import { openEmbedded } from "@accord/store/engines/embedded";
import { migrate } from "@accord/store/migrate";
import type { TestProject } from "vitest/node";
import { loadYear } from "../load-year.ts";
import { YearClock } from "../year-clock.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder with a register that a year was loaded into, and the account of it. */
    loadedYear: string;
  }
}

/** The global setup of a project whose tests look at one year: it is loaded once, and saved. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), "accord-year-"));
  const clock = new YearClock();
  const engine = await openEmbedded(null);
  await using database = databaseOn(engine, { clock });
  await migrate(database);
  const year = await loadYear(database, {
    clock,
    password: "a password of the year",
    render: asJson,
  });
  await writeFile(path.join(folder, "register.tar"), await engine.save());
  await writeFile(path.join(folder, "year.json"), JSON.stringify(year));
  project.provide("loadedYear", folder);
  return () => rm(folder, { recursive: true, force: true });
}

/** The summary itself as data, and a word for each other form: what is printed is looked at elsewhere. */
async function* asJson(
  { summary }: ReportContent,
  wanted: readonly DocumentKey[],
): AsyncGenerator<ReportDocument> {
  for (const key of wanted) {
    const text = key.format === "json" ? JSON.stringify(summary) : key.format;
    yield { ...key, base64: Buffer.from(text).toString("base64") };
  }
}

/** The bytes of a loaded year, as the setup saved them. */
export async function readLoadedYear(folder: string): Promise<{ register: Blob; account: string }> {
  const register = await readFile(path.join(folder, "register.tar"));
  const account = await readFile(path.join(folder, "year.json"), "utf8");
  return { register: new Blob([register]), account };
}

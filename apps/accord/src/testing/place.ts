import { cp } from "node:fs/promises";
import { type Database, openDatabase } from "@accord/store/database";
// What the store's global setups provide to its fixture, by type.
import type {} from "@accord/store/testing/embedded";
import { createTestDatabase } from "@accord/store/testing/it";
import type {} from "@accord/store/testing/server";
import { inject } from "vitest";
import { aDataDir, type Environment, type TestFolder } from "./accord-process.ts";
import { PASSWORD, SESSION_SECRET } from "./prepared.ts";

/** Where a register is, on the engine of the project: its settings, and a way in beside the program. */
export interface Place extends AsyncDisposable {
  readonly environment: Environment;
  readonly dataDir: TestFolder;
  /** The database itself, while no program has it. */
  open(): Promise<Database>;
}

/** A data directory with the demonstration in it, as its first start has loaded it. */
export async function aLoadedDataDir(): Promise<TestFolder> {
  const loaded = inject("loadedDataDir");
  if (!loaded) throw new Error("This project has no testing/prepared in its global setup.");
  const dataDir = await aDataDir();
  await cp(loaded, dataDir.path, { recursive: true });
  return dataDir;
}

/** A register with the demonstration, as its first start has loaded it. */
export async function aPlace(): Promise<Place> {
  const isOnServer = process.env["ACCORD_TEST_ENGINE"] === "server";
  const dataDir = await (isOnServer ? aDataDir() : aLoadedDataDir());
  const common = {
    ACCORD_DATA_DIR: dataDir.path,
    ACCORD_DEMO: "1",
    ACCORD_DEMO_PASSWORD: PASSWORD,
    LOG_LEVEL: "warn",
  };
  if (!isOnServer) {
    return {
      environment: common,
      dataDir,
      open: () => openDatabase({ kind: "embedded", folder: `${dataDir.path}/database` }),
      [Symbol.asyncDispose]: () => dataDir[Symbol.asyncDispose](),
    };
  }
  const url = await createTestDatabase(inject("loadedDatabase"));
  return {
    environment: {
      ...common,
      DATABASE_URL: url,
      SESSION_SECRET,
    },
    dataDir,
    open: () => openDatabase({ kind: "server", url }),
    [Symbol.asyncDispose]: () => dataDir[Symbol.asyncDispose](),
  };
}

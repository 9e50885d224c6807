import { type Database, openDatabase } from "@accord/store/database";
// What the store's global setups provide to its fixture, by type.
import type {} from "@accord/store/testing/embedded";
import { createTestDatabase } from "@accord/store/testing/it";
import type {} from "@accord/store/testing/server";
import { aDataDir, type Environment, type TestFolder } from "./accord-process.ts";

/** Where a register is, on the engine of the project: its settings, and a way in beside the program. */
export interface Place extends AsyncDisposable {
  readonly environment: Environment;
  readonly dataDir: TestFolder;
  /** The database itself, while no program has it. */
  open(): Promise<Database>;
}

export const PASSWORD = "a password of the demonstration";

/** A register with the demonstration, as its first start will load it. */
export async function aPlace(): Promise<Place> {
  const dataDir = await aDataDir();
  const common = {
    ACCORD_DATA_DIR: dataDir.path,
    ACCORD_DEMO: "1",
    ACCORD_DEMO_PASSWORD: PASSWORD,
    LOG_LEVEL: "warn",
  };
  if (process.env["ACCORD_TEST_ENGINE"] !== "server") {
    return {
      environment: common,
      dataDir,
      open: () => openDatabase({ kind: "embedded", folder: `${dataDir.path}/database` }),
      [Symbol.asyncDispose]: () => dataDir[Symbol.asyncDispose](),
    };
  }
  const url = await createTestDatabase();
  return {
    environment: {
      ...common,
      DATABASE_URL: url,
      SESSION_SECRET: "a secret that is longer than 32 characters",
    },
    dataDir,
    open: () => openDatabase({ kind: "server", url }),
    [Symbol.asyncDispose]: () => dataDir[Symbol.asyncDispose](),
  };
}

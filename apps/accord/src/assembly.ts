import { type ApiConfig, apiConfig } from "@accord/api/config";
import type { Api } from "@accord/api/server";
import { OPERATOR } from "@accord/domain/actor";
import type { Database } from "@accord/store/database";
import { addTerritorialForces } from "@accord/store/forces/add-territorial-forces";
import { type RegisterClient, registerOver } from "@accord/worker/client";
import type { AccordSettings } from "./config.ts";
import { type DataDir, keptSecret } from "./data-dir.ts";
import { type DemonstrationState, loadDemonstrationWhereDue } from "./demonstration.ts";
import { openRegister } from "./register.ts";

/** The register and the API on it, open in this process. */
export interface Assembly extends AsyncDisposable, DemonstrationState {
  readonly api: Api;
  readonly config: ApiConfig;
  readonly database: Database;
  /** The register as the operator. */
  readonly operator: RegisterClient;
}

export interface AssemblyParts {
  readonly settings: AccordSettings;
  readonly dataDir: DataDir;
  readonly makeApi: (database: Database, config: ApiConfig) => Promise<Api>;
  /** As whom commands on this machine reach it, where it serves. */
  readonly operatorToken?: string;
}

/** Opens the register, loads the demonstration where it is due and the forces where they are missing, and puts the API on it. */
export async function assemble(parts: AssemblyParts): Promise<Assembly> {
  const { settings, dataDir, makeApi, operatorToken = null } = parts;
  await using opening = new AsyncDisposableStack();
  const database = opening.use(await openRegister(settings, dataDir));
  const demonstration = await loadDemonstrationWhereDue(database, settings, dataDir);
  await addTerritorialForces(database, OPERATOR);
  const config = apiConfig(await withDefaults(settings, dataDir), {
    operatorToken,
    demonstration: demonstration.demonstration,
  });
  const api = await makeApi(database, config);
  opening.defer(() => api.close());
  const opened = opening.move();
  return {
    ...demonstration,
    api,
    config,
    database,
    operator: registerOver(api.localLink(OPERATOR)),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

/** The settings, with an address, and the secrets that nobody gave kept in the data directory. */
async function withDefaults(settings: AccordSettings, { folder }: DataDir) {
  const SESSION_SECRET = settings.SESSION_SECRET ?? (await keptSecret(folder, "session-secret"));
  // On a server there are several processes, and a token that one of them made is of no use to another.
  const WORKER_TOKEN =
    settings.WORKER_TOKEN ??
    (settings.DATABASE_URL ? undefined : await keptSecret(folder, "worker-token"));
  // Where any free port will do, nobody knows the address before it listens.
  const PUBLIC_URL =
    settings.PUBLIC_URL ?? (settings.PORT === 0 ? undefined : `http://localhost:${settings.PORT}`);
  return { ...settings, SESSION_SECRET, WORKER_TOKEN, PUBLIC_URL };
}

import { HandedIn } from "@accord/api/intakes/hand-in";
import { Problem } from "@accord/api/rest/problem";
import type { HandedInFile } from "@accord/api/server";
import { OPERATOR } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import { type RegisterClient, registerOverHttp } from "@accord/worker/client";
import { isOutOfReach, refusalOf } from "@accord/worker/refusal";
import type { Worker } from "@accord/worker/worker";
import { quietApi } from "./api.ts";
import { assemble } from "./assembly.ts";
import { type AccordSettings, readAccordSettings } from "./config.ts";
import { type DataDir, dataDirAt } from "./data-dir.ts";
import { type OperatorFile, readOperatorFile } from "./operator-file.ts";
import { workerBeside } from "./reporting-worker.ts";

/** The register as a command reaches it. */
export interface OperatedRegister extends AsyncDisposable {
  readonly client: RegisterClient;
  /**
   * Hands in a file with a table: it is read and kept, and nothing is recorded.
   *
   * @throws AccordError with `complaints` for a file that cannot be read
   */
  handInFile(programme: string, file: HandedInFile): Promise<HandedIn>;
  /** Starts a worker here; null where a server or another process has one. */
  readonly startWorker: (() => Worker) | null;
}

/**
 * The register, as the operator: the database itself, or the server that holds it.
 *
 * While a server holds the embedded database, commands speak to it through the file it has left in
 * the data directory; nobody waits in silence and nobody opens the folder a second time.
 */
export async function operatedRegister(): Promise<OperatedRegister> {
  const settings = readAccordSettings();
  const dataDir = dataDirAt(settings.ACCORD_DATA_DIR);
  const server = settings.DATABASE_URL ? null : await runningServer(dataDir.operatorFile);
  return server ? throughServer(server) : inThisProcess(settings, dataDir);
}

async function inThisProcess(
  settings: AccordSettings,
  dataDir: DataDir,
): Promise<OperatedRegister> {
  const register = await assemble({ settings, dataDir, makeApi: quietApi });
  return {
    client: register.operator,
    handInFile: (programme, file) => register.api.handInFile(OPERATOR, programme, file),
    startWorker: settings.DATABASE_URL ? null : () => workerBeside(register.api, settings, dataDir),
    [Symbol.asyncDispose]: () => register[Symbol.asyncDispose](),
  };
}

function throughServer({ url, token }: OperatorFile): OperatedRegister {
  return {
    client: registerOverHttp({ url, token }),
    handInFile: (programme, file) => handInOverHttp({ url, token }, programme, file),
    startWorker: null,
    async [Symbol.asyncDispose]() {},
  };
}

async function handInOverHttp(
  { url, token }: OperatorFile,
  programme: string,
  { name, bytes }: HandedInFile,
): Promise<HandedIn> {
  const where = `${url}/api/v1/programmes/${encodeURIComponent(programme)}/intakes`;
  const answer = await fetch(`${where}?name=${encodeURIComponent(name)}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/octet-stream" },
    body: new Uint8Array(bytes),
  }).catch((error: unknown) => {
    throw error instanceof TypeError ? wentAway() : error;
  });
  const told: unknown = await answer.json();
  if (answer.ok) return HandedIn.parse(told);
  const { detail, complaints } = Problem.parse(told);
  throw new AccordError("rule-broken", detail, complaints ? { complaints } : {});
}

/** The server that holds the embedded database. What a killed one left behind is not believed. */
async function runningServer(path: string): Promise<OperatorFile | null> {
  const file = await readOperatorFile(path);
  if (!file) return null;
  try {
    const answer = await fetch(`${file.url}/trpc/session.whoAmI`, {
      headers: { authorization: `Bearer ${file.token}` },
      signal: AbortSignal.timeout(2_000),
    });
    return answer.ok ? file : null;
  } catch {
    return null;
  }
}

/** What the register answers with a no, told as a refusal is told. A fault stays one. */
export async function asRefusal<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) throw new AccordError("rule-broken", refusal.message, refusal.facts);
    throw isOutOfReach(error) ? wentAway() : error;
  }
}

function wentAway(): AccordError {
  return new AccordError(
    "unavailable",
    "The Accord that holds the database stopped before it answered. What was asked for may have been done: look before you ask again.",
  );
}

import { randomBytes } from "node:crypto";
import { type AccordSettings, readAccordSettings } from "../config.ts";
import { type DataDir, dataDirAt } from "../data-dir.ts";
import { readDkimKey } from "../dkim-key.ts";
import { removeOperatorFile, writeOperatorFile } from "../operator-file.ts";
import { untilStopped } from "../until-stopped.ts";
import { welcome } from "../welcome.ts";

/** Serves until it is told to stop: everything in one process, or the part its role names. */
export async function start(): Promise<void> {
  const settings = readAccordSettings();
  // A key that cannot be used is said at once, and not with the first message.
  readDkimKey(settings);
  if (settings.ACCORD_ROLE === "worker") return runWorkerApart(settings);
  await serve(settings, dataDirAt(settings.ACCORD_DATA_DIR));
}

async function serve(settings: AccordSettings, dataDir: DataDir): Promise<void> {
  // Loaded while the database opens, which is work for other threads.
  const loadingApi = import("../api.ts");
  const { assemble } = await import("../assembly.ts");
  await using opened = new AsyncDisposableStack();
  const operatorToken = randomBytes(32).toString("base64url");
  const { api, config, database, demonstration } = opened.use(
    await assemble({
      settings,
      dataDir,
      makeApi: async (...parts) => (await loadingApi).servingApi(...parts),
      operatorToken,
    }),
  );
  const { port, url } = await api.listen();
  if (!settings.DATABASE_URL) {
    const here = `http://${reachable(config.host)}:${port}`;
    const { operatorFile } = dataDir;
    await writeOperatorFile(operatorFile, { url: here, token: operatorToken });
    opened.defer(() => removeOperatorFile(operatorFile, operatorToken));
  }
  const firstAdministratorLink = await api.firstAdministratorLink();
  console.error(welcome({ url, settings, dataDir, demonstration, firstAdministratorLink }));
  // Loaded when requests are answered already: drawing reports is much to load.
  const { postOf, workerBeside } = await import("../reporting-worker.ts");
  const { watchMailFrom } = await import("../watch-mail.ts");
  opened.defer(
    watchMailFrom({
      ...{ database, url: `${url}/admin/`, from: settings.MAIL_FROM, log: api.log },
      openPost: () => postOf(settings, dataDir),
      silentMinutes: settings.WORKER_SILENT_MINUTES,
    }),
  );
  if (settings.ACCORD_ROLE === "all") {
    const worker = workerBeside(api, settings, dataDir);
    opened.defer(() => worker.stop());
  }
  await untilStopped();
}

async function runWorkerApart(settings: AccordSettings): Promise<void> {
  const { workerApart } = await import("../reporting-worker.ts");
  const worker = workerApart(settings);
  console.error(`The reporting worker asks ${settings.API_URL} for work.`);
  await untilStopped();
  await worker.stop();
}

/** An address to connect to, for one that is listened on. */
function reachable(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}

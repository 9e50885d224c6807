import { chmod, mkdir } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { CamelCasePlugin, Kysely, PGliteDialect } from "kysely";
import { fromPglite } from "pg-boss";
import type { Tables } from "../tables.ts";
import type { Engine } from "./engine.ts";
import { PARSERS } from "./parsers.ts";

/** The embedded engine can also be saved whole, to begin another from. */
export interface EmbeddedEngine extends Engine {
  save(): Promise<Uint8Array>;
}

/**
 * PostgreSQL inside this process, on a folder or in memory.
 *
 * It has one connection: a read waits for an open transaction, and a read made *inside* one
 * on another handle would wait for itself.
 *
 * @param saved - a saved database to begin from, for tests
 */
export async function openEmbedded(folder: string | null, saved?: Blob): Promise<EmbeddedEngine> {
  if (folder !== null) await closeToOthers(folder);
  const pglite = await PGlite.create({
    ...(folder === null ? {} : { dataDir: folder }),
    ...(saved ? { loadDataDir: saved } : {}),
  });
  await pglite.exec("set time zone 'UTC'");
  return embeddedEngine(pglite);
}

/** The engine lets all users of the machine read and write its files: the folder keeps them out. */
async function closeToOthers(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
}

function embeddedEngine(pglite: PGlite): EmbeddedEngine {
  const kysely = new Kysely<Tables>({
    dialect: new PGliteDialect({ pglite: withParsers(pglite) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  // Scripts share the one connection, so each waits for the one before it to end.
  let lastScript: Promise<unknown> = Promise.resolve();
  return {
    kind: "embedded",
    kysely,

    async listen(channel, heard) {
      const stop = await pglite.listen(channel, heard);
      return () => stop();
    },

    script(work) {
      const done = lastScript.then(() =>
        work(async (text) => {
          const results = await pglite.exec(text, { parsers: PARSERS });
          return results.at(-1)?.rows ?? [];
        }),
      );
      lastScript = done.catch(() => {});
      return done;
    },

    queueConnection: () => ({ db: fromPglite(pglite), close: async () => {} }),

    async save() {
      return new Uint8Array(await (await pglite.dumpDataDir("none")).arrayBuffer());
    },

    async close() {
      if (!pglite.closed) await pglite.close();
    },
  };
}

/** The same database, reading with our parsers. pg-boss reads with the driver's own. */
function withParsers(pglite: PGlite): ConstructorParameters<typeof PGliteDialect>[0]["pglite"] {
  return {
    get closed() {
      return pglite.closed;
    },
    get ready() {
      return pglite.ready;
    },
    waitReady: pglite.waitReady,
    close: () => pglite.close(),
    query: (text, params, options) => pglite.query(text, params, { ...options, parsers: PARSERS }),
    transaction: (work) =>
      pglite.transaction((transaction) =>
        work({
          query: (text, params, options) =>
            transaction.query(text, params, { ...options, parsers: PARSERS }),
          rollback: () => transaction.rollback(),
        }),
      ),
  };
}

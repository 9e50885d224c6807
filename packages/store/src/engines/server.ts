import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Db as QueueConnection } from "pg-boss";
import type { Tables } from "../tables.ts";
import type { Engine } from "./engine.ts";
import { HoldingClient } from "./holding-client.ts";
import { openListener } from "./listener.ts";
import { PARSERS } from "./parsers.ts";

export interface ServerOptions {
  readonly url: string;
  /** How many connections one process holds at most, besides one to listen and two for the queue. */
  readonly connections?: number;
}

const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (id, format) => {
    const parser = format === "binary" ? undefined : PARSERS[id];
    return parser ?? pg.types.getTypeParser(id, format);
  },
};

/** PostgreSQL 15 or newer at an address. Nothing is connected until it is first asked. */
export function openServer({ url, connections = 10 }: ServerOptions): Engine {
  const pool = new pg.Pool({
    Client: HoldingClient,
    pipeline: true,
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    types: TYPES,
    options: "-c timezone=UTC",
    application_name: "accord",
  });
  // A connection that breaks while idle is replaced at the next query; unheard, it would end the process.
  pool.on("error", () => {});
  const listener = openListener(url);

  return {
    kind: "server",
    kysely: new Kysely<Tables>({
      dialect: new PostgresDialect({ pool }),
      plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    }),

    listen: (channel, heard) => listener.listen(channel, heard),

    async script(work) {
      const client = await pool.connect();
      try {
        return await work(async (text) => {
          // Several statements at once are answered by a list, which the types of pg leave out.
          const answer = (await client.query(text)) as pg.QueryResult | pg.QueryResult[];
          return (Array.isArray(answer) ? answer.at(-1) : answer)?.rows ?? [];
        });
      } finally {
        // Closed rather than returned, so that no lock or setting of the script outlives it.
        client.release(true);
      }
    },

    queueConnection() {
      const queuePool = new pg.Pool({ connectionString: url, max: 2, keepAlive: true });
      queuePool.on("error", () => {});
      const db: QueueConnection = { executeSql: (text, values) => queuePool.query(text, values) };
      return { db, close: () => queuePool.end() };
    },

    async close() {
      await listener.close();
      await pool.end();
    },
  };
}

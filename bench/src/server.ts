import { startTestServer as startPostgres } from "@accord/store/testing/server";
import pg from "pg";

/** A real PostgreSQL for one run of the bench. It keeps PostgreSQL's own settings: a commit waits for the disk. */
export interface BenchServer extends AsyncDisposable {
  /** The address of a new, migrated database. */
  create(name: string): Promise<string>;
  /** Settings for `accord start` on a new, migrated database. */
  settings(name: string): Promise<Record<string, string>>;
}

export async function startTestServer(): Promise<BenchServer> {
  const server = await startPostgres({ isDurable: true });
  const create = async (name: string) => {
    const client = new pg.Client({ connectionString: `${server.url}/postgres` });
    await client.connect();
    await client.query(`create database ${name} template template`);
    await client.end();
    return `${server.url}/${name}`;
  };
  return {
    create,
    settings: async (name) => ({
      DATABASE_URL: await create(name),
      SESSION_SECRET: "a secret of the bench, of no worth to anyone",
      ACCORD_DEMO: "1",
    }),
    [Symbol.asyncDispose]: () => server.stop(),
  };
}

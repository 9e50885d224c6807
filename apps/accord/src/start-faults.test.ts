import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import type { TestServer } from "@accord/store/testing/server";
import pg from "pg";
import { describe, expect, inject, it } from "vitest";
import { accord, aDataDir, type Environment, freePort, serve } from "./testing/accord-process.ts";

const SESSION_SECRET = "a secret that is longer than 32 characters";

describe("a fault at start", () => {
  it("names every bad setting in one line", async () => {
    const line = await faultOf({ PORT: "many", MAIL_FROM: "nobody", ACCORD_ROLE: "queen" });

    expect(line).toMatch(/PORT: .*MAIL_FROM: .*ACCORD_ROLE: /);
  });

  it("names the missing secret where there is a server", async () => {
    expect(await faultOf({ DATABASE_URL: "postgres://db.example/accord" })).toMatch(
      /^SESSION_SECRET: /,
    );
  });

  it("names a worker's missing address and token", async () => {
    expect(await faultOf({ ACCORD_ROLE: "worker" })).toMatch(/API_URL: .*WORKER_TOKEN: /);
  });

  it("names the database that nothing answers for, and not its password", async () => {
    const port = await freePort();
    const line = await faultOf({
      DATABASE_URL: `postgres://accord:hushhush@127.0.0.1:${port}/accord`,
      SESSION_SECRET,
    });

    expect(line).toMatch(`DATABASE_URL: the database 127.0.0.1:${port}/accord cannot be used`);
    expect(line).not.toContain("hushhush");
  });

  it("names the machine that does not exist", async () => {
    const line = await faultOf({
      DATABASE_URL: "postgres://accord@no-such-machine.invalid/accord",
      SESSION_SECRET,
    });

    expect(line).toMatch(/^DATABASE_URL: the database no-such-machine.invalid\/accord/);
  });

  it("names the database that a server does not have", async () => {
    const line = await faultOf({ DATABASE_URL: `${server()}/nowhere`, SESSION_SECRET });

    expect(line).toMatch(/^DATABASE_URL: .*\/nowhere cannot be used: it has no database/);
  });

  it("tells the command to run where the server was not migrated", async () => {
    const url = await anEmptyDatabase();

    const line = await faultOf({ DATABASE_URL: url, SESSION_SECRET });

    expect(line).toMatch(/^DATABASE_URL: .*behind.*accord migrate/);
  });

  it("names the port that is taken", async () => {
    await using dataDir = await aDataDir();
    const port = await freePort();
    const other = createServer().listen(port, "127.0.0.1");

    const line = await faultOf({
      ACCORD_DATA_DIR: dataDir.path,
      ACCORD_DEMO: "0",
      PORT: `${port}`,
    });
    other.close();

    expect(line).toMatch(`PORT ${port}`);
  });

  it("names the data directory that another process holds, which goes on", async () => {
    await using dataDir = await aDataDir();
    const environment = { ACCORD_DATA_DIR: dataDir.path, ACCORD_DEMO: "0" };
    await using first = await serve(environment);

    const line = await faultOf({ ...environment, PORT: `${await freePort()}` });

    expect(line).toMatch(path.join(dataDir.path, "database"));
    expect(line).toMatch(`process ${first.pid}`);
    expect((await fetch(`${first.url}/readyz`)).ok).toBe(true);
  });

  it("names the data directory that cannot be one", async () => {
    await using dataDir = await aDataDir();
    const file = path.join(dataDir.path, "var");
    await writeFile(file, "in the way");

    expect(await faultOf({ ACCORD_DATA_DIR: file })).toMatch(`ACCORD_DATA_DIR: ${file}`);
  });

  it("names the folder of a database that is none", async () => {
    await using dataDir = await aDataDir();
    await mkdir(path.join(dataDir.path, "database"));
    await writeFile(path.join(dataDir.path, "database", "PG_VERSION"), "9.4");

    expect(await faultOf({ ACCORD_DATA_DIR: dataDir.path })).toMatch("database");
  });
});

/** Starts it, and gives the one line it has ended with. */
async function faultOf(environment: Environment): Promise<string> {
  await using dataDir = await aDataDir();
  const ended = await accord(["start"], { ACCORD_DATA_DIR: dataDir.path, ...environment });
  expect(ended).toMatchObject({ code: 1, out: "" });
  const lines = ended.err.trimEnd().split("\n");
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toMatch(/^\s+at |node:internal/);
  return lines[0] ?? "";
}

function server(): string {
  const running: Pick<TestServer, "url"> | undefined = inject("testServer");
  if (!running) throw new Error("The test server is not there.");
  return running.url;
}

async function anEmptyDatabase(): Promise<string> {
  const client = new pg.Client({ connectionString: `${server()}/postgres` });
  await client.connect();
  const name = `empty_${process.pid}`;
  await client.query(`create database ${name}`);
  await client.end();
  return `${server()}/${name}`;
}

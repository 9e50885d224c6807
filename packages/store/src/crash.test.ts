import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { OPERATOR } from "@accord/domain/actor";
import { describe, expect, it } from "vitest";
import { type Database, type DatabaseOptions, openDatabase } from "./database.ts";
import { verifyJournal } from "./journal/verify.ts";
import { migrate } from "./migrate.ts";
import { aRegister } from "./testing/a-register.ts";
import { createTestDatabase } from "./testing/it.ts";

const WRITER = fileURLToPath(new URL("./testing/stream-of-changes.ts", import.meta.url));

/** Lets a process change the register for a moment, and kills it. Gives the last change it was told of. */
async function killWhileChanging(options: DatabaseOptions, round: number): Promise<number> {
  const writer = spawn(process.execPath, [WRITER, JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let acknowledged = 0;
  const lines = createInterface(writer.stdout).on("line", (line) => {
    acknowledged = Number(line);
  });
  await once(lines, "line");
  await pause(20 + ((round * 37) % 150));
  writer.kill("SIGKILL");
  await once(writer, "close");
  return acknowledged;
}

async function optionsForTests(): Promise<{ options: DatabaseOptions; end: () => Promise<void> }> {
  if (process.env["ACCORD_TEST_ENGINE"] === "server") {
    return { options: { kind: "server", url: await createTestDatabase() }, end: async () => {} };
  }
  const folder = await mkdtemp(join(tmpdir(), "accord-crash-"));
  return {
    options: { kind: "embedded", folder: join(folder, "database") },
    end: () => rm(folder, { recursive: true }),
  };
}

/** Both in one question: what a killed process had asked of a server may still be committing. */
const headAndEntries = (database: Database) =>
  database.reader
    .selectNoFrom((eb) => [
      eb
        .selectFrom("journal")
        .select(({ fn }) => fn.max<number>("id").as("id"))
        .as("head"),
      eb
        .selectFrom("entry")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .as("entries"),
    ])
    .executeTakeFirstOrThrow();

describe("a process killed at any moment while it changes the register", () => {
  it("loses no acknowledged change and leaves no entry without its line, ten times over", async () => {
    const { options, end } = await optionsForTests();
    let heads = 0;
    {
      await using database = await openDatabase(options);
      await migrate(database);
      await aRegister(database);
      heads = (await database.head()).id;
    }
    const first = heads;

    for (let round = 0; round < 10; round += 1) {
      const acknowledged = await killWhileChanging(options, round);

      await using database = await openDatabase(options);
      const { head, entries } = await headAndEntries(database);
      const id = head ?? 0;
      expect(id).toBeGreaterThanOrEqual(acknowledged);
      expect(acknowledged).toBeGreaterThan(heads);
      expect(entries).toBe(id - first);
      expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
      heads = id;
    }
    await end();
  }, 120_000);
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { OPERATOR } from "@accord/domain/actor";
import { describe, expect, it } from "vitest";
import { type DatabaseOptions, openDatabase } from "../database.ts";
import { verifyJournal } from "../journal/verify.ts";
import { migrate } from "../migrate.ts";
import { aRegister } from "../testing/a-register.ts";
import { anIntake, aPlan } from "../testing/an-intake.ts";
import { createTestDatabase } from "../testing/it.ts";
import { recordIntake } from "./record-intake.ts";

const RECORDING = fileURLToPath(new URL("../testing/recording-an-intake.ts", import.meta.url));

/** Kills a process that records a table once some of it is written. Gives what it was told last. */
async function killInTheMiddle(options: DatabaseOptions): Promise<string> {
  const child = spawn(process.execPath, [RECORDING, JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  child.once("close", () => reject(new Error("It ended before it had written anything.")));
  createInterface(child.stdout).on("line", (line) => {
    const [state, done] = line.split(" ");
    if (state !== "recording" || Number(done) > 0) resolve(line);
  });
  const told = await promise;
  child.kill("SIGKILL");
  await once(child, "close");
  return told;
}

async function optionsForTests(): Promise<{ options: DatabaseOptions; end: () => Promise<void> }> {
  if (process.env["ACCORD_TEST_ENGINE"] === "server") {
    return { options: { kind: "server", url: await createTestDatabase() }, end: async () => {} };
  }
  const folder = await mkdtemp(join(tmpdir(), "accord-killed-"));
  return {
    options: { kind: "embedded", folder: join(folder, "database") },
    end: () => rm(folder, { recursive: true }),
  };
}

describe("a process killed in the middle of a long table", () => {
  it("leaves nothing of it, and the table can be handed in again", async () => {
    const { options, end } = await optionsForTests();
    let head = 0;
    {
      await using database = await openDatabase(options);
      await migrate(database);
      await aRegister(database);
      head = (await database.head()).id;
    }

    const told = await killInTheMiddle(options);
    expect(told).toMatch(/^recording [1-9]\d* 8000$/);

    {
      await using database = await openDatabase(options);
      expect((await database.head()).id).toBe(head);
      for (const table of ["entry", "cell", "mapping", "programmeRow"] as const) {
        const rows = await database.reader
          .selectFrom(table)
          .select("act")
          .where("act", ">", head)
          .execute();
        expect(rows).toEqual([]);
      }
      expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
      const editor = { ...OPERATOR, id: "operator" };
      const { id: intake } = await anIntake(database, editor);
      const again = await recordIntake(database, editor, { intake, plan: aPlan(400) });
      expect(again).toMatchObject({ act: head + 1, entries: 800 });
      expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
    }
    await end();
  }, 120_000);
});

import { chmod, cp, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OPERATOR } from "@accord/domain/actor";
import { getMigrations } from "better-auth/db/migration";
import { it as base, describe, expect } from "vitest";
import { openDatabase } from "./database.ts";
import { record } from "./journal/record.ts";
import { migrate, migrationState } from "./migrate.ts";
import { copyBeforeMigration, openMigratedEmbedded } from "./migrate-embedded.ts";
import { it } from "./testing/it.ts";

describe("migrating", () => {
  it("does nothing the second time", async ({ database }) => {
    expect(await migrationState(database)).toMatchObject({ state: "current", pending: [] });
    expect(await migrate(database)).toEqual([]);
  });

  it("says what it would run, and runs nothing, when it is only asked", async ({ database }) => {
    const name = "queue-0043";
    await database.inside.script((run) => run(`delete from migration where name = '${name}'`));

    expect(await migrate(database, { dryRun: true })).toEqual([name]);
    expect(await migrationState(database)).toMatchObject({ state: "behind", pending: [name] });
    expect(await migrate(database)).toEqual([name]);
  });

  it("takes turns with another process that migrates at once", async ({ database, another }) => {
    await database.inside.script((run) => run("delete from migration where name = 'queue-0043'"));

    const both = await Promise.all([migrate(database), migrate(another())]);

    expect(both.flat()).toEqual(["queue-0043"]);
  });

  it("refuses a database that a newer program has migrated", async ({ database }) => {
    await database.inside.script((run) =>
      run("insert into migration (name, sha256) values ('9999-later', '')"),
    );

    expect(await migrationState(database)).toMatchObject({ state: "ahead" });
    await expect(migrate(database)).rejects.toThrow("newer version");
    await database.inside.script((run) => run("delete from migration where name = '9999-later'"));
  });

  it("refuses to go on from a migration that was changed after it was applied", async ({
    database,
  }) => {
    const change = (to: string, from: string) =>
      database.inside.script((run) =>
        run(`update migration set sha256 = ${to} where name = '0001-journal' and sha256 = ${from}`),
      );
    await change("'x' || sha256", "sha256");

    await expect(migrationState(database)).rejects.toThrow("0001-journal was changed");
    await change("substr(sha256, 2)", "sha256");
  });

  it("gives the sign-in library every table and column it asks for", async ({ database }) => {
    const { toBeCreated, toBeAdded, toBeAddedIndexes } = await getMigrations({
      database: { db: database.inside.kysely.withoutPlugins(), type: "postgres" },
      emailAndPassword: { enabled: true },
    });

    expect({ toBeCreated, toBeAdded, toBeAddedIndexes }).toEqual({
      toBeCreated: [],
      toBeAdded: [],
      toBeAddedIndexes: [],
    });
  });
});

/** An `it` with a `folder` of its own: a copy of one that was made and migrated by the program. */
const onFolder = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of what a fixture needs from its pattern
  .extend("made", { scope: "file" }, async ({}, { onCleanup }) => {
    const parent = await mkdtemp(join(tmpdir(), "accord-folder-"));
    onCleanup(() => rm(parent, { recursive: true }));
    const folder = join(parent, "database");
    await using _made = await openMigratedEmbedded(folder);
    return folder;
  })
  .extend("folder", async ({ made }, { onCleanup }) => {
    const parent = await mkdtemp(join(tmpdir(), "accord-folder-"));
    onCleanup(() => rm(parent, { recursive: true }));
    const folder = join(parent, "database");
    await cp(made, folder, { recursive: true });
    return folder;
  });

describe("an embedded folder", () => {
  onFolder("is made, and keeps what was recorded when it is opened again", async ({ folder }) => {
    {
      await using made = await openMigratedEmbedded(folder);
      await made.change(async (writer) => {
        await writer.append("businessArea", [{ slug: "dogs" }]);
        await record(writer, OPERATOR, { programme: null, noun: "area", act: "added", fact: {} });
      });
    }

    await using again = await openMigratedEmbedded(folder);

    expect((await again.head()).id).toBe(1);
    await expect(openDatabase({ kind: "embedded", folder })).rejects.toMatchObject({
      kind: "unavailable",
    });
  });

  onFolder(
    "keeps other users of the machine out, also where it was left open to them",
    async ({ made, folder }) => {
      expect(await modeOf(made)).toBe("700");
      await chmod(folder, 0o755);

      await using _ = await openMigratedEmbedded(folder);

      expect(await modeOf(folder)).toBe("700");
    },
  );

  onFolder("is copied before it is migrated", async ({ folder }) => {
    {
      await using older = await openMigratedEmbedded(folder);
      await older.inside.script((run) => run("delete from migration where name = 'queue-0043'"));
    }

    await using newer = await openMigratedEmbedded(folder);

    expect(await migrationState(newer)).toMatchObject({ state: "current" });
    expect((await stat(copyBeforeMigration(folder))).isDirectory()).toBe(true);
    expect(await modeOf(copyBeforeMigration(folder))).toBe("700");
  });
});

async function modeOf(folder: string): Promise<string> {
  return ((await stat(folder)).mode & 0o777).toString(8);
}

import { stat } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { accord, aDataDir, serve } from "./testing/accord-process.ts";

const SOON = { timeout: 15_000 };
const PERSON = ["--name", "Kim Example", "--office", "Portfolio office", "--role", "administrator"];

describe("accord demo clear", () => {
  it("copies the folder, keeps the accounts that are not the demonstration's, and start does not load it again", async () => {
    await using dataDir = await aDataDir();
    const environment = { ACCORD_DATA_DIR: dataDir.path };
    await accord(["demo", "load"], environment);
    const added = await accord(["user", "add", "kim@police.example", ...PERSON], environment);

    const wouldClear = await accord(["demo", "clear", "--dry-run", "--json"], environment);
    const cleared = await accord(["demo", "clear", "--json"], environment);

    expect(added.code).toBe(0);
    expect(JSON.parse(wouldClear.out)).toMatchObject({
      cleared: false,
      programmes: ["eastern-region"],
    });
    const copy = path.join(dataDir.path, "database.before-clear");
    const told = JSON.parse(cleared.out);
    expect(told).toMatchObject({ cleared: true, accountsRemoved: 7, accountsKept: 1, copy });
    expect(told.previous.line).toBe(told.lines);
    expect((await stat(copy)).isDirectory()).toBe(true);
    await using server = await serve(environment);
    await expect.poll(server.err, SOON).toContain("Accord serves at");
    expect(server.err()).not.toContain("demonstration");
    const listed = await accord(["user", "list", "--json"], environment);
    expect(JSON.parse(listed.out)).toMatchObject([{ email: "kim@police.example" }]);
    const held = await accord(["demo", "clear"], environment);
    expect(held).toMatchObject({ code: 1, out: "" });
    expect(held.err).toMatch(/^The database folder .* is in use by process \d+.*\n$/);
  }, 120_000);

  it("refuses on a server, where there is no folder to copy", async () => {
    const ended = await accord(["demo", "clear"], {
      DATABASE_URL: "postgres://accord@127.0.0.1:1/accord",
    });

    expect(ended).toMatchObject({ code: 1, out: "" });
    expect(ended.err).toMatch(/^DATABASE_URL: only the embedded database is cleared\..*\n$/);
  });
});

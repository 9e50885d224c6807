import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { accord, aDataDir, type Environment, serve } from "./testing/accord-process.ts";
import { aLoadedDataDir } from "./testing/place.ts";

const SEND = [
  "report",
  "monthly",
  "--programme",
  "eastern-region",
  "--period",
  "2011-01",
  "--send",
];

const SOON = { timeout: 15_000 };

describe("the command line", () => {
  it.each([
    ["accord", []],
    ["accord user", ["user"]],
    ["accord user role", ["user", "role"]],
    ["accord report", ["report"]],
    ["accord report quarterly", ["report", "quarterly"]],
    ["accord demo load", ["demo", "load"]],
  ])("explains itself at the level of %s", async (name, words) => {
    const ended = await accord([...words, "--help"], {});

    expect(ended).toMatchObject({ code: 0, err: "" });
    expect(ended.out).toMatch(`Usage: ${name}`);
  });

  it.each([
    ["an unknown command", ["reprot"]],
    ["an unknown option", ["verify", "--quick"]],
    ["no command", []],
    ["a period that is none", ["report", "monthly", "--programme", "a", "--period", "2011-13"]],
    ["a missing programme", ["report", "monthly", "--period", "2011-01", "--send"]],
    ["a report that goes nowhere", SEND.slice(0, -1)],
    ["an unknown role", ["user", "role", "a@b.example", "queen"]],
  ])("ends with 2 for %s, and does nothing", async (_, words) => {
    await using dataDir = await aDataDir();

    const ended = await accord(words, { ACCORD_DATA_DIR: dataDir.path });

    expect(ended).toMatchObject({ code: 2, out: "" });
    expect(ended.err).not.toBe("");
    expect(await readdir(dataDir.path)).toEqual([]);
  });
});

describe("accord migrate", () => {
  it("says what it would run, runs it once, and has nothing to do after that", async () => {
    await using dataDir = await aDataDir();
    const environment = { ACCORD_DATA_DIR: path.join(dataDir.path, "var") };

    const wouldRun = await accord(["migrate", "--dry-run", "--json"], environment);
    expect(await readdir(dataDir.path)).toEqual([]);
    const ran = await accord(["migrate", "--json"], environment);
    const again = await accord(["migrate", "--json"], environment);

    expect(JSON.parse(wouldRun.out).migrations).toContain("0001-journal");
    expect(JSON.parse(ran.out)).toEqual({ ...JSON.parse(wouldRun.out), applied: true });
    expect(JSON.parse(again.out).migrations).toEqual([]);
  });
});

describe("accord start", () => {
  it("loads the demonstration on an empty register, says how to sign in, and keeps its secrets", async () => {
    await using dataDir = await aDataDir();
    const environment = { ACCORD_DATA_DIR: path.join(dataDir.path, "var") };
    await using server = await serve(environment);
    const file = (name: string) => path.join(environment.ACCORD_DATA_DIR, name);

    const address = `dashboard  ${server.url.replace("127.0.0.1", "localhost")}/`;
    // It answers a moment before it says so.
    await expect.poll(server.err, SOON).toContain(address);
    expect(server.err()).toContain("editor@programme.example");
    expect(server.err()).toContain(file("demonstration-password.txt"));
    for (const name of ["demonstration-password.txt", "session-secret", "operator.json"]) {
      expect((await stat(file(name))).mode & 0o777).toBe(0o600);
    }
    for (const page of ["/", "/admin/"]) {
      expect(await (await fetch(server.url + page)).text()).toContain("<!doctype html>");
    }

    expect(await server.stop()).toBe(0);
    expect(await readdir(environment.ACCORD_DATA_DIR)).not.toContain("operator.json");
  });

  it("prints a link for the first administrator where there are no accounts", async () => {
    await using dataDir = await aDataDir();
    const environment = { ACCORD_DATA_DIR: dataDir.path, ACCORD_DEMO: "0" };
    await using server = await serve(environment);

    await expect
      .poll(server.err, SOON)
      .toMatch(/There are no accounts\..*\n\s+http:\/\/\S+\?token=\S+/);
    await accord(
      [
        "user",
        "add",
        "a@police.example",
        "--name",
        "A",
        "--office",
        "B",
        "--role",
        "administrator",
      ],
      environment,
    );
    await server.stop();
    await using again = await serve(environment);
    expect(again.err()).not.toContain("There are no accounts");
  });

  it("keeps the embedded database to itself: a migration is refused in one line", async () => {
    await using dataDir = await aDataDir();
    const environment = { ACCORD_DATA_DIR: dataDir.path, ACCORD_DEMO: "0" };
    await using _ = await serve(environment);

    const ended = await accord(["migrate"], environment);

    expect(ended).toMatchObject({ code: 1, out: "" });
    expect(ended.err).toMatch(/^The database folder .* is in use by process \d+.*\n$/);
  });

  it("takes over from a server that was killed", async () => {
    await using dataDir = await aDataDir();
    const environment = { ACCORD_DATA_DIR: dataDir.path, ACCORD_DEMO: "0" };
    const first = await serve(environment);
    await first.kill();

    const listed = await accord(["user", "list", "--json"], environment);

    expect(listed).toMatchObject({ code: 0, err: "", out: "[]\n" });
  });
});

describe("accord report --send", () => {
  it("sends once: a second time it says when it went, and sends nothing", async () => {
    await using dataDir = await aLoadedDataDir();
    const environment: Environment = { ACCORD_DATA_DIR: dataDir.path, ACCORD_DEMO: "1" };
    const outbox = path.join(dataDir.path, "outbox");

    const sent = await accord(SEND, environment);
    const letters = await readdir(outbox);
    const again = await accord(SEND, environment);

    expect(sent).toMatchObject({ code: 0 });
    expect(letters.length).toBeGreaterThan(1);
    expect(again).toMatchObject({ code: 1, out: "" });
    expect(again.err).toMatch(/^The report for January 2011 was sent already, on .*\n$/);
    expect(await readdir(outbox)).toEqual(letters);
  });

  it("asks the clock that was set, and not the system's, whether a period has ended", async () => {
    await using dataDir = await aDataDir();
    const environment = {
      ACCORD_DATA_DIR: dataDir.path,
      ACCORD_DEMO: "1",
      ACCORD_CLOCK: "2011-01-31T12:00Z",
    };

    const ended = await accord(SEND, environment);

    expect(ended).toMatchObject({ code: 1, out: "" });
    expect(ended.err).toMatch(/^January 2011 has not ended\..*\n$/);
  });

  it("goes through the server that holds the register, and a worker apart sends it", async () => {
    await using dataDir = await aLoadedDataDir();
    await using apart = await aDataDir();
    const WORKER_TOKEN = "worker-token-0123456789-0123456789";
    const environment = { ACCORD_DATA_DIR: dataDir.path, ACCORD_DEMO: "1", WORKER_TOKEN };
    await using api = await serve({ ...environment, ACCORD_ROLE: "api" });
    const worker = accord(
      ["start"],
      {
        ACCORD_ROLE: "worker",
        ACCORD_DATA_DIR: apart.path,
        API_URL: api.url,
        WORKER_TOKEN,
      },
      {
        until: async () =>
          (await readdir(path.join(apart.path, "outbox")).catch(() => [])).length > 1,
      },
    );

    const sent = await accord([...SEND, "--json"], environment);

    expect(JSON.parse(sent.out)).toMatchObject({ state: "done" });
    expect(await worker).toMatchObject({ code: 0 });
  });
});

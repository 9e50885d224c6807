import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { it as inServer } from "./testing/it.ts";

const it = inServer.extend(
  "frontEnds",
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of what a fixture needs from its pattern
  async ({}, { onCleanup }): Promise<{ dashboard: string; admin: string }> => {
    const folder = await mkdtemp(join(tmpdir(), "accord-front-end-"));
    onCleanup(() => rm(folder, { recursive: true }));
    for (const name of ["dashboard", "admin"]) {
      await mkdir(join(folder, name, "assets"), { recursive: true });
      await writeFile(join(folder, name, "index.html"), `<title>${name}</title>`);
      await writeFile(
        join(folder, name, "assets", "app-3f2a.js"),
        `console.log("${name}");`.repeat(100),
      );
    }
    return { dashboard: join(folder, "dashboard"), admin: join(folder, "admin") };
  },
);

describe("the front ends", () => {
  it("are served at / and /admin/, each with its page for every address under it", async ({
    started,
    frontEnds,
  }) => {
    const { caller } = await started(undefined, { frontEnds });
    const titleAt = async (path: string) => (await caller().get(path)).text();

    expect(await titleAt("/")).toContain("dashboard");
    expect(await titleAt("/eastern-region/matrix?asAt=2011-01-31")).toContain("dashboard");
    expect(await titleAt("/admin/")).toContain("admin");
    expect(await titleAt("/admin/eastern-region/readers")).toContain("admin");
  });

  it("are kept for ever where a name has its hash, and asked for each time where it has not", async ({
    started,
    frontEnds,
  }) => {
    const { caller } = await started(undefined, { frontEnds });
    const script = await caller().get("/assets/app-3f2a.js", { "accept-encoding": "br" });
    const page = await caller().get("/");
    const again = await caller().get("/", { "if-none-match": page.headers.get("etag") ?? "" });

    expect(script.headers.get("cache-control")).toContain("immutable");
    expect(script.headers.get("content-encoding")).toBe("br");
    expect(script.headers.get("content-type")).toContain("text/javascript");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    expect(again.status).toBe(304);
  });

  it("give no page for a file that is missing, nor anything outside their folder", async ({
    started,
    frontEnds,
  }) => {
    const { caller } = await started(undefined, { frontEnds });

    for (const path of [
      "/assets/old-1111.js",
      "/favicon.ico",
      "/assets/..%2f..%2fadmin%2findex.html",
    ]) {
      expect((await caller().get(path)).status).toBe(404);
    }
  });

  it("are held to their own scripts, styles and data", async ({ started, frontEnds }) => {
    const { caller } = await started(undefined, { frontEnds });

    const { headers } = await caller().get("/");
    const policy = headers.get("content-security-policy") ?? "";

    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-powered-by")).toBeNull();
  });
});

describe("the server", () => {
  it("says that it is alive and ready", async ({ running }) => {
    const alive = await running.caller().get("/healthz");
    const ready = await running.caller().get("/readyz");

    expect([alive.status, ready.status]).toEqual([200, 200]);
    expect(await ready.json()).toEqual({
      ready: true,
      database: "reachable",
      migrations: "current",
      message: "Ready.",
    });
  });

  it("says which side is behind when the database was migrated by a newer one", async ({
    database,
    started,
  }) => {
    const running = await started();
    await database.inside.script((run) =>
      run("insert into migration (name, sha256) values ('9999-from-the-future', '')"),
    );
    try {
      const ready = await running.caller().get("/readyz");

      expect(ready.status).toBe(503);
      expect(await ready.json()).toMatchObject({
        ready: false,
        migrations: "ahead",
        message: expect.stringContaining("This program is behind the database"),
      });
    } finally {
      await database.inside.script((run) =>
        run("delete from migration where name = '9999-from-the-future'"),
      );
    }
  });

  it("counts what it answers, without a word of the record", async ({ running }) => {
    await running.caller().get("/healthz");

    const text = await (await running.caller().get("/metrics")).text();

    expect(text).toContain('accord_http_answer_seconds_count{method="GET",status="200"} 1');
    expect(text).toContain("accord_live_streams 0");
  });

  it("logs each request under its id, without its query, and never a cookie", async ({
    started,
  }) => {
    const lines: string[] = [];
    const running = await started(undefined, {
      config: { logLevel: "info" },
      logTo: { write: (line) => void lines.push(line) },
    });
    const person = await running.person([]);

    const answer = await person.get("/api/v1/programmes/secret/matrix?asAt=2011-01");
    await expect.poll(() => lines.some((line) => line.includes("/matrix"))).toBe(true);
    await person.get("/api/unsubscribe/somebody.signed");
    await expect.poll(() => lines.some((line) => line.includes("/api/unsubscribe/…"))).toBe(true);

    const line = JSON.parse(lines.find((one) => one.includes("/matrix")) ?? "{}");
    expect(line).toMatchObject({
      request: answer.headers.get("x-request-id"),
      method: "GET",
      path: "/api/v1/programmes/secret/matrix",
      status: 404,
      actor: expect.any(String),
    });
    expect(lines.join("")).not.toMatch(/session_token|somebody\.signed/);
  });

  it("names the port when another program has it", async ({ database, started }) => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address ? address.port : 0;

    const refused = started(database, { config: { port } });

    await expect(refused).rejects.toMatchObject({
      kind: "unavailable",
      message: expect.stringContaining(`PORT ${port}`),
    });
    other.close();
  });

  it("ends what it is answering before it stops", async ({ running }) => {
    const { get, post } = running.caller();
    await get("/healthz");
    // A password that is looked at takes a tenth of a second; the connection is open already.
    const asked = post("/api/auth/sign-in/email", {
      email: "nobody@programme.example",
      password: "no such password",
    });
    await new Promise((resolve) => setTimeout(resolve, 20));

    const stopped = running.api.close();

    expect((await asked).status).toBe(401);
    await stopped;
    await expect(get("/healthz")).rejects.toThrow();
  });
});

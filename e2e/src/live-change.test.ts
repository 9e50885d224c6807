import { openDatabase } from "@accord/store/database";
import { startTestServer, type TestServer } from "@accord/store/testing/server";
import type { Browser, BrowserContext, Page, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD, type RunningAccord, startAccord } from "./testing/accord.ts";
import { openContext, signIn, startBrowser } from "./testing/browser.ts";
import { type Line, layLine } from "./testing/line.ts";
import { addEntry, type Person, signInOverHttp } from "./testing/person.ts";
import { matrixIsShown } from "./testing/seen-matrix.ts";
import { bestMs, cellLink, isListening, msUntilShown } from "./testing/watched-cell.ts";

const JANUARY = "/eastern-region/matrix?asAt=2011-01-31";
const EDITOR = "editor@programme.example";
const VIEWER = "viewer@norfolk.example";
const A_SECOND = 1_000;
const LIVE = { status: "live" } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(() => browser?.close());

/** What the page of a matrix shows: the day and the one compared with, its rail, how many findings wait. */
const READ_AGAIN = [
  "/trpc/matrix.read",
  "/trpc/matrix.read",
  "/trpc/timeline.read",
  "/trpc/findings.waiting",
] as const;

describe("a change of one cell", () => {
  let accord: RunningAccord;
  let writer: Person;
  let readers: BrowserContext;
  let reader: Page;

  beforeAll(async () => {
    accord = await startAccord();
    writer = await signInOverHttp(accord.url, EDITOR);
    readers = await openContext(browser, accord.url, { height: 600 });
    reader = await readers.newPage();
    await openAs(reader, VIEWER);
  }, 90_000);

  afterAll(() => accord?.[Symbol.asyncDispose]());

  it("made in admin is in another browser's matrix within a second of its acknowledgement", async () => {
    const editors = await openContext(browser, accord.url);
    const editor = await editors.newPage();
    await editor.goto("/admin/eastern-region/matrix?cell=dogs/herts-beds-cambs");
    await signIn(editor, EDITOR, PASSWORD);

    const ms = await bestMs(A_SECOND, async (attempt) => {
      await editor.getByRole("button", { name: "Add an entry" }).click();
      await editor.getByRole("radio", { name: "It changed" }).check();
      await editor.getByRole("radio", { name: "Live" }).check();
      await editor.getByLabel("Qualifier (optional)").fill(`attempt ${attempt}`);
      return msUntilShown(reader, "dogs/herts-beds-cambs", `attempt ${attempt}`, async () => {
        const acknowledged = editor.waitForResponse(/\/trpc\/entries\.add/);
        await editor.getByRole("button", { name: "Record entry" }).click();
        expect((await acknowledged).status()).toBe(200);
      });
    });

    expect(ms).toBeLessThan(A_SECOND);
    await editors.close();
  });

  it("leaves the reader's focus, scroll and open panel where they were, and is in the panel too", async () => {
    await isListening(reader, () => reader.goto(`${JANUARY}&cell=vetting/norfolk-suffolk`));
    await reader.getByRole("heading", { name: "History" }).waitFor();
    const panel = reader.getByRole("complementary");
    const entries = panel.locator("ol > li");
    expect(await entries.count()).toBe(1);
    await cellLink(reader, "hr/norfolk-suffolk").focus();
    await reader.evaluate(() => {
      scrollTo(0, 900);
      document.activeElement?.setAttribute("data-was-focused", "");
      document.querySelector("aside")?.setAttribute("data-was-open", "");
      document.querySelector("aside")?.scrollTo(0, 40);
    });
    const before = await standing(reader);

    await msUntilShown(reader, "vetting/norfolk-suffolk", "Live", () =>
      addEntry(writer, "vetting/norfolk-suffolk", LIVE),
    );
    await expect.poll(() => entries.count(), { timeout: 5_000 }).toBe(2);
    // Of the focused cell's own row, too.
    await msUntilShown(reader, "hr/norfolk-suffolk", "with others", () =>
      addEntry(writer, "hr/norfolk-suffolk", { ...LIVE, qualifier: "with others" }),
    );

    expect(before.scrollY).toBe(900);
    expect(before.panelScroll).toBe(40);
    expect(before.focus).toBe("cell.hr.norfolk-suffolk");
    expect(await standing(reader)).toEqual(before);
  });

  it("makes the reader's page ask for nothing but what it shows again", async () => {
    // No request of the page before is still under way.
    await reader.waitForLoadState("networkidle").catch(() => {});
    const asked: string[] = [];
    const note = (request: Request) => asked.push(new URL(request.url()).pathname);
    reader.on("request", note);
    await reader.waitForTimeout(3_000);
    const unprompted = [...asked];

    await msUntilShown(reader, "finance/essex-kent", "Live", () =>
      addEntry(writer, "finance/essex-kent", LIVE),
    );
    await reader.waitForTimeout(1_000);
    reader.off("request", note);

    expect(unprompted).toEqual([]);
    expect(asked.toSorted()).toEqual([...READ_AGAIN, "/trpc/matrix.story"].toSorted());
  });

  it("reaches two tabs of one browser by one stream, which the other takes over when its tab goes", async () => {
    const streams: string[] = [];
    readers.on("request", (request) => {
      if (request.url().includes("/trpc/live.follow")) streams.push(request.url());
    });
    await reader.close();
    const [first, second] = [await readers.newPage(), await readers.newPage()];
    await isListening(first, () => first.goto(JANUARY));
    await second.goto(JANUARY);
    await matrixIsShown(second);

    const both = [first, second].map((tab) =>
      msUntilShown(tab, "fleet/essex-kent", "once", nothing),
    );
    await addEntry(writer, "fleet/essex-kent", { ...LIVE, qualifier: "once" });
    await Promise.all(both);
    expect(streams).toHaveLength(1);

    await isListening(second, () => first.close());
    await msUntilShown(second, "fleet/essex-kent", "twice", () =>
      addEntry(writer, "fleet/essex-kent", { ...LIVE, qualifier: "twice" }),
    );
    expect(streams).toHaveLength(2);
  });
});

describe("a session that ends elsewhere", () => {
  let accord: RunningAccord;

  beforeAll(async () => {
    accord = await startAccord();
  }, 60_000);

  afterAll(() => accord?.[Symbol.asyncDispose]());

  it("takes the record off the page within 10 seconds when it is signed out", async () => {
    const context = await openContext(browser, accord.url);
    const page = await context.newPage();
    await openAs(page, VIEWER);
    const cookie = (await context.cookies())
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");

    const answer = await fetch(`${accord.url}/api/auth/sign-out`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: accord.url, cookie },
      body: "{}",
    });

    expect(answer.status).toBe(200);
    await isAskedToSignIn(page, 10_000);
    await context.close();
  });

  it("takes the record off the page within 10 seconds when the account is turned off", async () => {
    const context = await openContext(browser, accord.url);
    const page = await context.newPage();
    await openAs(page, "viewer@essex.example");
    const administrator = await signInOverHttp(accord.url, "admin@programme.example");

    await administrator.change("accounts.off", { email: "viewer@essex.example" });

    await isAskedToSignIn(page, 10_000);
    await context.close();
  });
});

describe("a change through one of two processes on one PostgreSQL", () => {
  let server: TestServer;
  let here: RunningAccord;
  let there: RunningAccord;
  let line: Line;
  let writer: Person;
  let readers: BrowserContext;
  let reader: Page;

  beforeAll(async () => {
    server = await startTestServer();
    const shared = {
      ACCORD_ROLE: "api",
      DATABASE_URL: database(),
      SESSION_SECRET: "a secret that both processes of this test were given",
      WORKER_TOKEN: "a-token-of-at-least-thirty-two-characters",
    };
    here = await startAccord(shared);
    line = await layLine();
    there = await startAccord({ ...shared, PUBLIC_URL: line.url });
    line.leadTo(there.url);
    writer = await signInOverHttp(here.url, EDITOR);
    readers = await openContext(browser, line.url);
    reader = await readers.newPage();
    await openAs(reader, VIEWER);
  }, 150_000);

  afterAll(async () => {
    await Promise.all([line, here, there].map((one) => one?.[Symbol.asyncDispose]()));
    await server?.stop();
  });

  function database(): string {
    return `${server.url}/template`;
  }

  it("is on the screen of a reader of the other within a second, by one re-read", async () => {
    const asked: string[] = [];
    reader.on("request", (request) => asked.push(new URL(request.url()).pathname));
    let attempts = 0;

    const ms = await bestMs(A_SECOND, (attempt) => {
      attempts = attempt;
      return write("dogs/essex-kent", `there ${attempt}`);
    });

    expect(ms).toBeLessThan(A_SECOND);
    await expect
      .poll(() => asked.toSorted(), { timeout: 5_000 })
      .toEqual(Array(attempts).fill(READ_AGAIN).flat().toSorted());
  });

  it("is there within a second when the listener was cut just before", async () => {
    const ms = await bestMs(A_SECOND, async (attempt) => {
      await cutListeners(database());
      return write("dogs/essex-kent", `cut ${attempt}`);
    });

    expect(ms).toBeLessThan(A_SECOND);
  });

  it.each([
    { whose: "whose own network was away", knows: true },
    { whose: "whose line broke beyond their machine", knows: false },
  ])(
    "is there within a second of the return of a reader $whose, and who was told so",
    async ({ knows }) => {
      const notice = reader.getByText(/^Accord cannot be reached. This is what was read on /);

      const ms = await bestMs(A_SECOND, async (attempt) => {
        const words = `away ${attempt}, ${knows}`;
        line.cut();
        if (knows) await readers.setOffline(true);
        await addEntry(writer, "dogs/essex-kent", { ...LIVE, qualifier: words });
        await notice.waitFor({ timeout: 20_000 });
        // Long enough for the pauses between attempts to have grown.
        await reader.waitForTimeout(8_000);
        expect(await cellLink(reader, "dogs/essex-kent").textContent()).not.toContain(words);

        return msUntilShown(reader, "dogs/essex-kent", words, async () => {
          line.mend();
          if (knows) await readers.setOffline(false);
        });
      });

      expect(ms).toBeLessThan(A_SECOND);
      await notice.waitFor({ state: "detached", timeout: 20_000 });
    },
    120_000,
  );

  function write(key: string, words: string): Promise<number> {
    return msUntilShown(reader, key, words, () =>
      addEntry(writer, key, { ...LIVE, qualifier: words }),
    );
  }
});

/** Opens the matrix of January as someone, and waits until the page hears of changes. */
async function openAs(page: Page, email: string): Promise<void> {
  await page.goto(JANUARY);
  await isListening(page, () => signIn(page, email, PASSWORD));
  await matrixIsShown(page);
  // Reads begun by the stream's own start are over.
  await page.waitForLoadState("networkidle", { timeout: 2_000 }).catch(() => {});
}

async function isAskedToSignIn(page: Page, withinMs: number): Promise<void> {
  await page.getByRole("heading", { name: "Sign in" }).waitFor({ timeout: withinMs });
  expect(await page.locator("tr[data-area]").count()).toBe(0);
}

/** Where the reader is on the page. The marks are gone from an element that was drawn anew. */
function standing(page: Page) {
  return page.evaluate(() => ({
    focus: document.querySelector("[data-was-focused]:focus")?.id,
    scrollY: Math.round(scrollY),
    panelScroll: document.querySelector("aside[data-was-open]")?.scrollTop,
    heading: document.querySelector("aside[data-was-open] h2")?.textContent,
    address: location.search,
  }));
}

/** Cuts every connection that listens, as a network or a failing-over server does. */
async function cutListeners(url: string): Promise<void> {
  await using database = await openDatabase({ kind: "server", url });
  await database.inside.script((run) =>
    run(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'accord listener'`),
  );
}

async function nothing(): Promise<void> {}

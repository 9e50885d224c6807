import { describe, expect } from "vitest";
import { oneAtATime } from "../one-at-a-time.ts";
import { anEditor, BASE } from "../testing/intakes.ts";
import { it, type Running } from "../testing/it.ts";
import type { Person } from "../testing/person.ts";

const programme = "eastern-region";
const source = {
  ...{ slug: "strategy-2011", title: "Strategy 2011", publisher: "The region" },
  ...{ published: { date: "2011", precision: "year" } as const, link: null, sha256: null },
};
const file = `${BASE}/sources/strategy-2011/file`;

async function attach(editor: Person, fileName: string): Promise<void> {
  await editor.trpc.sources.attach.mutate({
    programme,
    source: source.slug,
    fileName,
    base64: Buffer.from(`<script>alert("${fileName.length}")</script>`).toString("base64"),
  });
}

const aViewer = (running: Running) =>
  running.person([{ role: "viewer", programme: null, force: "norfolk" }]);

describe("the file of a paper", () => {
  it("is given out so often a minute, and not again to who has it", async ({
    database,
    running,
  }) => {
    const editor = await anEditor(running, database);
    await editor.trpc.sources.add.mutate({ programme, source });
    await attach(editor, "strategy.html");
    const viewer = await aViewer(running);

    const first = await viewer.get(file);
    const etag = first.headers.get("etag") ?? "";
    const again = await viewer.get(file, { "if-none-match": etag });
    const later = [];
    for (let time = 0; time < 60; time += 1) {
      later.push((await viewer.get(file, { "if-none-match": etag })).status);
    }

    expect([first.status, again.status, later[0], later.at(-1)]).toEqual([200, 304, 304, 429]);
    expect(await again.text()).toBe("");
  });

  it("has a name that leads into no folder and reads as it ends", async ({ database, running }) => {
    const editor = await anEditor(running, database);
    await editor.trpc.sources.add.mutate({ programme, source });
    await expect(attach(editor, "../../strategy.html")).rejects.toMatchObject({
      data: { code: "BAD_REQUEST" },
    });
    await expect(attach(editor, "strategy\u202etxt.html")).rejects.toMatchObject({
      data: { code: "BAD_REQUEST" },
    });
    await attach(editor, "strategy.html");

    const answer = await editor.get(file);

    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename="strategy.html"; filename*=UTF-8''strategy.html`,
    );
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });
});

describe("work done one at a time", () => {
  it("begins when what came before has ended, well or not", async () => {
    const queue = oneAtATime();
    const told: string[] = [];
    const tell = (words: string) => queue(async () => void told.push(words));

    const failing = queue(async () => {
      told.push("begins");
      await Promise.resolve();
      told.push("fails");
      throw new Error("It failed.");
    });
    const next = tell("next");

    await expect(failing).rejects.toThrow("It failed.");
    await next;
    expect(told).toEqual(["begins", "fails", "next"]);
  });
});

import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { it as base, describe, expect } from "vitest";
import { aLetter } from "../testing/letters.ts";
import { outboxPost } from "./outbox.ts";

// biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of what a fixture needs from its pattern
const it = base.extend("folder", async ({}, { onCleanup }) => {
  const folder = await mkdtemp(join(tmpdir(), "accord-outbox-"));
  onCleanup(() => rm(folder, { recursive: true }));
  return folder;
});

describe("a letter put in the outbox", () => {
  it("is one file named after its id, whole and readable", async ({ folder }) => {
    await using post = outboxPost(folder);

    const outcome = await post.send(aLetter());

    expect(outcome).toEqual({
      outcome: "sent",
      words: "Written to the outbox as report-1.norfolk@accord.example.eml",
    });
    expect(await readdir(folder)).toEqual(["report-1.norfolk@accord.example.eml"]);
    const raw = await readFile(join(folder, "report-1.norfolk@accord.example.eml"));
    expect(await PostalMime.parse(raw)).toMatchObject({
      messageId: "<report-1.norfolk@accord.example>",
      attachments: [{ filename: "report.pdf" }],
    });
  });

  it("is there once when it is written twice", async ({ folder }) => {
    await using post = outboxPost(folder);

    await post.send(aLetter());
    await post.send(aLetter());

    expect(await readdir(folder)).toHaveLength(1);
  });

  it("cannot leave the folder, whatever its id", async ({ folder }) => {
    await using post = outboxPost(join(folder, "outbox"));

    await post.send(aLetter({ messageId: "<../../other@accord.example>" }));

    expect(await readdir(folder)).toEqual(["outbox"]);
  });

  it("can be unsubscribed from in the mail program with one click, only where its reader asked for it", async ({
    folder,
  }) => {
    await using post = outboxPost(folder);
    const address = "https://accord.example/api/unsubscribe/token";
    const headersOf = async (unsubscribe: string | null) => {
      await post.send(aLetter({ unsubscribe }));
      const raw = await readFile(join(folder, "report-1.norfolk@accord.example.eml"));
      const { headers } = await PostalMime.parse(raw);
      return headers.filter(({ key }) => key.startsWith("list-")).map(({ value }) => value);
    };

    expect(await headersOf(address)).toEqual([`<${address}>`, "List-Unsubscribe=One-Click"]);
    expect(await headersOf(null)).toEqual([]);
    expect(await headersOf(address.replace("https", "http"))).toEqual([]);
  });

  it("waits when the folder cannot be written", async ({ folder }) => {
    await writeFile(join(folder, "outbox"), "in the way");
    await using post = outboxPost(join(folder, "outbox"));

    expect(await post.send(aLetter())).toMatchObject({ outcome: "delayed" });
  });
});

import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MailNotice } from "@accord/domain/mail-notice";
import { TRPCClientError } from "@trpc/client";
import pino from "pino";
import { it as base, describe, expect } from "vitest";
import { aBounce } from "../testing/notices.ts";
import { openInbox } from "./inbox.ts";
import { KEPT_DAYS, MOST_KEPT, sweepInbox } from "./sweep-inbox.ts";

// biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of what a fixture needs from its pattern
const it = base.extend("folder", async ({}, { onCleanup }) => {
  const folder = await mkdtemp(join(tmpdir(), "accord-inbox-"));
  onCleanup(() => rm(folder, { recursive: true }));
  return folder;
});

const log = pino({ level: "silent" });

describe("the inbox", () => {
  it("is read, told of and put away; what cannot be read is put beside it, and drafts are left", async ({
    folder,
  }) => {
    await writeFile(join(folder, "1.eml"), aBounce());
    await writeFile(join(folder, "2.eml"), "Subject: Out of office\r\n\r\nAway.");
    await writeFile(join(folder, "3.eml"), "");
    await truncate(join(folder, "3.eml"), 40_000_000);
    await writeFile(join(folder, ".4.eml.draft"), aBounce());
    const told: MailNotice[] = [];
    const tell = async (notice: MailNotice) => {
      told.push(notice);
      return "b1f9";
    };
    const inbox = openInbox({ folder, tell, log, settledMs: 0 });

    expect(await inbox.read()).toBe(true);
    expect(await inbox.read()).toBe(false);

    expect(told).toMatchObject([{ kind: "bounced", messageId: "<b1f9@accord>" }]);
    expect(await readdir(join(folder, "read"))).toEqual(["1.eml"]);
    expect(await readdir(join(folder, "not-read"))).toEqual(["2.eml", "3.eml"]);
    expect((await readdir(folder)).toSorted()).toEqual([".4.eml.draft", "not-read", "read"]);
  });

  it("keeps what it could not tell of, and says when a notice is of no message of ours", async ({
    folder,
  }) => {
    await writeFile(join(folder, "1.eml"), aBounce());
    let isAway = true;
    const lines: string[] = [];
    const inbox = openInbox({
      folder,
      settledMs: 0,
      log: pino({}, { write: (line) => lines.push(line) }),
      async tell() {
        if (isAway) throw new Error("The register is away.");
        return null;
      },
    });

    await expect(inbox.read()).rejects.toThrow("away");
    expect(await readdir(folder)).toEqual(["1.eml"]);
    isAway = false;
    await inbox.read();

    expect(await readdir(join(folder, "read"))).toEqual(["1.eml"]);
    expect(lines.join()).toContain("A notice of no message of ours");
  });

  it("puts away what the register refuses, and reads the others past what it cannot tell", async ({
    folder,
  }) => {
    for (const name of ["1.eml", "2.eml", "3.eml"]) await writeFile(join(folder, name), aBounce());
    const refusal = { refusal: { kind: "bad-input", facts: {} } };
    const answers = [
      () => Promise.reject(new TRPCClientError("No.", { result: { error: { data: refusal } } })),
      () => Promise.reject(new Error("A bug.")),
      () => Promise.resolve("b1f9"),
    ];
    const tell = () => answers.shift()?.() ?? Promise.resolve(null);

    await expect(openInbox({ folder, tell, log, settledMs: 0 }).read()).rejects.toThrow("bug");

    expect(await readdir(join(folder, "not-read"))).toEqual(["1.eml"]);
    expect(await readdir(join(folder, "read"))).toEqual(["3.eml"]);
  });

  it("throws away what was put away long ago, or is beyond the thousand newest", async ({
    folder,
  }) => {
    const notRead = join(folder, "not-read");
    await mkdir(notRead);
    for (let name = 1; name <= MOST_KEPT + 2; name += 1)
      await writeFile(join(notRead, `${name}`), "");
    const sweep = async (days: number) => {
      await sweepInbox(notRead, Date.now() + days * 86_400_000, log);
      return (await readdir(notRead)).length;
    };

    await openInbox({ folder, tell: async () => null, log }).read();
    expect(await readdir(notRead)).toHaveLength(MOST_KEPT);
    expect(await sweep(KEPT_DAYS - 1)).toBe(MOST_KEPT);
    expect(await sweep(KEPT_DAYS + 1)).toBe(0);
  });

  it("waits for a file that is being written, and for a folder that is not there", async ({
    folder,
  }) => {
    await writeFile(join(folder, "1.eml"), aBounce().slice(0, 300));
    const tell = async () => null;

    expect(await openInbox({ folder, tell, log }).read()).toBe(false);
    expect(await openInbox({ folder: join(folder, "none"), tell, log }).read()).toBe(false);
  });
});

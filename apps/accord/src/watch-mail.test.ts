import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openDatabase } from "@accord/store/database";
import { outboxPost } from "@accord/worker/mail/outbox";
import pino from "pino";
import { describe, expect, it } from "vitest";
import { aLoadedDataDir } from "./testing/place.ts";
import { watchMailFrom } from "./watch-mail.ts";

describe("a server whose worker is silent", () => {
  it("writes to the team itself, once", async () => {
    await using dataDir = await aLoadedDataDir();
    await using database = await openDatabase({
      kind: "embedded",
      folder: path.join(dataDir.path, "database"),
    });
    const outbox = path.join(dataDir.path, "outbox");
    const stop = watchMailFrom({
      ...{ database, from: "accord@localhost", url: "http://localhost:4100/admin/" },
      openPost: () => outboxPost(outbox),
      log: pino({ level: "silent" }),
      silentMinutes: 0,
      everyMs: 20,
    });

    while ((await readdir(outbox).catch(() => [])).length === 0) await pause(20);
    await pause(200);
    await stop();

    const letters = await Promise.all(
      (await readdir(outbox)).map((name) => readFile(path.join(outbox, name), "utf8")),
    );
    const to = letters.map((letter) => /^To: .*<(.*)>/m.exec(letter)?.[1]);
    expect(to.toSorted()).toEqual([
      "admin@programme.example",
      "approver@programme.example",
      "editor@programme.example",
    ]);
    expect(letters[0]).toContain("no reports or emails are going out");
  });
});

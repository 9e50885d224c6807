import { readdir, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { aBounce } from "@accord/worker/testing/notices";
import { describe, expect, it } from "vitest";
import { accord, aDataDir } from "./testing/accord-process.ts";

describe("accord mail read", () => {
  it("puts a notice in the worker's inbox, another message beside it, and refuses one without end", async () => {
    await using folder = await aDataDir();
    const inbox = path.join(folder.path, "inbox");
    const file = path.join(folder.path, "huge.eml");
    const read = (from: string, input = "") =>
      accord(["mail", "read", from], { ACCORD_DATA_DIR: folder.path }, { input });

    expect(await read("-", aBounce())).toMatchObject({
      code: 0,
      out: expect.stringContaining("bounced: 550 5.1.1"),
    });
    expect(await read("-", "Subject: Away\r\n\r\nI am away.")).toMatchObject({
      code: 0,
      out: expect.stringContaining("no notice"),
    });
    await writeFile(file, "");
    await truncate(file, 40_000_000);
    expect(await read(file)).toMatchObject({
      code: 1,
      err: expect.stringContaining("larger than 10 MB"),
    });

    expect(await readdir(inbox)).toEqual([expect.stringMatching(/\.eml$/), "not-read"]);
    expect(await readdir(path.join(inbox, "not-read"))).toHaveLength(1);
  });
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { it as base, describe, expect } from "vitest";
import { acquireLock, lockPath } from "./embedded-lock.ts";

const it = base.extend("folder", async ({ task: _ }, { onCleanup }) => {
  const parent = await mkdtemp(join(tmpdir(), "accord-lock-"));
  onCleanup(() => rm(parent, { recursive: true }));
  return join(parent, "database");
});

/** A process of its own that takes the folder and keeps it until it is killed. */
async function holdElsewhere(folder: string) {
  const module = new URL("./embedded-lock.ts", import.meta.url).href;
  const script = `
    const { acquireLock } = await import(${JSON.stringify(module)});
    await acquireLock(${JSON.stringify(folder)});
    console.log("held");
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(holder.stdout, "data");
  return holder;
}

describe("the lock of an embedded folder", () => {
  it("refuses a folder that a living process holds, and names both", async ({ folder }) => {
    const holder = await holdElsewhere(folder);

    const taking = acquireLock(folder);

    await expect(taking).rejects.toMatchObject({ kind: "unavailable" });
    await expect(taking).rejects.toThrow(`${folder} is in use by process ${holder.pid}`);
    holder.kill("SIGKILL");
  });

  it("is taken over from a process that was killed", async ({ folder }) => {
    const holder = await holdElsewhere(folder);
    holder.kill("SIGKILL");
    await once(holder, "exit");

    const lock = await acquireLock(folder);

    expect(await readFile(lockPath(folder), "utf8")).toContain(`"pid":${process.pid}`);
    await lock.release();
  });

  it("is taken over when the holder's number now belongs to another process", async ({
    folder,
  }) => {
    const reused = { pid: process.pid, began: "another start", host: hostname() };
    await writeFile(lockPath(folder), JSON.stringify(reused));

    const lock = await acquireLock(folder);

    await lock.release();
  });

  it("is had by one of two that take it over at once", async ({ folder }) => {
    await writeFile(lockPath(folder), "left half written by a machine that lost power");

    const both = await Promise.allSettled([acquireLock(folder), acquireLock(folder)]);

    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is free again after its release", async ({ folder }) => {
    const first = await acquireLock(folder);
    await first.release();

    const second = await acquireLock(folder);

    await second.release();
  });
});

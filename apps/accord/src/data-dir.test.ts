import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it as base, describe, expect } from "vitest";
import { keptSecret, readablePassword } from "./data-dir.ts";

// biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of what a fixture needs from its pattern
const it = base.extend("folder", async ({}, { onCleanup }) => {
  const folder = await mkdtemp(join(tmpdir(), "accord-data-"));
  onCleanup(() => rm(folder, { recursive: true }));
  return join(folder, "var");
});

describe("a kept secret", () => {
  it("is made once and is its owner's alone", async ({ folder }) => {
    const first = await keptSecret(folder, "session-secret");

    expect(first.length).toBeGreaterThanOrEqual(32);
    expect(await keptSecret(folder, "session-secret")).toBe(first);
    expect((await stat(join(folder, "session-secret"))).mode & 0o777).toBe(0o600);
  });

  it("is the same for all who want it at once", async ({ folder }) => {
    const all = await Promise.all(
      Array.from({ length: 8 }, () => keptSecret(folder, "worker-token")),
    );

    expect(new Set(all).size).toBe(1);
  });

  it("can be a password that is read aloud", () => {
    expect(readablePassword()).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    expect(readablePassword()).not.toBe(readablePassword());
  });
});

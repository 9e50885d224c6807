import { setTimeout as pause } from "node:timers/promises";
import type { RegisterClient } from "@accord/worker/client";
import { describe, expect, it } from "vitest";
import { type Serving, serve } from "./testing/accord-process.ts";
import { signInAsEditor } from "./testing/editor.ts";
import { aPlace } from "./testing/place.ts";

const ROUNDS = 4;
const WRITERS = 6;
const programme = "eastern-region";

/** A change that was acknowledged: the entry it made, and the line of its act. */
interface Acknowledged {
  readonly area: string;
  readonly partnership: string;
  readonly entry: number;
  readonly act: number;
}

describe("a server that is killed at random moments under a stream of changes", () => {
  it("keeps every acknowledged change, with its line, and its chain verifies, four times of four", {
    timeout: 300_000,
  }, async () => {
    await using place = await aPlace();
    const acknowledged: Acknowledged[] = [];

    for (let round = 0; round < ROUNDS; round += 1) {
      await using server = await serve(place.environment);
      await killWhileWriting(server, acknowledged);
    }

    await using server = await serve(place.environment);
    const editor = await signInAsEditor(server.url);
    expect(await missingOf(editor, acknowledged)).toEqual([]);
    const found = await editor.journal.verify.query({ programme });
    expect(found).toMatchObject({ ok: true, problems: [] });
    expect(found.lines).toBeGreaterThanOrEqual(acknowledged.length);
  });
});

/** Lets writers change cells as fast as they are answered, and ends the server without a word. */
async function killWhileWriting(server: Serving, acknowledged: Acknowledged[]): Promise<void> {
  const editor = await signInAsEditor(server.url);
  const { head, areas, partnerships } = await editor.matrix.read.query({ programme });
  const partnership = partnerships[0]!.slug;
  const writing = areas
    .slice(0, WRITERS)
    .map(({ slug }) => writeUntilCut(editor, { area: slug, partnership, head }, acknowledged));
  // By what was done and not by the clock, so that a slow machine is in full flow, too.
  const enough = acknowledged.length + 10 + Math.random() * 50;
  while (acknowledged.length < enough) await pause(1);
  await pause(Math.random() * 40);
  await server.kill();
  await Promise.all(writing);
}

async function writeUntilCut(
  editor: RegisterClient,
  { area, partnership, head }: { area: string; partnership: string; head: number },
  acknowledged: Acknowledged[],
): Promise<void> {
  for (let change = 0; ; change += 1) {
    try {
      const { act, entries } = await editor.entries.add.mutate({
        cell: { programme, area, partnership },
        head,
        statement: {
          claim: "observed",
          status: change % 2 === 0 ? "live" : "being-considered",
          effective: { date: `2010-0${1 + (change % 9)}`, precision: "month" },
        },
      });
      for (const entry of entries) acknowledged.push({ area, partnership, entry, act });
      head = act;
    } catch {
      return;
    }
  }
}

/** Acknowledged changes that the register does not tell of, or tells of another act. */
async function missingOf(
  editor: RegisterClient,
  acknowledged: readonly Acknowledged[],
): Promise<Acknowledged[]> {
  const acts = new Map<number, number>();
  const cells = new Map(acknowledged.map((one) => [`${one.area} ${one.partnership}`, one]));
  for (const { area, partnership } of cells.values()) {
    const { entries } = await editor.matrix.story.query({ programme, area, partnership });
    for (const { id, act } of entries) acts.set(id, act);
  }
  return acknowledged.filter(({ entry, act }) => acts.get(entry) !== act);
}

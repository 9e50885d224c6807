import { setTimeout as pause } from "node:timers/promises";
import { IntakeTerms } from "@accord/domain/intake";
import type { RegisterClient } from "@accord/worker/client";
import { describe, expect, it } from "vitest";
import { serve } from "./testing/accord-process.ts";
import { signInAsEditor } from "./testing/editor.ts";
import { aPlace } from "./testing/place.ts";

const programme = "eastern-region";
const DAYS = 40;
const terms = IntakeTerms.parse({ effective: { date: "2011-01", precision: "month" } });
const source = {
  title: "The history of every cell",
  publisher: "The portfolio office",
  published: { date: "2011", precision: "year" },
} as const;

/** A list of every cell on many days: each statement is one entry. */
async function aLongList(editor: RegisterClient): Promise<string> {
  const { areas, partnerships } = await editor.matrix.read.query({ programme });
  const rows = areas.flatMap((area) =>
    partnerships.flatMap(({ name }) =>
      Array.from({ length: DAYS }, (_, day) => [
        area.name,
        name,
        day % 2 === 0 ? "Live" : "Suspended",
        `2009-${String(1 + (day % 12)).padStart(2, "0")}-${String(1 + Math.floor(day / 12)).padStart(2, "0")}`,
      ]),
    ),
  );
  return [["Business area", "Partnership", "Status", "Effective"], ...rows]
    .map((fields) => fields.join("\t"))
    .join("\n");
}

async function begin(editor: RegisterClient, text: string): Promise<string> {
  const { intake } = await editor.intakes.read.mutate({ programme, html: null, text });
  const { head, counts, blocks } = await editor.intakes.propose.mutate({
    programme,
    intake,
    terms,
  });
  expect(blocks).toEqual([]);
  expect(counts.added + counts.changed).toBe(45 * 5 * DAYS);
  const order = { programme, intake, terms, head, source };
  expect(await editor.intakes.record.mutate(order)).toEqual({ state: "recording" });
  return intake;
}

describe("a long table", () => {
  it("is recorded while others are answered; killed in the middle, the server leaves nothing of it", {
    timeout: 240_000,
  }, async () => {
    await using place = await aPlace();
    await using killed = await serve(place.environment);
    const before = await signInAsEditor(killed.url);
    const text = await aLongList(before);
    const { cells, head } = await before.matrix.read.query({ programme, asAt: "2010-06-30" });
    const cut = await begin(before, text);
    while ((await before.intakes.progress.query({ programme, intake: cut })).done === 0) {
      await pause(20);
    }
    await killed.kill();

    await using server = await serve(place.environment);
    const editor = await signInAsEditor(server.url);
    const after = await editor.matrix.read.query({ programme, asAt: "2010-06-30" });
    expect(after.cells).toEqual(cells);
    expect(await editor.journal.verify.query({ programme })).toMatchObject({
      problems: [],
      ok: true,
    });

    const intake = await begin(editor, text);
    const gaps: number[] = [];
    for (let state = "recording"; state === "recording"; ) {
      const asked = performance.now();
      await editor.matrix.read.query({ programme, asAt: "2011-01-31" });
      gaps.push(performance.now() - asked);
      ({ state } = await editor.intakes.progress.query({ programme, intake }));
    }
    const told = await editor.intakes.progress.query({ programme, intake });
    expect(told).toMatchObject({ state: "recorded", total: 45 * 5 * DAYS });
    expect(gaps.length).toBeGreaterThan(2);
    expect(Math.min(...gaps)).toBeLessThan(1_000);
    const whole = await editor.matrix.read.query({ programme, asAt: "2010-06-30" });
    expect(whole.cells).toHaveLength(45 * 5);
    expect(whole.head).toBeGreaterThan(head);
  });
});

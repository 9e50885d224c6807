import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { accord, serve } from "./testing/accord-process.ts";
import { aPlace } from "./testing/place.ts";

const IN_MARCH = ["--programme", "eastern-region", "--as-at", "2011-03"];
const TABLE = [
  "Business area,Norfolk/ Suffolk,Essex /Kent,Comments",
  "Dogs,Live,Being considered,",
  "Marine Unit,In hand,Live,",
  "Zeppelins,Live,,",
].join("\n");

describe("accord import", () => {
  it("says what it would do, refuses what has no place, does it all, and takes its own export for no change", {
    timeout: 240_000,
  }, async () => {
    await using place = await aPlace();
    const { environment, dataDir } = place;
    const [file, map] = ["may.csv", "map.json"].map((name) => path.join(dataDir.path, name)) as [
      string,
      string, // as many as there are names
    ];
    await writeFile(file, TABLE);
    const run = (...words: string[]) => accord(words, environment);

    const dry = await run("import", file, ...IN_MARCH, "--dry-run", "--json");
    expect(dry.code).toBe(1);
    expect(JSON.parse(dry.out)).toMatchObject({
      state: "dry-run",
      counts: { added: 0, changed: 1, same: 2, missing: 140, needsReview: 1, notPlaced: 1 },
      complaints: [
        { row: 4, column: 1, value: "Zeppelins", message: expect.stringContaining("no row") },
        { row: 3, column: 2, value: "In hand", message: expect.stringContaining("fit no status") },
      ],
    });

    const refused = await run("import", file, ...IN_MARCH);
    expect(refused).toMatchObject({ code: 1, err: "" });
    expect(refused.out).toContain("Row 4, column 1: “Zeppelins” is no row of this programme.");
    expect(refused.out).toContain("Refused: nothing was written.");

    const decided = { wordings: { "in hand": { status: "being-progressed" } } };
    await writeFile(map, JSON.stringify(decided));
    const settled = ["--map", map, "--skip-unplaced"];
    await using server = await serve(environment);
    const done = await run("import", file, ...IN_MARCH, ...settled, "--json");
    expect(done).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(done.out)).toMatchObject({ state: "recorded", act: expect.any(Number) });

    const left = await run("import", file, ...IN_MARCH, ...settled, "--json");
    expect(left).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(left.out)).toMatchObject({ state: "nothing-to-record", act: null });

    for (const format of ["csv", "xlsx"]) {
      const out = path.join(dataDir.path, `matrix.${format}`);
      const given = await run("export", ...IN_MARCH, "--format", format, "--out", out);
      expect(given).toMatchObject({ code: 0, err: "" });
      const again = await run("import", out, ...IN_MARCH, "--json");
      expect(again, format).toMatchObject({ code: 0, err: "" });
      expect(JSON.parse(again.out), format).toMatchObject({
        state: "nothing-to-record",
        counts: { added: 0, changed: 0, same: 144, missing: 0, needsReview: 0, notPlaced: 0 },
      });
    }
    expect(await readFile(path.join(dataDir.path, "matrix.csv"), "utf8")).toContain("Marine Unit");
    const json = await run("export", ...IN_MARCH, "--format", "json");
    expect(JSON.parse(json.out).cells).toHaveLength(144);
    expect(server.err()).not.toContain("bug");
  });

  it("tells of a file that cannot be read as JSON, too, and takes a wrong date for wrong usage", {
    timeout: 120_000,
  }, async () => {
    await using place = await aPlace();
    const file = path.join(place.dataDir.path, "a.xlsx");
    await writeFile(file, "no workbook");

    const damaged = await accord(["import", file, ...IN_MARCH, "--json"], place.environment);
    const undated = await accord(
      ["import", file, "--programme", "eastern-region", "--as-at", "May"],
      place.environment,
    );

    expect(damaged.code).toBe(1);
    expect(JSON.parse(damaged.out)).toMatchObject({ state: "refused", rows: [] });
    expect(JSON.parse(damaged.out).complaints).toHaveLength(1);
    expect(damaged.err.trim().split("\n")).toHaveLength(1);
    expect(undated).toMatchObject({ code: 2, out: "" });
  });
});

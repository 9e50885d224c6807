import type { FoundMatrix } from "@accord/domain/intake";
import { describe, expect, it } from "vitest";
import { type IntakeInput, type KnownNames, readIntake } from "./read-intake.ts";
import {
  PRINTED_COLUMNS,
  PRINTED_GROUPS,
  PRINTED_ROWS,
  type PrintedRow,
} from "./testing/appendix-b.ts";
import { appendixBExcelHtml, appendixBWordHtml } from "./testing/appendix-b-html.ts";
import { appendixBDocx, appendixBXlsx } from "./testing/appendix-b-office.ts";
import { appendixBCsv, appendixBDocument, appendixBPlainText } from "./testing/appendix-b-text.ts";

const NOTHING_KNOWN: KnownNames = { areas: [], partnerships: [], groups: [] };

function file(name: string, content: Uint8Array | string): IntakeInput {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { kind: "file", name, bytes };
}

const DOORS: readonly (readonly [string, () => IntakeInput | Promise<IntakeInput>])[] = [
  ["the document's text", () => file("strategy.txt", appendixBDocument())],
  ["a Word document", async () => file("strategy.docx", await appendixBDocx())],
  ["a workbook with a cover", async () => file("matrix.xlsx", await appendixBXlsx())],
  ["CSV with a byte order mark", () => file("matrix.csv", appendixBCsv())],
  ["Word's clipboard", () => ({ kind: "paste", html: appendixBWordHtml(), text: null })],
  ["Excel's clipboard", () => ({ kind: "paste", html: appendixBExcelHtml(), text: null })],
  ["plain text", () => ({ kind: "paste", html: null, text: appendixBPlainText() })],
  ["a web page", () => file("matrix.html", appendixBWordHtml())],
];

/** Line breaks the pages put into cells aside, what stands in the golden table. */
function printed(found: FoundMatrix): PrintedRow[] {
  return found.rows.map(({ area, group, cells, comment }) => ({
    area,
    group: PRINTED_GROUPS.find((name) => name === group) ?? "OTHER",
    cells: found.columns.map((_column, at) => cells.find((one) => one.column === at)?.words ?? ""),
    comment: comment ?? "",
  }));
}

const SMALL = "Business area,Regional\nDogs,Live\n";

describe("reading in a thread of its own", () => {
  it("is stopped when it takes longer than it may, and says so", async () => {
    const reading = readIntake(file("a.csv", SMALL), NOTHING_KNOWN, { seconds: 0, heapMb: 512 });

    await expect(reading).rejects.toMatchObject({
      kind: "too-much",
      message: expect.stringContaining("longer than 0 seconds"),
    });
  });

  it("is stopped when it needs more memory than it may, and the process goes on", async () => {
    const html = "<table><tr><td>Business area<td>Regional</tr>".concat(
      "<tr><td>a<td>Live".repeat(50_000),
    );

    const reading = readIntake(file("a.html", html), NOTHING_KNOWN, { seconds: 60, heapMb: 40 });

    await expect(reading).rejects.toMatchObject({
      kind: "too-much",
      message: expect.stringContaining("more than can be read at once"),
    });
    expect(await readIntake(file("a.csv", SMALL), NOTHING_KNOWN)).toHaveLength(1);
  });

  it("lets the process answer others meanwhile", async () => {
    const lines = Array.from({ length: 20_000 }, (_one, at) => `Area ${at},Regional,Live`);
    let answers = 0;
    const beat = setInterval(() => answers++, 5);

    const [found] = await readIntake(
      file("a.csv", `Business area,Partnership,Status\n${lines.join("\n")}`),
      NOTHING_KNOWN,
    );
    clearInterval(beat);

    expect(found?.rows).toHaveLength(20_000);
    // Read in this thread, it would answer once: at the end.
    expect(answers).toBeGreaterThan(10);
  });

  it("reads five at once in their turn", async () => {
    const readings = Array.from({ length: 5 }, (_one, at) =>
      readIntake(file("a.csv", `${SMALL}Area ${at},Live`), NOTHING_KNOWN),
    );

    const areas = (await Promise.all(readings)).map(([found]) => found?.rows.at(-1)?.area);

    expect(areas).toEqual(["Area 0", "Area 1", "Area 2", "Area 3", "Area 4"]);
  });

  it.each([
    [
      "a file of 40 MB",
      file("a.csv", new Uint8Array(40 * 1024 * 1024)),
      /a\.csv has 40 MB; at most 20 MB/,
    ],
    [
      "a file that is a little too large",
      file("a.csv", new Uint8Array(20 * 1024 * 1024 + 1)),
      /a\.csv has 20\.1 MB; at most 20 MB/,
    ],
    [
      "a paste of 5 MB",
      { kind: "paste", html: null, text: "x".repeat(5 * 1024 * 1024) } as const,
      /pasted has 5 MB; at most 4 MB/,
    ],
  ])("is not begun for %s", async (_what, input, message) => {
    await expect(readIntake(input, NOTHING_KNOWN)).rejects.toMatchObject({
      kind: "too-much",
      message: expect.stringMatching(message),
    });
  });

  it("is not begun for a paste of nothing", async () => {
    const reading = readIntake({ kind: "paste", html: " ", text: "" }, NOTHING_KNOWN);

    await expect(reading).rejects.toThrow(/Nothing was pasted/);
  });

  it("hands on a refusal with its place", async () => {
    const reading = readIntake(file("a.csv", `${SMALL}"HR,Live`), NOTHING_KNOWN);

    await expect(reading).rejects.toMatchObject({
      name: "AccordError",
      kind: "bad-input",
      facts: { complaints: [{ row: 3 }] },
    });
  });
});

describe("Appendix B", () => {
  it.each(DOORS)(
    "is the golden table through %s, and nothing is invented",
    async (_door, handIn) => {
      const [found, ...others] = await readIntake(await handIn(), NOTHING_KNOWN);

      expect(others).toEqual([]);
      expect(found?.form).toBe("matrix");
      expect(found?.columns.map(({ heading }) => heading)).toEqual(PRINTED_COLUMNS);
      expect(found?.groups).toEqual(PRINTED_GROUPS);
      expect(printed(found!)).toEqual(PRINTED_ROWS);
      expect(found?.rows.flatMap(({ cells }) => cells)).toHaveLength(143);
      expect(found?.rows.filter(({ comment }) => comment !== null)).toHaveLength(19);
      expect(found?.complaints).toEqual([]);
    },
  );
});

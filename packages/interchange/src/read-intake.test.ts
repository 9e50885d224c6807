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

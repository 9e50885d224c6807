import { CELLS } from "@accord/demonstration/eastern-region/cells";
import type { IntakeProposal } from "@accord/domain/intake";
import { appendixBExcelHtml, appendixBWordHtml } from "@accord/interchange/testing/appendix-b-html";
import { appendixBDocx, appendixBXlsx } from "@accord/interchange/testing/appendix-b-office";
import {
  appendixBCsv,
  appendixBDocument,
  appendixBPlainText,
} from "@accord/interchange/testing/appendix-b-text";
import { writeCsv } from "@accord/interchange/write-csv";
import { describe, expect } from "vitest";
import { anEditor, BASE, JANUARY, sendFile, takenIn } from "./testing/intakes.ts";
import { it } from "./testing/it.ts";

const programme = "eastern-region";

/** What a proposal would record, as the demonstration's own typing of Appendix B has it. */
function recordedOf({ rows, columns }: IntakeProposal) {
  return rows.flatMap(({ match, cells }) =>
    cells.map(({ column, statement }) => ({
      area: match.slug,
      partnership: columns[column]?.match.slug,
      sourceWording: statement?.sourceWording?.replace(/\s*\/\s*/g, "/"),
      status: statement?.status,
      qualifier: statement?.qualifier?.replace(/\s*\/\s*/g, "/") ?? null,
      needsReview: statement?.needsReview,
    })),
  );
}

const GOLDEN = CELLS.map((cell) => ({
  ...cell,
  sourceWording: cell.sourceWording.replace(/\s*\/\s*/g, "/"),
  qualifier: cell.qualifier?.replace(/\s*\/\s*/g, "/") ?? null,
}));

describe("Appendix B that is handed in", () => {
  it("is the golden table by every door, with three wordings to review and nothing invented", {
    timeout: 120_000,
  }, async ({ database, running }) => {
    const editor = await anEditor(running, database);
    const { id: head } = await database.head();
    const paste = async (html: string | null, text: string | null) =>
      (await editor.trpc.intakes.read.mutate({ programme, html, text })).intake;
    const doors: Readonly<Record<string, () => Promise<string>>> = {
      "the document": () => takenIn(editor, "strategy.txt", appendixBDocument()),
      docx: async () => takenIn(editor, "b.docx", await appendixBDocx()),
      xlsx: async () => takenIn(editor, "b.xlsx", await appendixBXlsx()),
      csv: () => takenIn(editor, "b.csv", appendixBCsv()),
      "Word's clipboard": () => paste(appendixBWordHtml(), appendixBPlainText()),
      "Excel's clipboard": () => paste(appendixBExcelHtml(), null),
      "plain text": () => paste(null, appendixBPlainText()),
    };

    for (const [door, handIn] of Object.entries(doors)) {
      const intake = await handIn();
      const proposal = await editor.trpc.intakes.propose.mutate({
        programme,
        intake,
        terms: JANUARY,
      });

      expect(proposal.counts, door).toEqual({
        added: 140,
        changed: 0,
        same: 0,
        missing: 0,
        needsReview: 3,
        notPlaced: 0,
      });
      expect(proposal.blocks, door).toEqual([]);
      expect(recordedOf(proposal), door).toEqual(GOLDEN);
    }
    expect(await database.head()).toMatchObject({ id: head });
  });

  it("takes the table that was chosen where several were found", async ({ database, running }) => {
    const editor = await anEditor(running, database);
    const table = (...columns: string[]) =>
      `<table><tr><th>Business area<th>${columns.join("<th>")}</tr><tr><td>Dogs${"<td>Live".repeat(columns.length)}</tr></table>`;
    const { intake, tables } = await editor.trpc.intakes.read.mutate({
      programme,
      html: `${table("Norfolk/Suffolk", "Essex/Kent")}<p>Between the two stands a paragraph.</p>${table("Regional")}`,
      text: null,
    });

    expect(tables).toHaveLength(2);
    for (const { table: chosen } of tables) {
      const terms = { ...JANUARY, table: chosen };
      const proposal = await editor.trpc.intakes.propose.mutate({ programme, intake, terms });
      expect(proposal.table).toBe(chosen);
      const headings = proposal.columns.map(({ heading }) => heading);
      expect(headings).toEqual(
        chosen === "table 2" ? ["Regional"] : ["Norfolk/Suffolk", "Essex/Kent"],
      );
    }
    const unknown = { ...JANUARY, table: "no such table" };
    await expect(
      editor.trpc.intakes.propose.mutate({ programme, intake, terms: unknown }),
    ).rejects.toMatchObject({ message: expect.stringContaining("no table") });
  });
});

describe("a file that cannot be taken in", () => {
  const csv = (...rows: string[][]) => writeCsv(rows[0] ?? [], rows.slice(1));
  const damaged: readonly (readonly [string, string, () => Promise<Uint8Array | string>])[] = [
    ["an empty file", "a.csv", async () => ""],
    ["a file cut off", "a.xlsx", async () => (await appendixBXlsx()).slice(0, 3_000)],
    ["a file of another type", "a.docx", async () => "plain words"],
    ["a picture", "a.png", async () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ["words without a table", "a.txt", async () => "Dear colleague, please find nothing attached."],
    ["zero bytes", "a.csv", async () => `${csv(["Business area", "Essex/Kent"])}Dogs,Li\0ve`],
    [
      "a million columns",
      "a.csv",
      async () => `Business area,${"Essex/Kent,".repeat(1_000_000)}\nDogs,Live\n`,
    ],
  ];

  it("is told what is wrong with it, as a problem with its complaints, and nothing is written", {
    timeout: 60_000,
  }, async ({ database, running }) => {
    const editor = await anEditor(running, database);
    const { id: head } = await database.head();

    for (const [damage, name, bytes] of damaged) {
      const answer = await sendFile(editor, name, await bytes());

      expect(answer.headers.get("content-type"), damage).toBe("application/problem+json");
      expect([400, 413], damage).toContain(answer.status);
      const problem = (await answer.json()) as { detail: string; complaints: unknown[] };
      expect(problem.detail, damage).toMatch(/[.!]$/);
      expect(problem.complaints.length, damage).toBeGreaterThan(0);
    }
    expect(await database.head()).toMatchObject({ id: head });
    const kept = await database.reader.selectFrom("intake").select("id").execute();
    expect(kept).toEqual([]);
  });

  it("is not kept in memory when it has 40 MB, and the answer is heard", {
    timeout: 60_000,
  }, async ({ database, running }) => {
    const editor = await anEditor(running, database);
    const before = process.memoryUsage().arrayBuffers;
    let peak = before;
    const piece = new Uint8Array(1024 * 1024);
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        peak = Math.max(peak, process.memoryUsage().arrayBuffers);
        sent += 1;
        if (sent > 40) controller.close();
        else controller.enqueue(piece.slice());
      },
    });

    const answer = await fetch(`${running.url}${BASE}/intakes?name=large.csv`, {
      method: "POST",
      headers: { ...editor.headers, "content-type": "application/octet-stream" },
      body,
      duplex: "half",
    } as RequestInit);

    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({
      detail:
        "large.csv has 40 MB; at most 20 MB are taken in. Copy the table alone into a new file.",
    });
    expect(peak - before).toBeLessThan(90 * 1024 * 1024);
  });

  it("is refused from another site, whoever is signed in", async ({ database, running }) => {
    const editor = await anEditor(running, database);

    const answer = await editor.post(`${BASE}/intakes?name=a.csv`, "Business area", {
      origin: "https://elsewhere.example",
    });

    expect(answer.status).toBe(403);
  });
});

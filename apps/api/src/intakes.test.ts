import { CELLS } from "@accord/demonstration/eastern-region/cells";
import { type IntakeProposal, IntakeTerms } from "@accord/domain/intake";
import { appendixBExcelHtml, appendixBWordHtml } from "@accord/interchange/testing/appendix-b-html";
import { appendixBDocx, appendixBXlsx } from "@accord/interchange/testing/appendix-b-office";
import {
  appendixBCsv,
  appendixBDocument,
  appendixBPlainText,
} from "@accord/interchange/testing/appendix-b-text";
import { writeCsv } from "@accord/interchange/write-csv";
import type { Database } from "@accord/store/database";
import { describe, expect } from "vitest";
import { anEmptyMatrix } from "./testing/an-empty-matrix.ts";
import { it, type Running } from "./testing/it.ts";
import { type Person, viewIn } from "./testing/person.ts";

const programme = "eastern-region";
const base = `/api/v1/programmes/${programme}`;
const JANUARY = IntakeTerms.parse({ effective: { date: "2011-01", precision: "month" } });
const PAPER = {
  title: "Strategy 2011",
  publisher: "The region",
  published: { date: "2011-01", precision: "month" },
} as const;

async function anEditor(running: Running, database: Database): Promise<Person> {
  await anEmptyMatrix(database);
  return running.person([{ role: "editor", programme, force: null }]);
}

/** Hands a file in, as a page does. */
async function sendFile(
  editor: Person,
  name: string,
  bytes: Uint8Array | string,
): Promise<Response> {
  const { headers } = editor;
  const url = `${headers["origin"]}${base}/intakes?name=${encodeURIComponent(name)}`;
  const body = typeof bytes === "string" ? bytes : new Uint8Array(bytes);
  const answer = await fetch(url, {
    method: "POST",
    headers: { ...headers, "content-type": "application/octet-stream" },
    body,
  });
  const text = await answer.text();
  return new Response(text, { status: answer.status, headers: answer.headers });
}

async function takenIn(editor: Person, name: string, bytes: Uint8Array | string): Promise<string> {
  const answer = await sendFile(editor, name, bytes);
  const told = (await answer.json()) as { intake: string }; // asserted below
  expect(answer.status, JSON.stringify(told)).toBe(201);
  return told.intake;
}

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

  it("is recorded in one act, each entry with its place, and undone by one", async ({
    database,
    running,
  }) => {
    const editor = await anEditor(running, database);
    const intake = await takenIn(editor, "b.docx", await appendixBDocx());
    const { head } = await editor.trpc.intakes.propose.mutate({
      programme,
      intake,
      terms: JANUARY,
    });
    const order = { programme, intake, terms: JANUARY, head, source: PAPER };

    const answer = await editor.trpc.intakes.record.mutate(order);

    expect(answer).toMatchObject({ state: "recorded", act: head + 1, counts: { added: 140 } });
    const read = async (asAt: string) => viewIn(await editor.get(`${base}/matrix?asAt=${asAt}`));
    const { cells, areas } = await read("2011-01-15");
    expect(cells).toHaveLength(143);
    expect(areas.filter(({ comment }) => comment !== null)).toHaveLength(19);
    expect(cells.every(({ source }) => source?.place?.includes("row"))).toBe(true);
    expect((await read("2010-12-31")).cells).toEqual([]);
    await expect(editor.trpc.intakes.record.mutate(order)).rejects.toMatchObject({
      message: "This table is recorded already. Hand it in again to compare it anew.",
    });

    await editor.trpc.entries.undo.mutate({ programme, act: head + 1 });

    for (const day of ["2010-12-31", "2011-01-15", "2011-01-31", "2026-11-22"]) {
      expect((await read(day)).cells, day).toEqual([]);
    }
  });

  it("keeps its file, which is given out to be saved and runs nothing", async ({
    database,
    running,
  }) => {
    const editor = await anEditor(running, database);
    const bytes = await appendixBDocx();
    const intake = await takenIn(editor, "Appendix “B”.docx", bytes);
    const { head } = await editor.trpc.intakes.propose.mutate({
      programme,
      intake,
      terms: JANUARY,
    });
    await editor.trpc.intakes.record.mutate({
      programme,
      intake,
      terms: JANUARY,
      head,
      source: PAPER,
    });

    const answer = await editor.get(`${base}/sources/strategy-2011/file`);

    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="Appendix _B_/,
    );
    expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  });
});

describe("an intake", () => {
  it("is refused when cells of it changed after it was looked at, and nothing is written", async ({
    database,
    running,
  }) => {
    const editor = await anEditor(running, database);
    const intake = await takenIn(
      editor,
      "a.csv",
      "Business area,Norfolk/Suffolk,Essex/Kent\nDogs,Live,Live\n",
    );
    const { head } = await editor.trpc.intakes.propose.mutate({
      programme,
      intake,
      terms: JANUARY,
    });
    const cell = { programme, area: "dogs", partnership: "norfolk-suffolk" };
    const statement = { claim: "observed", status: "ended", effective: JANUARY.effective } as const;
    await editor.trpc.entries.add.mutate({ cell, head, statement });
    const february = IntakeTerms.parse({ effective: { date: "2011-02", precision: "month" } });

    const late = editor.trpc.intakes.record.mutate({
      programme,
      intake,
      terms: february,
      head,
      source: PAPER,
    });

    await expect(late).rejects.toMatchObject({ data: { refusal: { kind: "changed-meanwhile" } } });
    expect(await database.head()).toMatchObject({ id: head + 1 });
  });

  it("remembers what a wording means, for this programme, and reads the next table by it", async ({
    database,
    running,
  }) => {
    const editor = await anEditor(running, database);
    const table = (words: string) =>
      `Business area,Norfolk/Suffolk,Essex/Kent\nDogs,${words},Live\n`;
    const intake = await takenIn(editor, "a.csv", table("In hand"));
    const terms = IntakeTerms.parse({
      ...JANUARY,
      decisions: {
        wordings: { "in hand": { status: "being-progressed", always: true, reason: "Our word." } },
      },
    });
    const { head } = await editor.trpc.intakes.propose.mutate({ programme, intake, terms });
    await editor.trpc.intakes.record.mutate({ programme, intake, terms, head, source: PAPER });

    const next = await takenIn(editor, "b.csv", table("IN HAND"));
    const proposal = await editor.trpc.intakes.propose.mutate({
      programme,
      intake: next,
      terms: JANUARY,
    });

    expect(proposal.counts).toMatchObject({ same: 2, needsReview: 0 });
    expect(await editor.trpc.intakes.mappings.query({ programme })).toMatchObject([
      { kind: "wording", words: "in hand", reason: "Our word." },
    ]);
  });

  it("takes the table that was chosen where several were found", async ({ database, running }) => {
    const editor = await anEditor(running, database);
    const table = (status: string) =>
      `<table><tr><th>Business area<th>Norfolk/Suffolk<th>Essex/Kent</tr><tr><td>Dogs<td>${status}<td>Live</tr></table>`;
    const { intake, tables } = await editor.trpc.intakes.read.mutate({
      programme,
      html: `${table("Live")}<p>Between the two stands a paragraph.</p>${table("Ended").replace("Norfolk/Suffolk", "Regional")}`,
      text: null,
    });

    expect(tables.length).toBeGreaterThan(0);
    for (const { table: chosen } of tables) {
      const terms = { ...JANUARY, table: chosen };
      const proposal = await editor.trpc.intakes.propose.mutate({ programme, intake, terms });
      expect(proposal.table).toBe(chosen);
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

    const answer = await fetch(`${running.url}${base}/intakes?name=large.csv`, {
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

    const answer = await editor.post(`${base}/intakes?name=a.csv`, "Business area", {
      origin: "https://elsewhere.example",
    });

    expect(answer.status).toBe(403);
  });
});

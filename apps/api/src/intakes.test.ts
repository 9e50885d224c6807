import { IntakeTerms } from "@accord/domain/intake";
import { appendixBDocx } from "@accord/interchange/testing/appendix-b-office";
import { describe, expect } from "vitest";
import { anEditor, BASE, JANUARY, PAPER, takenIn } from "./testing/intakes.ts";
import { it } from "./testing/it.ts";
import { viewIn } from "./testing/person.ts";

const programme = "eastern-region";

describe("an intake of Appendix B", () => {
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
    const read = async (asAt: string) => viewIn(await editor.get(`${BASE}/matrix?asAt=${asAt}`));
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

    const answer = await editor.get(`${BASE}/sources/strategy-2011/file`);

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
});

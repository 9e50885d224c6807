import { OPERATOR } from "@accord/domain/actor";
import { CalendarDate } from "@accord/domain/calendar";
import { Statement } from "@accord/domain/entry";
import { Acceptance } from "@accord/domain/proposal";
import { describe, expect } from "vitest";
import type { Database } from "../database.ts";
import { verifyJournal } from "../journal/verify.ts";
import { addEntry } from "../matrix/add-entry.ts";
import { readCell } from "../matrix/read-cell.ts";
import { readMatrix } from "../matrix/read-matrix.ts";
import { undoAct } from "../matrix/undo-act.ts";
import { aRegister, type TestRegister } from "../testing/a-register.ts";
import { it } from "../testing/it.ts";
import { acceptProposal } from "./accept-proposal.ts";
import { proposeChange } from "./propose-change.ts";
import { readOwnProposals, readProposals } from "./read-proposals.ts";
import { answerSuggestion, declineProposal, withdrawProposal } from "./settle-proposal.ts";
import { suggestCorrection } from "./suggest-correction.ts";

const programme = "eastern-region";
const asAt = CalendarDate.parse("2026-10-31");
const considered = Statement.parse({
  claim: "observed",
  status: "being-considered",
  effective: { date: "2011-01", precision: "month" },
});
const live = Statement.parse({
  claim: "moved",
  status: "live",
  effective: { date: "2011-03", precision: "month" },
});
const words = "The joint unit opened in March.";

/** Dogs is being considered, and the contributor proposes live. */
async function aProposal(database: Database, register: TestRegister) {
  const { editor, contributor, dogs } = register;
  const { head } = await addEntry(database, editor, {
    cell: dogs,
    head: 99,
    statement: considered,
  });
  const { id } = await proposeChange(database, contributor, {
    ...{ cell: dogs, head, statement: live, words },
  });
  const { id: seen } = await database.head();
  const accept = (more: Partial<Acceptance> = {}) =>
    Acceptance.parse({ programme, proposal: id, head: seen, ...more });
  return { id, head, accept };
}

const statusOf = async (database: Database, { editor }: TestRegister, area: string) =>
  (await readMatrix(database, editor, { programme, asAt })).cells.find((one) => one.area === area)
    ?.status;

describe("proposing a change", () => {
  it("leaves the record as it is, and shows what stands beside what is proposed", async ({
    database,
  }) => {
    const register = await aRegister(database);
    await aProposal(database, register);

    expect(await statusOf(database, register, "dogs")).toBe("being-considered");
    expect(await readProposals(database, register.editor, programme)).toMatchObject({
      waiting: 1,
      proposals: [
        {
          kind: "change",
          areaName: "Dogs",
          partnershipName: "Norfolk/Suffolk",
          statement: { status: "live" },
          stands: { status: "being-considered" },
          hasMoved: false,
          stood: null,
          words,
          by: { office: "contributor of suffolk", name: "contributor Example" },
          byLink: false,
          settled: null,
        },
      ],
    });
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("is for the cells of partnerships that one's force is in", async ({ database }) => {
    const { contributor, viewer, auditor, otherDogs, dogs } = await aRegister(database);
    const { id: head } = await database.head();
    const proposal = { head, statement: live, words };

    await expect(
      proposeChange(database, contributor, { ...proposal, cell: otherDogs }),
    ).rejects.toMatchObject({ kind: "not-allowed" });
    for (const other of [viewer, auditor]) {
      await expect(
        proposeChange(database, other, { ...proposal, cell: dogs }),
      ).rejects.toMatchObject({ kind: "not-allowed" });
    }
  });

  it("is held to the rules of an entry, so that what is accepted can be recorded", async ({
    database,
  }) => {
    const { contributor, editor, dogs } = await aRegister(database);
    const { head } = await addEntry(database, editor, { cell: dogs, head: 99, statement: live });
    const back = { ...live, status: "being-considered" as const };
    const stops = { ...back, effective: { date: "2012-01", precision: "month" as const } };

    await expect(
      proposeChange(database, contributor, { cell: dogs, head, statement: stops, words }),
    ).rejects.toMatchObject({ kind: "rule-broken", facts: { field: "reasonCode" } });
  });

  it("is refused from a page that is older than the cell, with what stands now", async ({
    database,
  }) => {
    const { contributor, editor, dogs } = await aRegister(database);
    const { id: head } = await database.head();
    await addEntry(database, editor, { cell: dogs, head, statement: considered });

    await expect(
      proposeChange(database, contributor, { cell: dogs, head, statement: live, words }),
    ).rejects.toMatchObject({
      kind: "changed-meanwhile",
      facts: { current: { status: "being-considered" } },
    });
  });

  it("waits once for each person and cell", async ({ database }) => {
    const register = await aRegister(database);
    const { id } = await aProposal(database, register);
    const { contributor, dogs } = register;
    const { id: head } = await database.head();
    const again = { cell: dogs, head, statement: live, words };

    await expect(proposeChange(database, contributor, again)).rejects.toThrow("still waiting");
    await withdrawProposal(database, contributor, { programme, proposal: id });
    await expect(proposeChange(database, contributor, again)).resolves.toBeDefined();
  });
});

describe("what an editor makes of a proposal", () => {
  it("accepted, becomes an entry in the same act, which names who proposed it", async ({
    database,
  }) => {
    const register = await aRegister(database);
    const { editor, contributor, dogs } = register;
    const { accept } = await aProposal(database, register);

    const edit = await acceptProposal(database, editor, accept());

    expect(await statusOf(database, register, "dogs")).toBe("live");
    const story = await readCell(database, editor, { cell: dogs, asAt });
    expect(story.entries.at(-1)).toMatchObject({
      act: edit.head,
      by: { name: "Devon Example" },
      proposedBy: { name: "contributor Example", office: "contributor of suffolk" },
    });
    const told = await readCell(database, register.viewer, { cell: dogs, asAt });
    expect(told.entries.at(-1)).toMatchObject({
      proposedBy: { name: null, office: "contributor of suffolk" },
    });
    expect(await readOwnProposals(database, contributor, programme)).toMatchObject({
      waiting: 0,
      proposals: [{ own: true, settled: { outcome: "accepted", by: { name: null } } }],
    });
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("accepted, can be undone like any act", async ({ database }) => {
    const register = await aRegister(database);
    const { accept } = await aProposal(database, register);
    const { head: act } = await acceptProposal(database, register.editor, accept());

    await undoAct(database, register.editor, { programme, act });

    expect(await statusOf(database, register, "dogs")).toBe("being-considered");
  });

  it("amended, records what the editor says and tells the proposer what and why", async ({
    database,
  }) => {
    const register = await aRegister(database);
    const { accept } = await aProposal(database, register);
    const statement = { ...live, status: "being-progressed" as const };

    await acceptProposal(database, register.editor, accept({ statement, words: "Opens in May." }));

    expect(await statusOf(database, register, "dogs")).toBe("being-progressed");
    expect(await readOwnProposals(database, register.contributor, programme)).toMatchObject({
      proposals: [
        {
          statement: { status: "live" },
          settled: {
            outcome: "amended",
            words: "Opens in May.",
            statement: { status: "being-progressed" },
          },
        },
      ],
    });
  });

  it("declined, leaves the record and tells the proposer why", async ({ database }) => {
    const register = await aRegister(database);
    const { id } = await aProposal(database, register);

    await declineProposal(database, register.editor, {
      ...{ programme, proposal: id, words: "The paper says May." },
    });

    expect(await statusOf(database, register, "dogs")).toBe("being-considered");
    expect(await readOwnProposals(database, register.contributor, programme)).toMatchObject({
      proposals: [{ settled: { outcome: "declined", words: "The paper says May." } }],
    });
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("is shown both values where the cell has changed since, and is refused from before", async ({
    database,
  }) => {
    const register = await aRegister(database);
    const { editor, dogs } = register;
    const { accept } = await aProposal(database, register);
    const { id: before } = await database.head();
    const progressed = {
      ...considered,
      status: "being-progressed" as const,
      effective: live.effective,
    };
    await addEntry(database, editor, { cell: dogs, head: before, statement: progressed });

    await expect(acceptProposal(database, editor, accept())).rejects.toMatchObject({
      kind: "changed-meanwhile",
      facts: { current: { status: "being-progressed" } },
    });
    const { head, proposals } = await readProposals(database, editor, programme);
    expect(proposals).toMatchObject([
      {
        hasMoved: true,
        stood: { status: "being-considered" },
        stands: { status: "being-progressed" },
      },
    ]);
    await acceptProposal(database, editor, accept({ head }));
    expect(await statusOf(database, register, "dogs")).toBe("live");
  });

  it("is decided once, and by editors", async ({ database }) => {
    const register = await aRegister(database);
    const { editor, contributor, viewer, auditor } = register;
    const { id, accept } = await aProposal(database, register);
    const decline = { programme, proposal: id, words: "No." };

    for (const other of [contributor, viewer, auditor]) {
      await expect(acceptProposal(database, other, accept())).rejects.toMatchObject({
        kind: "not-allowed",
      });
      await expect(declineProposal(database, other, decline)).rejects.toMatchObject({
        kind: "not-allowed",
      });
    }
    await declineProposal(database, editor, decline);
    await expect(acceptProposal(database, editor, accept())).rejects.toMatchObject({
      kind: "changed-meanwhile",
    });
    await expect(
      withdrawProposal(database, contributor, { programme, proposal: id }),
    ).rejects.toMatchObject({ kind: "changed-meanwhile" });
  });

  it("leaves the record alone when two editors decide at the same time", async ({
    database,
    another,
  }) => {
    const register = await aRegister(database);
    const { editor } = register;
    const { id, accept } = await aProposal(database, register);

    const ends = await Promise.allSettled([
      acceptProposal(database, editor, accept()),
      declineProposal(another(), editor, { programme, proposal: id, words: "No." }),
    ]);

    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });
});

describe("suggesting a correction", () => {
  it("changes nothing, and is answered to whoever made it", async ({ database }) => {
    const register = await aRegister(database);
    const { editor, viewer, dogs } = register;
    await addEntry(database, editor, { cell: dogs, head: 99, statement: considered });
    const { id } = await suggestCorrection(database, viewer, {
      ...{ cell: dogs, entry: null, words: "Norfolk left in 2010." },
    });

    expect(await statusOf(database, register, "dogs")).toBe("being-considered");
    await answerSuggestion(database, editor, { programme, proposal: id, words: "We will ask." });

    expect(await readOwnProposals(database, viewer, programme)).toMatchObject({
      proposals: [
        {
          kind: "correction",
          statement: null,
          settled: { outcome: "answered", words: "We will ask." },
        },
      ],
    });
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("may be about one entry of the cell, and of no other cell", async ({ database }) => {
    const { editor, viewer, dogs, horses } = await aRegister(database);
    const { entries } = await addEntry(database, editor, {
      cell: dogs,
      head: 99,
      statement: considered,
    });
    const [entry = 0] = entries;

    await expect(
      suggestCorrection(database, viewer, { cell: dogs, entry, words: "A slip." }),
    ).resolves.toBeDefined();
    await expect(
      suggestCorrection(database, viewer, { cell: horses, entry, words: "A slip." }),
    ).rejects.toMatchObject({ kind: "not-found" });
  });

  it("tells nobody of what others suggest", async ({ database }) => {
    const { viewer, contributor, dogs } = await aRegister(database);
    const { id } = await suggestCorrection(database, viewer, {
      ...{ cell: dogs, entry: null, words: "Norfolk left in 2010." },
    });

    expect((await readOwnProposals(database, contributor, programme)).proposals).toEqual([]);
    await expect(readProposals(database, contributor, programme)).rejects.toMatchObject({
      kind: "not-allowed",
    });
    await expect(
      withdrawProposal(database, contributor, { programme, proposal: id }),
    ).rejects.toMatchObject({ kind: "not-found" });
  });
});

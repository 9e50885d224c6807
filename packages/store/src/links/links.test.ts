import { OPERATOR } from "@accord/domain/actor";
import { CalendarDate } from "@accord/domain/calendar";
import { Statement } from "@accord/domain/entry";
import { Message } from "@accord/domain/message";
import { describe, expect } from "vitest";
import { revokeAllRoles } from "../accounts/grant-role.ts";
import { confirm } from "../confirmations/confirm.ts";
import type { Database } from "../database.ts";
import { verifyJournal } from "../journal/verify.ts";
import { addEntry } from "../matrix/add-entry.ts";
import { readProposals } from "../proposals/read-proposals.ts";
import { aRegister, type TestRegister } from "../testing/a-register.ts";
import { anAddress } from "../testing/an-address.ts";
import { it } from "../testing/it.ts";
import type { TestClock } from "../testing/test-clock.ts";
import { askForConfirmation } from "./ask-for-confirmation.ts";
import { readOwnCells } from "./kept-cells.ts";
import { readAskable } from "./read-askable.ts";
import { readAsked } from "./read-asked.ts";
import { revokeLink } from "./revoke-link.ts";
import { confirmByLink, proposeByLink, readByLink } from "./use-link.ts";

const programme = "eastern-region";
const asAt = CalendarDate.parse("2026-10-31");
const until = CalendarDate.parse("2026-11-30");
const live = Statement.parse({
  claim: "observed",
  status: "live",
  effective: { date: "2011-01", precision: "month" },
});
const dogs = { area: "dogs", partnership: "norfolk-suffolk" };
const horses = { area: "horses", partnership: "norfolk-suffolk" };
const otherDogs = { area: "dogs", partnership: "essex-kent" };
const ended = { ...live, status: "ended" as const };

/** Three filled cells, two of them Suffolk's, and the contributor of Suffolk asked for them. */
async function anAskedContributor(database: Database, clock: TestClock) {
  clock.set("2026-11-02T09:00:00Z");
  const register = await aRegister(database);
  const { editor, contributor } = register;
  for (const cell of [register.dogs, register.horses, register.otherDogs]) {
    await addEntry(database, editor, { cell, head: 99, statement: live });
  }
  await anAddress(database, contributor, "contributor@suffolk.example");
  const ask = async (words: string | null = null) => {
    const request = { programme, people: [contributor.id], asAt, until, words };
    return tokenOf(await askAndRead(database, register, request));
  };
  return { ...register, ask, token: await ask() };
}

async function askAndRead(
  database: Database,
  { editor }: TestRegister,
  request: Parameters<typeof askForConfirmation>[2],
): Promise<Message> {
  await askForConfirmation(
    database,
    editor,
    request,
    (token) => `https://accord.example/#${token}`,
  );
  const [last] = await database.reader
    .selectFrom("delivery")
    .select(["body"])
    .orderBy("createdAt", "desc")
    .execute();
  return Message.parse(JSON.parse(last?.body ?? "null"));
}

function tokenOf({ link }: Message): string {
  return link?.url.split("#")[1] ?? "no link";
}

describe("asking for confirmation", () => {
  it("is for those whose force is in a partnership, and tells how many cells are theirs", async ({
    database,
    clock,
  }) => {
    const { editor, contributor, viewer } = await anAskedContributor(database, clock);

    expect(await readAskable(database, editor, { programme, asAt })).toEqual([
      {
        person: contributor.id,
        who: { office: "contributor of suffolk", name: "contributor Example" },
        address: "contributor@suffolk.example",
        force: "suffolk",
        cells: 2,
      },
    ]);
    await expect(
      askForConfirmation(
        database,
        editor,
        { programme, people: [viewer.id], asAt, until, words: null },
        String,
      ),
    ).rejects.toMatchObject({ kind: "not-found" });
    await expect(readAskable(database, contributor, { programme, asAt })).rejects.toMatchObject({
      kind: "not-allowed",
    });
  });

  it("sends one email a person, with one link, and keeps of its token only the digest", async ({
    database,
    clock,
  }) => {
    const { token } = await anAskedContributor(database, clock);

    const deliveries = await database.reader.selectFrom("delivery").selectAll().execute();
    expect(deliveries).toMatchObject([
      { kind: "confirmation-request", address: "contributor@suffolk.example", state: "waiting" },
    ]);
    const kept = await database.reader.selectFrom("signedLink").selectAll().execute();
    const lines = await database.reader.selectFrom("journal").selectAll().orderBy("id").execute();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify([kept, lines])).not.toContain(token);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("tells who was asked, and who has answered", async ({ database, clock }) => {
    const { editor, token } = await anAskedContributor(database, clock);
    const { head } = await readByLink(database, token);
    await confirmByLink(database, { token, head, cells: [dogs] });
    await proposeByLink(database, { token, head, cell: horses, statement: ended, words: "Sold." });

    expect(await readAsked(database, editor, programme)).toMatchObject([
      {
        who: { name: "contributor Example" },
        state: "open",
        delivery: "waiting",
        cells: 2,
        confirmed: 1,
        proposed: 1,
      },
    ]);
  });
});

describe("a signed link", () => {
  it("reads the cells it lists and nothing else, and changes nothing", async ({
    database,
    clock,
  }) => {
    const { token } = await anAskedContributor(database, clock);
    const before = await database.head();

    const { partnerships, ...told } = await readByLink(database, token);

    expect(told).toMatchObject({ asAt, until, office: "contributor of suffolk" });
    expect(partnerships).toMatchObject([
      {
        name: "Norfolk/Suffolk",
        cells: [
          { areaName: "Dogs", standing: { status: "live" }, isConfirmed: false },
          { areaName: "Mounted section", isConfirmed: false, isProposed: false },
        ],
      },
    ]);
    expect(await database.head()).toEqual(before);
  });

  it("confirms and proposes as its person, and the journal says it was by link", async ({
    database,
    clock,
  }) => {
    const { token, contributor, editor } = await anAskedContributor(database, clock);
    const { head } = await readByLink(database, token);

    expect(await confirmByLink(database, { token, head, cells: [dogs] })).toMatchObject({
      confirmed: 1,
    });
    await proposeByLink(database, { token, head, cell: horses, statement: ended, words: "Sold." });

    const lines = await database.reader
      .selectFrom("journal")
      .select(["act", "actorId", "fact"])
      .orderBy("id", "desc")
      .limit(2)
      .execute();
    expect(lines.map(({ act, actorId, fact }) => [act, actorId, JSON.parse(fact).byLink])).toEqual([
      ["change-proposed", contributor.id, 1],
      ["confirmed", contributor.id, 1],
    ]);
    expect(await readProposals(database, editor, programme)).toMatchObject({
      proposals: [{ byLink: true, by: { name: "contributor Example" } }],
    });
    expect((await readByLink(database, token)).partnerships).toMatchObject([
      { cells: [{ isConfirmed: true }, { isProposed: true }] },
    ]);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("lets nobody act on a cell it does not list", async ({ database, clock }) => {
    const { token } = await anAskedContributor(database, clock);
    const { head } = await readByLink(database, token);

    await expect(
      confirmByLink(database, { token, head, cells: [dogs, otherDogs] }),
    ).rejects.toMatchObject({ kind: "not-allowed" });
    await expect(
      proposeByLink(database, { token, head, cell: otherDogs, statement: live, words: "So." }),
    ).rejects.toMatchObject({ kind: "not-allowed" });
  });

  it("leaves out what changed after its page was read, and shows what changed since the email", async ({
    database,
    clock,
  }) => {
    const { token, editor, ...register } = await anAskedContributor(database, clock);
    const { head } = await readByLink(database, token);
    await addEntry(database, editor, { cell: register.dogs, head, statement: ended });

    expect(await confirmByLink(database, { token, head, cells: [dogs, horses] })).toMatchObject({
      confirmed: 1,
      leftOut: [dogs],
    });
    expect((await readByLink(database, token)).partnerships).toMatchObject([
      { cells: [{ hasMoved: true }, { hasMoved: false }] },
    ]);
  });

  it("is refused in one and the same words when it is unknown, past its day, revoked, replaced, or of someone who left", async ({
    database,
    clock,
  }) => {
    const { token, ask, contributor, editor } = await anAskedContributor(database, clock);
    const refusals: unknown[] = [];
    const refused = async (dead: string) => {
      for (const use of [
        () => readByLink(database, dead),
        () => confirmByLink(database, { token: dead, head: 1, cells: [dogs] }),
        () =>
          proposeByLink(database, {
            ...{ token: dead, head: 1, cell: dogs, statement: live, words: "So." },
          }),
      ]) {
        refusals.push(
          await use().then(
            () => "let in",
            ({ kind, message, facts }) => ({ kind, message, facts }),
          ),
        );
      }
    };

    for (const unknown of ["x".repeat(43), ""]) await refused(unknown);
    clock.set("2026-12-01T00:00:01Z");
    await refused(token);
    clock.set("2026-11-02T10:00:00Z");
    const second = await ask();
    await refused(token);
    const [link] = await readAsked(database, editor, programme);
    await revokeLink(database, editor, { programme, link: link?.link ?? 0 });
    await refused(second);
    clock.set("2026-11-02T11:00:00Z");
    const third = await ask();
    await revokeAllRoles(database, OPERATOR, { actorId: contributor.id });
    await refused(third);

    expect(refusals).toHaveLength(18);
    expect(new Set(refusals.map((one) => JSON.stringify(one)))).toEqual(
      new Set([
        JSON.stringify({
          kind: "not-found",
          message:
            "This link is not, or no longer, good. Ask the programme team for a new one, or sign in.",
          facts: {},
        }),
      ]),
    );
  });
});

describe("a contributor's own page", () => {
  it("holds the cells of their force's partnerships, and counts anew once they are asked", async ({
    database,
    clock,
  }) => {
    const { contributor, editor, viewer, ask } = await anAskedContributor(database, clock);
    const { id: head } = await database.head();
    const column = { kind: "column", partnership: "norfolk-suffolk" } as const;
    await confirm(database, contributor, { programme, scope: column, asAt, head });

    const answered = await readOwnCells(database, contributor, { programme, asAt });
    clock.set("2026-11-03T09:00:00Z");
    await ask();
    const askedAgain = await readOwnCells(database, contributor, { programme, asAt });

    expect(answered).toMatchObject({
      until,
      partnerships: [
        { slug: "norfolk-suffolk", cells: [{ isConfirmed: true }, { isConfirmed: true }] },
      ],
    });
    expect(askedAgain.partnerships[0]?.cells.map(({ isConfirmed }) => isConfirmed)).toEqual([
      false,
      false,
    ]);
    expect((await readOwnCells(database, editor, { programme, asAt })).partnerships).toEqual([]);
    await expect(readOwnCells(database, viewer, { programme, asAt })).rejects.toMatchObject({
      kind: "not-allowed",
    });
  });
});

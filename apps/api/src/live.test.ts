import { OPERATOR } from "@accord/domain/actor";
import type { StatementInput } from "@accord/domain/entry";
import { addForces } from "@accord/store/registers/add-forces";
import { aRegister } from "@accord/store/testing/a-register";
import { describe, expect } from "vitest";
import { aHiddenProgramme } from "./testing/hidden-programme.ts";
import { it } from "./testing/it.ts";
import { localClient } from "./testing/person.ts";
import { isWord, listen } from "./testing/stream.ts";

const live: StatementInput = {
  claim: "observed",
  status: "live",
  effective: { date: "2011-01-10", precision: "day" },
};
const editorOf = (programme: string) => [{ role: "editor", programme, force: null } as const];

describe("the live stream", () => {
  it("tells that something changed within a second, and not what", async ({
    database,
    running,
  }) => {
    const { programme, dogs } = await aRegister(database);
    const editor = await running.person(editorOf(programme));
    const viewer = await running.person([{ role: "viewer", programme: null, force: "norfolk" }]);
    const { id: head } = await database.head();
    await using stream = await listen(running.url, viewer.headers);

    const { act } = await editor.trpc.entries.add.mutate({ cell: dogs, head, statement: live });
    const word = await stream.hears(isWord(act), 1_000);

    expect(JSON.parse(word.data)).toEqual({ cursor: act, programme, noun: "matrix" });
  });

  it("goes on from the last word heard, and misses and repeats none", async ({
    database,
    running,
  }) => {
    const { programme, dogs } = await aRegister(database);
    const editor = await running.person(editorOf(programme));
    let { id: head } = await database.head();
    const acts: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const statement = { ...live, qualifier: `round ${round}` };
      head = (await editor.trpc.entries.add.mutate({ cell: dogs, head, statement })).act;
      acts.push(head);
    }

    await using stream = await listen(running.url, editor.headers, acts[1]);
    await stream.hears(isWord(head));

    expect(stream.words().map(({ cursor }) => cursor)).toEqual(acts.slice(2));
  });

  it("takes a cursor from another register for now", async ({ database, running }) => {
    const { programme, dogs } = await aRegister(database);
    const editor = await running.person(editorOf(programme));
    const { id: head } = await database.head();
    await using stream = await listen(running.url, editor.headers, 1_000_000);

    const { act } = await editor.trpc.entries.add.mutate({ cell: dogs, head, statement: live });

    await stream.hears(isWord(act));
  });

  it("tells nobody of a programme they may not see, nor of accounts and readers that are not theirs", async ({
    database,
    running,
  }) => {
    const { programme, editor } = await aRegister(database);
    const from = await database.head();
    await aHiddenProgramme(database);
    const viewer = await running.person([{ role: "viewer", programme: null, force: "norfolk" }]);
    const reader = { office: "Chief officer", address: "chief@norfolk.example", force: null };
    const team = await running.person(editorOf(programme));
    await team.trpc.readers.add.mutate({ programme, reader });
    await addForces(database, editor, {
      programme,
      forces: [{ slug: "last", name: "Last", onsCode: "E23000099", region: "Eastern" }],
    });
    const { id: last } = await database.head();

    await using forViewer = await listen(running.url, viewer.headers, from.id);
    await using forTeam = await listen(running.url, team.headers, from.id);
    await forViewer.hears(isWord(last));
    await forTeam.hears(isWord(last));

    const about = (stream: typeof forViewer) =>
      new Set(stream.words().map(({ programme, noun }) => `${programme} ${noun}`));
    // Forces, areas and partnerships are registers of all programmes; the hidden one's matrix is not.
    const shared = ["null force", "null area", "null partnership"];
    expect([...about(forViewer)].filter((word) => !shared.includes(word))).toEqual([]);
    expect([...about(forTeam)].filter((word) => !shared.includes(word))).toEqual([
      `${programme} reader`,
    ]);
  });

  it("is refused to a stranger", async ({ running }) => {
    await using stream = await listen(running.url, {});

    expect(stream.status).toBe(401);
  });

  it("ends within 10 seconds of a session that was ended elsewhere", async ({
    database,
    running,
  }) => {
    await aRegister(database);
    const auditor = await running.person([{ role: "auditor", programme: null, force: null }]);
    await using stream = await listen(running.url, auditor.headers);
    const begun = performance.now();

    // As another process would: this one is not told.
    await database.inside.kysely
      .withoutPlugins()
      .deleteFrom("session" as never)
      .execute();
    await stream.ended;

    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(stream.said.at(-1)?.data).toContain("not-signed-in");
  });

  it("ends when a role is taken away", async ({ database, running }) => {
    await aRegister(database);
    const grant = { role: "auditor", programme: null, force: null } as const;
    const auditor = await running.person([grant], "auditor@programme.example");
    await using stream = await listen(running.url, auditor.headers);
    const begun = performance.now();

    const operator = localClient(running.api, OPERATOR);
    await operator.accounts.removeRole.mutate({ email: "auditor@programme.example", grant });
    await stream.ended;

    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it("beats while nothing happens", async ({ database, running }) => {
    await aRegister(database);
    const auditor = await running.person([{ role: "auditor", programme: null, force: null }]);
    await using stream = await listen(running.url, auditor.headers);

    await stream.hears(({ event }) => event === "ping", 8_000);
  });

  it("is cut without a last word when the server stops, so that a browser connects again", async ({
    database,
    running,
  }) => {
    await aRegister(database);
    const auditor = await running.person([{ role: "auditor", programme: null, force: null }]);
    await using stream = await listen(running.url, auditor.headers);
    const begun = performance.now();

    await running.api.close();
    await stream.ended;

    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(stream.said.map(({ event }) => event)).not.toContain("return");
  });
});

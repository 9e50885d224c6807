import type { StatementInput } from "@accord/domain/entry";
import type { Database } from "@accord/store/database";
import { aRegister } from "@accord/store/testing/a-register";
import { describe, expect } from "vitest";
import { it } from "./testing/it.ts";
import { type Person, viewIn } from "./testing/person.ts";
import { isWord, listen } from "./testing/stream.ts";

const EDITOR = "editor@programme.example";
const grant = { role: "editor", programme: "eastern-region", force: null } as const;
const grants = [grant];
const said = (qualifier: string): StatementInput => ({
  claim: "observed",
  status: "live",
  qualifier,
  effective: { date: "2011-01-10", precision: "day" },
});

describe("two API processes on one server", () => {
  it("tell a reader of one what a writer of the other changed, within a second, re-read and all", async ({
    database,
    another,
    started,
  }) => {
    const { programme, dogs } = await aRegister(database);
    const [here, there] = [await started(database), await started(another())];
    const writer = await here.person(grants, EDITOR);
    const reader = await there.signIn(EDITOR);
    const path = `/api/v1/programmes/${programme}/matrix?asAt=2011-01-31`;
    const before = await reader.get(path);
    const { head } = await viewIn(before);
    await using stream = await listen(there.url, reader.headers);

    const { act } = await writer.trpc.entries.add.mutate({
      cell: dogs,
      head,
      statement: said("new"),
    });
    const answeredMs = performance.now();
    await stream.hears(isWord(act), 1_000);
    const again = await reader.get(path, { "if-none-match": before.headers.get("etag") ?? "" });
    const { cells } = await viewIn(again);

    expect(performance.now() - answeredMs).toBeLessThan(1_000);
    expect(cells).toMatchObject([{ qualifier: "new", revision: act }]);
  });

  it("never answer with less than what any of them has acknowledged", async ({
    database,
    another,
    started,
  }) => {
    const { programme, dogs } = await aRegister(database);
    const [here, there] = [await started(database), await started(another())];
    const writer = await here.person(grants, EDITOR);
    const reader = await there.signIn(EDITOR);
    let { id: head } = await database.head();

    for (let round = 0; round < 20; round += 1) {
      const statement = said(`round ${round}`);
      head = (await writer.trpc.entries.add.mutate({ cell: dogs, head, statement })).act;
      const answers = await Promise.all(
        [1, 2, 3].map(() => reader.get(`/api/v1/programmes/${programme}/matrix?asAt=2011-01-31`)),
      );
      for (const answer of answers) expect((await viewIn(answer)).head).toBe(head);
    }
  });

  it("tell again within a second when the listener was cut and is restored", async ({
    database,
    another,
    started,
  }) => {
    const { dogs } = await aRegister(database);
    const [here, there] = [await started(database), await started(another())];
    const writer = await here.person(grants, EDITOR);
    const reader = await there.signIn(EDITOR);
    await using stream = await listen(there.url, reader.headers);
    const { id: head } = await database.head();

    await cutListeners(database);
    const first = await writer.trpc.entries.add.mutate({
      cell: dogs,
      head,
      statement: said("while it was cut"),
    });
    await stream.hears(isWord(first.act), 1_000);
    const second = await writer.trpc.entries.add.mutate({
      cell: dogs,
      head: first.act,
      statement: said("after"),
    });
    await stream.hears(isWord(second.act), 1_000);

    expect(stream.words().map(({ cursor }) => cursor)).toEqual([first.act, second.act]);
  });

  it("accept one of two edits at once and refuse the other with the winner's value, a hundred times", async ({
    database,
    another,
    started,
  }) => {
    const { dogs } = await aRegister(database);
    const processes = [await started(database), await started(another())];
    const editors: Person[] = [];
    for (const [index, one] of processes.entries()) {
      editors.push(await one.person(grants, `editor-${index}@programme.example`));
    }
    const { id: first } = await database.head();

    let head = first;
    for (let round = 1; round <= 100; round += 1) {
      const edits = await Promise.allSettled(
        editors.map((editor, index) =>
          editor.trpc.entries.add.mutate({
            cell: dogs,
            head,
            statement: said(`round ${round}, editor ${index}`),
          }),
        ),
      );
      const won = edits.findIndex(({ status }) => status === "fulfilled");
      const lost = edits[1 - won];
      expect(edits.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const { id: now } = await database.head();
      expect(lost?.status === "rejected" && lost.reason.data.refusal).toMatchObject({
        kind: "changed-meanwhile",
        facts: {
          revision: now,
          current: { qualifier: `round ${round}, editor ${won}` },
          by: { name: `Name of editor-${won}@programme.example` },
        },
      });
      expect(now).toBe(head + 1);
      head = now;
    }
    const { entries } = (await editors[0]?.trpc.matrix.story.query(dogs)) ?? {};
    expect(entries).toHaveLength(100);
  });

  it("end a session everywhere within 5 seconds of its end in one of them", async ({
    database,
    another,
    started,
  }) => {
    await aRegister(database);
    const [here, there] = [await started(database), await started(another())];
    const person = await here.person(grants, EDITOR);
    const elsewhere = { get: () => fetch(`${there.url}${PATH}`, { headers: person.headers }) };
    expect((await elsewhere.get()).status).toBe(200);

    await person.post("/api/auth/sign-out", {});
    const begunMs = performance.now();
    expect((await person.get(PATH)).status).toBe(401);
    let status = 200;
    while (status === 200 && performance.now() - begunMs < 10_000) {
      status = (await elsewhere.get()).status;
    }

    expect(status).toBe(401);
    expect(performance.now() - begunMs).toBeLessThan(5_000);
  });

  it("take a role away everywhere as soon as its line is heard", async ({
    database,
    another,
    started,
  }) => {
    await aRegister(database);
    const [here, there] = [await started(database), await started(another())];
    const person = await here.person(grants, EDITOR);
    const administrator = await here.person([
      { role: "administrator", programme: null, force: null },
    ]);
    const elsewhere = () => fetch(`${there.url}${PATH}`, { headers: person.headers });
    expect((await elsewhere()).status).toBe(200);

    await administrator.trpc.accounts.removeRole.mutate({ email: EDITOR, grant });
    const begunMs = performance.now();
    let status = 200;
    while (status === 200 && performance.now() - begunMs < 3_000)
      status = (await elsewhere()).status;

    expect(status).toBe(404);
    expect(performance.now() - begunMs).toBeLessThan(1_000);
  });
});

const PATH = "/api/v1/programmes/eastern-region/matrix?asAt=2011-01-31";

/** Cuts every connection that listens, as a network or a failing-over server does. */
async function cutListeners({ inside }: Database): Promise<void> {
  await inside.script((run) =>
    run(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'accord listener'`),
  );
}

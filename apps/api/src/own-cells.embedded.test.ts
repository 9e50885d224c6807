import { loadDemonstration } from "@accord/demonstration/load-demonstration";
import { cellKey } from "@accord/domain/cell";
import type { Database } from "@accord/store/database";
import { TRPCClientError } from "@trpc/client";
import { describe, expect } from "vitest";
import { it, PASSWORD, type Running } from "./testing/it.ts";
import type { Person } from "./testing/person.ts";

const programme = "eastern-region";
const asAt = "2011-01-31";
const CONTRIBUTOR = "contributor@suffolk.example";
const statement = {
  claim: "observed",
  status: "being-progressed",
  effective: { date: "2011-01-31", precision: "day" },
} as const;

interface Place {
  readonly area: string;
  readonly partnership: string;
}

/** The demonstration with someone of Suffolk at work in it. */
async function aContributor(database: Database, running: Running) {
  await loadDemonstration(database, PASSWORD);
  const contributor = await running.signIn(CONTRIBUTOR);
  const editor = await running.signIn("editor@programme.example");
  const view = await editor.trpc.matrix.read.query({ programme, asAt });
  const places: Place[] = view.areas.flatMap((area) =>
    view.partnerships.map((partnership) => ({ area: area.slug, partnership: partnership.slug })),
  );
  const withSuffolk = view.partnerships.filter(({ forces }) => forces.includes("suffolk"));
  const isOwn = ({ partnership }: Place) => withSuffolk.some(({ slug }) => slug === partnership);
  const filled = new Set(view.cells.map(cellKey));
  return {
    contributor,
    editor,
    view,
    places,
    isOwn,
    isFilled: (at: Place) => filled.has(cellKey(at)),
  };
}

/** What became of trying something at every place, by what became of it. */
async function tried(places: readonly Place[], attempt: (place: Place) => Promise<unknown>) {
  const came = new Map<string, Place[]>();
  for (const place of places) {
    const end = await attempt(place).then(() => "done", kindOf);
    came.set(end, [...(came.get(end) ?? []), place]);
  }
  return came;
}

function kindOf(error: unknown): string {
  if (error instanceof TRPCClientError) return error.data?.refusal?.kind ?? "bug";
  throw error;
}

async function confirmedPlaces(person: Person): Promise<string[]> {
  const { cells } = await person.trpc.matrix.read.query({ programme, asAt });
  return cells.filter(({ confirmedAt }) => confirmedAt !== null).map(cellKey);
}

const keysOf = (places: readonly Place[] | undefined) => (places ?? []).map(cellKey).toSorted();

/** The token of the link in the message that waits. */
async function linkIn(database: Database): Promise<string> {
  const { body } = await database.reader
    .selectFrom("delivery")
    .select("body")
    .where("state", "=", "waiting")
    .executeTakeFirstOrThrow();
  return JSON.parse(body ?? "").link.url.split("#")[1];
}

describe("a contributor of Suffolk", () => {
  it("can propose for exactly the cells of partnerships with Suffolk, blank ones too", async ({
    database,
    running,
  }) => {
    const { contributor, places, isOwn, view } = await aContributor(database, running);

    const came = await tried(places, (place) =>
      contributor.trpc.proposals.propose.mutate({
        ...{ cell: { programme, ...place }, head: view.head, statement, words: "As agreed." },
      }),
    );

    expect(places).toHaveLength(225);
    expect(keysOf(came.get("done"))).toEqual(keysOf(places.filter(isOwn)));
    expect(came.get("not-allowed")).toHaveLength(225 - (came.get("done")?.length ?? 0));
  });

  it("can confirm exactly the filled cells of partnerships with Suffolk, cell by cell", async ({
    database,
    running,
  }) => {
    const { contributor, places, isOwn, isFilled, view } = await aContributor(database, running);

    const came = await tried(places, (place) =>
      contributor.trpc.confirmations.confirm.mutate({
        ...{ programme, asAt, head: view.head, scope: { kind: "cell", ...place } },
      }),
    );

    const own = places.filter((place) => isOwn(place) && isFilled(place));
    expect(own).toHaveLength(54);
    expect(keysOf(came.get("done"))).toEqual(keysOf(own));
    expect(keysOf(came.get("rule-broken"))).toEqual(
      keysOf(places.filter((place) => isOwn(place) && !isFilled(place))),
    );
    expect(keysOf(came.get("not-allowed"))).toEqual(keysOf(places.filter((one) => !isOwn(one))));
    expect((await confirmedPlaces(contributor)).toSorted()).toEqual(keysOf(own));
  });

  it("confirms no other cell by row, by column, by a list or by the matrix", async ({
    database,
    running,
  }) => {
    const { contributor, places, isOwn, isFilled, view } = await aContributor(database, running);
    const confirm = (scope: Scope) =>
      contributor.trpc.confirmations.confirm.mutate({ programme, asAt, head: view.head, scope });

    for (const { slug } of view.areas) await confirm({ kind: "row", area: slug }).catch(kindOf);
    for (const { slug } of view.partnerships) {
      await confirm({ kind: "column", partnership: slug }).catch(kindOf);
    }
    await confirm({ kind: "matrix" });
    await confirm({ kind: "cells", cells: places });

    const own = places.filter((place) => isOwn(place) && isFilled(place));
    expect((await confirmedPlaces(contributor)).toSorted()).toEqual(keysOf(own));
  });

  it("is sent a link that lists those cells, can do no more by it, and has no session", async ({
    database,
    running,
  }) => {
    const { editor, places, isOwn, isFilled } = await aContributor(database, running);
    const [askable] = await editor.trpc.confirmations.askable.query({ programme, asAt });
    const until = new Date(database.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10);
    await editor.trpc.confirmations.ask.mutate({
      ...{ programme, asAt, until: until as never, people: [askable?.person ?? ""], words: null },
    });
    const token = await linkIn(database);
    const stranger = running.caller();
    const { head, partnerships } = await stranger.trpc.byLink.read.mutate({ token });
    const answer = await stranger.post("/trpc/byLink.read", { token });
    const own = places.filter((place) => isOwn(place) && isFilled(place));
    const others = places.filter((place) => !own.includes(place));

    expect(askable).toMatchObject({ address: CONTRIBUTOR, force: "suffolk", cells: 54 });
    expect(keysOf(partnerships.flatMap(({ cells }) => cells))).toEqual(keysOf(own));
    const confirmed = await tried(others, (place) =>
      stranger.trpc.byLink.confirm.mutate({ token, head, cells: [place] }),
    );
    const proposed = await tried(others, (place) =>
      stranger.trpc.byLink.propose.mutate({ token, head, cell: place, statement, words: "So." }),
    );
    expect([...confirmed.keys(), ...proposed.keys()]).toEqual(["not-allowed", "not-allowed"]);

    expect(answer.headers.getSetCookie()).toEqual([]);
    await expect(stranger.trpc.matrix.read.query({ programme, asAt })).rejects.toMatchObject({
      data: { refusal: { kind: "not-signed-in" } },
    });

    await stranger.trpc.byLink.confirm.mutate({ token, head, cells: own });
    expect((await confirmedPlaces(editor)).toSorted()).toEqual(keysOf(own));
  });
});

type Scope = Parameters<Person["trpc"]["confirmations"]["confirm"]["mutate"]>[0]["scope"];

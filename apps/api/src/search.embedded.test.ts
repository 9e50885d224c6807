import { loadDemonstration } from "@accord/demonstration/load-demonstration";
import { type Actor, OPERATOR } from "@accord/domain/actor";
import { addActor } from "@accord/store/accounts/add-actor";
import type { Database } from "@accord/store/database";
import { addEntry } from "@accord/store/matrix/add-entry";
import { addProgramme } from "@accord/store/programmes/add-programme";
import { layOutMatrix } from "@accord/store/programmes/lay-out-matrix";
import { addAreas } from "@accord/store/registers/add-areas";
import { addSources } from "@accord/store/sources/add-sources";
import { describe, expect } from "vitest";
import { it, PASSWORD, type Running } from "./testing/it.ts";

const theirs = "their-programme";
const always = { from: { date: "2011-01", precision: "before" }, until: null } as const;

/** The demonstration, beside a programme of others with the force of Kent alone, in which everything says “zebra”. */
async function twoProgrammes(database: Database, running: Running) {
  await loadDemonstration(database, PASSWORD);
  const { id, ...account } = await addActor(database, OPERATOR, {
    ...{ name: "Sam Example", office: "Another office", userId: null, grants: [] },
  });
  await addProgramme(database, OPERATOR, {
    ...{ slug: theirs, name: "Zebra programme", marking: "OFFICIAL", showAsAt: null, editor: id },
  });
  const editor: Actor = {
    ...account,
    id,
    grants: [{ role: "editor", programme: theirs, force: null }],
  };
  await addAreas(database, editor, {
    programme: theirs,
    areas: [{ slug: "zebra-area", name: "Zebra area", aliases: ["Striped area"] }],
  });
  await addSources(database, editor, {
    programme: theirs,
    sources: [
      {
        ...{ slug: "zebra-paper", title: "Zebra paper", publisher: "They", link: null },
        ...{ published: { date: "2011", precision: "year" }, sha256: null },
      },
    ],
  });
  await layOutMatrix(database, editor, {
    slug: theirs,
    groups: [{ slug: "zebra-group", name: "Zebra group", note: null }],
    rows: [
      { area: "zebra-area", group: "zebra-group", ...always },
      { area: "dogs", group: "zebra-group", ...always },
    ],
    columns: [{ partnership: "essex-kent", ...always }],
  });
  const { id: head } = await database.head();
  await addEntry(database, editor, {
    cell: { programme: theirs, area: "dogs", partnership: "essex-kent" },
    head,
    statement: {
      ...{ claim: "observed", status: "live", liveKind: null, qualifier: null },
      ...{ sourceWording: "Zebra wording", needsReview: false, reasonCode: null },
      effective: { date: "2011-01-31", precision: "day" },
      ...{
        reasonWords: null,
        comment: "A zebra comment",
        source: { slug: "zebra-paper", place: null },
      },
    },
  });
  return {
    norfolk: await running.signIn("viewer@norfolk.example"),
    theirReader: await running.person([{ role: "editor", programme: theirs, force: null }]),
    nobodys: await running.person([]),
  };
}

describe("searching the record", () => {
  it("finds names, comments and words of sources with where they lead, and tells nobody of another programme: not its areas, comments, papers or its own name", async ({
    database,
    running,
  }) => {
    const { norfolk, theirReader, nobodys } = await twoProgrammes(database, running);
    const find = async (words: string) => {
      const { hits } = await norfolk.trpc.search.find.query({ words });
      return hits.map(({ kind, title, match, to }) => ({ kind, title, match, to }));
    };

    expect(await find("dogs")).toContainEqual({
      ...{ kind: "area", title: "Dogs", match: "name" },
      to: { page: "area", area: "dogs" },
    });
    expect(await find("procuremnet")).toContainEqual({
      ...{ kind: "area", title: "Procurement", match: "near" },
      to: { page: "area", area: "procurement" },
    });
    expect(await find("lockdown")).toEqual([
      {
        ...{ kind: "wording", title: "ANPR, Essex/Kent", match: "text" },
        to: { page: "cell", area: "anpr", partnership: "essex-kent" },
      },
    ]);
    expect(await find("dogs preferred partnerships come")).toContainEqual(
      expect.objectContaining({ kind: "comment", title: "Dogs" }),
    );
    const kinds = await Promise.all(
      ["essex/kent", "norfolk", "protective", "strategy", "january 2011", "eastern"].map(find),
    );
    expect(new Set(kinds.flat().map(({ kind }) => kind))).toEqual(
      new Set([
        ...["partnership", "force", "party", "group", "source", "meeting", "programme"],
        ...["area", "comment"],
      ]),
    );

    for (const words of ["zebra", "striped", "zebra comment", "zebar"]) {
      expect(await norfolk.trpc.search.find.query({ words }), words).toMatchObject({ hits: [] });
      expect(await nobodys.trpc.search.find.query({ words }), words).toMatchObject({ hits: [] });
    }
    const { hits } = await theirReader.trpc.search.find.query({ words: "zebra" });
    expect(new Set(hits.map(({ kind }) => kind))).toEqual(
      new Set(["programme", "area", "group", "source", "comment", "wording"]),
    );
    const dogs = await theirReader.trpc.search.find.query({ words: "dogs" });
    expect(new Set(dogs.hits.map(({ programme }) => programme))).toEqual(new Set([theirs]));
    await expect(
      norfolk.trpc.search.find.query({ words: "zebra", programme: theirs }),
    ).rejects.toThrow("There is no such programme, or you may not see it.");
  });
});

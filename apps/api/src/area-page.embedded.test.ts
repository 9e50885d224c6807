import { loadDemonstration } from "@accord/demonstration/load-demonstration";
import { type Grant, OPERATOR } from "@accord/domain/actor";
import { Statement, type StatementInput } from "@accord/domain/entry";
import { NewPlanLine } from "@accord/domain/plan";
import { addActor } from "@accord/store/accounts/add-actor";
import type { Database } from "@accord/store/database";
import { addEntry } from "@accord/store/matrix/add-entry";
import { correctEntry } from "@accord/store/matrix/correct-entry";
import { addPlanLines } from "@accord/store/plan/edit-plan";
import { addProgramme } from "@accord/store/programmes/add-programme";
import { commentRows } from "@accord/store/programmes/comment-rows";
import { layOutMatrix } from "@accord/store/programmes/lay-out-matrix";
import { addForces } from "@accord/store/registers/add-forces";
import { addPartnerships } from "@accord/store/registers/add-partnerships";
import { addSources } from "@accord/store/sources/add-sources";
import { aRegister } from "@accord/store/testing/a-register";
import { describe, expect } from "vitest";
import { it, PASSWORD } from "./testing/it.ts";
import { localClient } from "./testing/person.ts";

const programme = "eastern-region";
const asAt = "2011-01-31";
const VIEWER = { role: "viewer", programme: null, force: "norfolk" } as const;
const AUDITOR = { role: "auditor", programme: null, force: null } as const;
const SECRET = "Quillfeather";
const always = { from: { date: "2011-01", precision: "before" as const }, until: null };

const said = (status: StatementInput["status"], more: Partial<StatementInput> = {}) =>
  Statement.parse({
    claim: "observed",
    status,
    effective: { date: "2011-01", precision: "month" },
    ...more,
  });

/** Another programme, of a force nobody in a test belongs to, with the same area as a row: all it says is secret. */
async function aProgrammeWithDogsToo(database: Database): Promise<void> {
  const slug = "unseen";
  const { id } = await addActor(database, OPERATOR, {
    name: `Sam ${SECRET}`,
    office: `${SECRET} office`,
    userId: null,
    grants: [],
  });
  await addProgramme(database, OPERATOR, {
    slug,
    name: `${SECRET} programme`,
    marking: "OFFICIAL",
    showAsAt: null,
    editor: id,
  });
  const its = {
    ...{ kind: "person" as const, id, name: `Sam ${SECRET}`, office: `${SECRET} office` },
    grants: [{ role: "editor" as const, programme: slug, force: null }],
  };
  await addForces(database, its, {
    programme: slug,
    forces: [
      { slug: "cumbria", name: `${SECRET} Police`, onsCode: "E23000002", region: "North West" },
    ],
  });
  await addPartnerships(database, its, {
    programme: slug,
    partnerships: [
      {
        slug: "unseen-partnership",
        name: `${SECRET} partnership`,
        aliases: [],
        tier: "single-force",
        members: [{ force: "cumbria", ...always }],
      },
    ],
  });
  await layOutMatrix(database, its, {
    slug,
    groups: [{ slug: "unseen-group", name: `${SECRET} group`, note: null }],
    rows: [{ area: "dogs", group: "unseen-group", ...always }],
    columns: [{ partnership: "unseen-partnership", ...always }],
  });
  await addSources(database, its, {
    programme: slug,
    sources: [
      {
        ...{ slug: "unseen-paper", title: `${SECRET} paper`, publisher: "Them", link: null },
        ...{ published: { date: "2011", precision: "year" }, sha256: null },
      },
    ],
  });
  const source = { slug: "unseen-paper", place: null };
  const { id: head } = await database.head();
  await addEntry(database, its, {
    cell: { programme: slug, area: "dogs", partnership: "unseen-partnership" },
    head,
    statement: said("live", { qualifier: `with ${SECRET}`, source }),
  });
  await commentRows(database, its, {
    programme: slug,
    comments: [
      {
        area: "dogs",
        text: `${SECRET} says.`,
        effective: { date: "2011", precision: "year" },
        source,
      },
    ],
  });
  await addPlanLines(database, its, {
    programme: slug,
    lines: [
      NewPlanLine.parse({
        ...{ area: "dogs", approach: "regional", note: `${SECRET} plans.`, source },
        from: { date: "2011", precision: "year" },
      }),
    ],
  });
}

describe("the page of an area", () => {
  it("tells Dogs and ANPR of the demonstration as its table has them", { timeout: 60_000 }, async ({
    database,
    running,
  }) => {
    await loadDemonstration(database, PASSWORD);
    const { trpc } = await running.signIn("viewer@norfolk.example");

    const dogs = await trpc.areas.page.query({ programme, area: "dogs", asAt });
    const anpr = await trpc.areas.page.query({ programme, area: "anpr", asAt });

    const standing = ({ lines }: typeof dogs) =>
      Object.fromEntries(lines.map(({ partnership, stands }) => [partnership, stands?.status]));
    const view = await trpc.matrix.read.query({ programme, asAt });
    for (const [page, area] of [
      [dogs, "dogs"],
      [anpr, "anpr"],
    ] as const) {
      const cells = view.cells.filter((cell) => cell.area === area);
      expect(standing(page)).toEqual(
        Object.fromEntries(
          view.partnerships.map(({ slug }) => [
            slug,
            cells.find(({ partnership }) => partnership === slug)?.status,
          ]),
        ),
      );
    }
    expect(dogs.title).toBe("Dogs is live in Herts/Beds and being progressed by Norfolk/Suffolk");
    expect(anpr.title).toBe(
      "ANPR is being progressed by Herts/Beds and Regional and being considered by Norfolk/Suffolk",
    );
    expect(anpr.deck).toContain("The words of Essex/Kent fit no status and wait for a person.");
    expect(anpr.events.flatMap(({ sayings }) => sayings.map(({ wording }) => wording))).toContain(
      "Regular joint ANPR operations conducted – “Op. Lockdown”",
    );
    expect(dogs.events.flatMap(({ sayings }) => sayings)).toContainEqual(
      expect.objectContaining({ kind: "comment", said: "Preferred partnerships come first here." }),
    );
    expect(dogs.plan?.lines).not.toEqual([]);
  });

  it("shows nothing of a programme its reader may not see, and both to one who may", async ({
    database,
    running,
  }) => {
    const { editor, dogs } = await aRegister(database);
    const { id: head } = await database.head();
    await addEntry(database, editor, { cell: dogs, head, statement: said("being-considered") });
    const viewer = await running.person([VIEWER]);
    const before = await viewer.trpc.areas.page.query({ programme, area: "dogs", asAt });
    await aProgrammeWithDogsToo(database);
    const auditor = await running.person([AUDITOR]);

    const seen = await viewer.trpc.areas.page.query({ programme, area: "dogs", asAt });
    const both = await auditor.trpc.areas.page.query({ programme, area: "dogs", asAt });

    expect(JSON.stringify(seen)).not.toContain(SECRET);
    expect({ ...seen, head: 0, knownAt: "" }).toEqual({ ...before, head: 0, knownAt: "" });
    expect(
      both.lines.map((line) => [line.programme, line.partnership, line.stands?.status]),
    ).toEqual([
      [programme, "norfolk-suffolk", "being-considered"],
      [programme, "essex-kent", undefined],
      ["unseen", "unseen-partnership", "live"],
    ]);
    expect(both.events.map(({ source }) => source?.title)).toContain(`${SECRET} paper`);
    expect(both.plan?.lines).toMatchObject([{ note: `${SECRET} plans.` }]);
  });

  it("says what was known at an instant, shows a correction struck through since, and names people to those who may know", async ({
    database,
    running,
    clock,
  }) => {
    const { editor, dogs } = await aRegister(database);
    const { id: head } = await database.head();
    await addEntry(database, editor, { cell: dogs, head, statement: said("live") });
    const { recordedAt, id: second } = await database.head();
    const [entry] = await database.reader.selectFrom("entry").select("id").execute();
    clock.set("2026-11-23T09:00:00.000Z");
    await correctEntry(database, editor, {
      ...{ cell: dogs, head: second, entry: entry?.id ?? 0, why: "A slip of the pen." },
      statement: said("being-considered"),
    });
    const viewer = await running.person([VIEWER]);
    const auditor = await running.person([AUDITOR]);
    const asked = { programme, area: "dogs", asAt };

    const then = await viewer.trpc.areas.page.query({ ...asked, knownAt: recordedAt });
    const now = await viewer.trpc.areas.page.query(asked);
    const named = await auditor.trpc.areas.page.query(asked);

    expect(then.title).toBe("Dogs is live in Norfolk/Suffolk");
    expect(then.events[0]?.sayings).toMatchObject([{ replaced: null }]);
    expect(now.title).toBe("Dogs is being considered by Norfolk/Suffolk");
    expect(now.events.flatMap(({ sayings }) => sayings)).toMatchObject([
      { said: "Live", replaced: { as: "corrected", on: "2026-11-23", why: "A slip of the pen." } },
      { said: "Being considered", isCorrection: true },
    ]);
    expect(now.events[0]?.by).toEqual({ office: "Portfolio office", name: null });
    expect(named.events[0]?.by).toEqual({ office: "Portfolio office", name: "Devon Example" });

    // Who was remembered with a role they no longer have leaves nothing behind for who they are now.
    const of = (grant: Grant) => localClient(running.api, { ...editor, grants: [grant] });
    const [was, is] = [of(AUDITOR), of(VIEWER)];
    const asAuditor = await was.areas.page.query({ ...asked, knownAt: recordedAt });
    const asViewer = await is.areas.page.query({ ...asked, knownAt: recordedAt });
    expect(asAuditor.events[0]?.by?.name).toBe("Devon Example");
    expect(asViewer.events[0]?.by?.name).toBeNull();
  });
});

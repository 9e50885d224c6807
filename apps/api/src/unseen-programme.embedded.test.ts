import { type Actor, OPERATOR } from "@accord/domain/actor";
import { CalendarDate } from "@accord/domain/calendar";
import { Statement } from "@accord/domain/entry";
import { NewPlanLine } from "@accord/domain/plan";
import { addActor } from "@accord/store/accounts/add-actor";
import type { Database } from "@accord/store/database";
import { addBody } from "@accord/store/governance/edit-bodies";
import { addMeetings } from "@accord/store/governance/edit-meetings";
import { recordLeads } from "@accord/store/leads/edit-leads";
import { recordMandates } from "@accord/store/leads/edit-mandates";
import { addEntry } from "@accord/store/matrix/add-entry";
import { addPlanLines } from "@accord/store/plan/edit-plan";
import { addProgramme } from "@accord/store/programmes/add-programme";
import { commentRows } from "@accord/store/programmes/comment-rows";
import { layOutMatrix } from "@accord/store/programmes/lay-out-matrix";
import { addAreas } from "@accord/store/registers/add-areas";
import { addSources } from "@accord/store/sources/add-sources";
import { aRegister } from "@accord/store/testing/a-register";
import { describe, expect } from "vitest";
import { it } from "./testing/it.ts";
import type { Person } from "./testing/person.ts";

const programme = "eastern-region";
const theirs = "unseen";
const SECRET = "Quillfeather";
const always = { from: { date: "2011-01", precision: "before" }, until: null } as const;
const since = { date: "2026-01-05", precision: "day" } as const;
const said = (status: "live" | "being-considered") =>
  Statement.parse({ claim: "observed", status, effective: since });

/** Another programme about the same area in the same partnership, of which everything else is its own. */
async function aProgrammeOfTheSameCells(database: Database): Promise<void> {
  const account = await addActor(database, OPERATOR, {
    ...{ name: `Sam ${SECRET}`, office: `${SECRET} office`, userId: null, grants: [] },
  });
  await addProgramme(database, OPERATOR, {
    ...{ slug: theirs, name: `${SECRET} programme`, marking: "OFFICIAL", showAsAt: null },
    editor: account.id,
  });
  const editor: Actor = {
    ...account,
    grants: [{ role: "editor", programme: theirs, force: null }],
  };
  const its = { programme: theirs };
  await addAreas(database, editor, {
    ...its,
    // Nearly the name of an area of the other programme: a finding for who may see both.
    areas: [{ slug: "dogz", name: "Dog sections", aliases: [`${SECRET} dogs`] }],
  });
  await layOutMatrix(database, editor, {
    slug: theirs,
    groups: [{ slug: "unseen-group", name: `${SECRET} group`, note: null }],
    rows: [
      { area: "dogs", group: "unseen-group", ...always },
      { area: "dogz", group: "unseen-group", ...always },
    ],
    columns: [{ partnership: "norfolk-suffolk", ...always }],
  });
  await addSources(database, editor, {
    ...its,
    sources: [
      {
        ...{ slug: "unseen-paper", title: `${SECRET} paper`, publisher: SECRET, link: null },
        ...{ published: { date: "2011", precision: "year" }, sha256: null },
      },
    ],
  });
  const source = { slug: "unseen-paper", place: null };
  const cell = { area: "dogs", partnership: "norfolk-suffolk" };
  const head = 1_000;
  await addEntry(database, editor, {
    cell: { ...its, ...cell },
    head,
    statement: { ...said("being-considered"), comment: `${SECRET} comments.`, source },
  });
  await commentRows(database, editor, {
    ...its,
    comments: [{ area: "dogs", text: `${SECRET} says.`, effective: since, source }],
  });
  await addPlanLines(database, editor, {
    ...its,
    lines: [
      NewPlanLine.parse({
        ...{ area: "dogs", approach: "regional", note: `${SECRET} plans.`, source, from: since },
      }),
    ],
  });
  await addBody(database, editor, {
    ...its,
    body: {
      ...{ slug: "unseen-board", name: `${SECRET} board`, cadence: "monthly", isOwner: true },
      ...{ accountableTo: null, source: null },
    },
  });
  await addMeetings(database, editor, {
    ...its,
    body: "unseen-board",
    meetings: [{ day: CalendarDate.parse(since.date), note: SECRET }],
  });
  const cells = [cell];
  await recordLeads(database, editor, {
    ...{ ...its, cells, head, from: since, why: null },
    says: { force: "norfolk", leadPartnership: null, office: `${SECRET} lead`, source: null },
  });
  await recordMandates(database, editor, {
    ...{ ...its, cells, head, from: since, why: null },
    says: { body: "unseen-board", words: null, source: null },
  });
}

/** Every page, on some days. */
async function everyPage({ trpc }: Person, days: { asAt?: string; since?: string } = {}) {
  const days_ = { programme, ...days };
  const { since: _, ...on } = days_;
  return {
    overview: await trpc.overview.read.query(days_),
    findings: await trpc.findings.read.query(days_),
    waiting: await trpc.findings.waiting.query(days_),
    timeline: await trpc.timeline.read.query(on),
    governance: await trpc.governance.read.query({ programme }),
    leads: await trpc.leads.read.query(on),
    forces: await trpc.forces.overview.query(days_),
    force: await trpc.forces.page.query({ ...days_, force: "norfolk" }),
    partnerships: await trpc.partnerships.overview.query(days_),
    partnership: await trpc.partnerships.page.query({
      ...days_,
      partnership: "norfolk-suffolk",
    }),
    area: await trpc.areas.page.query({ ...days_, area: "dogs" }),
    matrix: await trpc.matrix.read.query(on),
    story: await trpc.matrix.story.query({
      ...on,
      area: "dogs",
      partnership: "norfolk-suffolk",
    }),
  };
}

/** What words find, and what is followed. */
async function everySearch({ trpc }: Person) {
  const words = [
    SECRET,
    "dogs",
    "dog sections",
    "norfolk",
    "board",
    "lead",
    "2026",
    "dogs norfolk",
  ];
  const found = [];
  for (const one of words) found.push(await trpc.search.find.query({ words: one }));
  return { found, following: await trpc.following.read.query() };
}

/** Without the line and the instant it was read at: other programmes write lines too. */
function saying(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, value) => (key === "head" || key === "knownAt" ? 0 : value)),
  );
}

describe("a programme that one may not see", () => {
  it("changes no page, no number and no search, also when somebody who may see it has just read them", async ({
    database,
    running,
  }) => {
    const { editor, dogs } = await aRegister(database);
    await addEntry(database, editor, { cell: dogs, head: 1_000, statement: said("live") });
    const reader = await running.person([{ role: "editor", programme, force: null }]);
    const auditor = await running.person([{ role: "auditor", programme: null, force: null }]);
    const before = { ...(await everyPage(reader)), ...(await everySearch(reader)) };
    await aProgrammeOfTheSameCells(database);

    const all = JSON.stringify([await everyPage(auditor), await everySearch(auditor)]);
    const after = { ...(await everyPage(reader)), ...(await everySearch(reader)) };

    expect(all).toContain(SECRET);
    expect(JSON.stringify(after)).not.toContain(SECRET);
    expect(saying(after)).toEqual(saying(before));
  });
});

describe("the pages of a programme", () => {
  it("are there on the first day and the last that can be written, and compared with any", async ({
    database,
    running,
  }) => {
    const { editor, dogs } = await aRegister(database);
    await addEntry(database, editor, { cell: dogs, head: 1_000, statement: said("live") });
    const reader = await running.person([{ role: "viewer", programme: null, force: "norfolk" }]);
    const [first, last] = ["0001-01-01", "9999-12-31"];

    for (const days of [
      { asAt: first },
      { asAt: last },
      { asAt: first, since: last },
      { asAt: last, since: first },
    ]) {
      const { area, overview, timeline } = await everyPage(reader, days);
      expect([area.asAt, overview.asAt, timeline.asAt]).toEqual([days.asAt, days.asAt, days.asAt]);
    }
  });
});

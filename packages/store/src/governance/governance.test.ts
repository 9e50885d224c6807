import { OPERATOR } from "@accord/domain/actor";
import type { CalendarDate } from "@accord/domain/calendar";
import { Statement } from "@accord/domain/entry";
import { type MeetingDay, NewBody } from "@accord/domain/governance";
import { describe, expect } from "vitest";
import type { Database } from "../database.ts";
import { verifyJournal } from "../journal/verify.ts";
import { addEntry } from "../matrix/add-entry.ts";
import { changeProgrammeLayout } from "../programmes/change-programme-layout.ts";
import { readProgrammeLayout } from "../programmes/read-programme-layout.ts";
import { aRegister } from "../testing/a-register.ts";
import { it } from "../testing/it.ts";
import { addBody, changeBody, removeBody } from "./edit-bodies.ts";
import { addMeetings, changeMeeting, removeMeeting, undoGovernanceAct } from "./edit-meetings.ts";
import { readGovernance } from "./read-governance.ts";
import { readTimeline } from "./read-timeline.ts";

const programme = "eastern-region";
const committee = NewBody.parse({ slug: "committee", name: "Committee", cadence: "quarterly" });
const chiefs = NewBody.parse({
  slug: "chiefs",
  name: "Chief constables",
  cadence: "monthly",
  accountableTo: "committee",
  isOwner: true,
});
const on = (...days: string[]): MeetingDay[] =>
  days.map((day) => ({ day: day as CalendarDate, note: null }));

async function aGovernedRegister(database: Database) {
  const register = await aRegister(database);
  const { editor } = register;
  await addBody(database, editor, { programme, body: committee });
  await addBody(database, editor, { programme, body: chiefs });
  const added = await addMeetings(database, editor, {
    programme,
    body: "chiefs",
    meetings: on("2011-02-18", "2011-01-21"),
  });
  await addMeetings(database, editor, {
    programme,
    body: "committee",
    meetings: on("2011-02-25"),
  });
  return {
    ...register,
    added,
    read: () => readGovernance(database, editor, { programme }),
    timeline: (asAt: string, more: object = {}) =>
      readTimeline(database, register.viewer, { programme, asAt: asAt as CalendarDate, ...more }),
  };
}

describe("the governance of a programme", () => {
  it("has bodies that answer to each other and dated meetings; every act is undone and done again", async ({
    database,
  }) => {
    const { read, editor } = await aGovernedRegister(database);
    const before = await read();
    expect(before.bodies.map(({ slug, accountableTo }) => [slug, accountableTo])).toEqual([
      ["chiefs", "committee"],
      ["committee", null],
    ]);
    expect(before.meetings.map(({ day }) => day)).toEqual([
      "2011-01-21",
      "2011-02-18",
      "2011-02-25",
    ]);

    const [first] = before.meetings;
    const moved = await changeMeeting(database, editor, {
      programme,
      id: first?.id ?? 0,
      meeting: { day: "2011-01-28" as CalendarDate, note: "Put off by a week" },
    });
    const body = before.bodies.find(({ slug }) => slug === "chiefs");
    const removed = await removeBody(database, editor, { programme, id: body?.id ?? 0 });
    expect((await read()).meetings.map(({ day }) => day)).toEqual(["2011-02-25"]);
    const undone = await undoGovernanceAct(database, editor, { programme, act: removed.act });
    expect((await read()).meetings).toHaveLength(3);
    await undoGovernanceAct(database, editor, { programme, act: undone.act });
    expect((await read()).bodies.map(({ slug }) => slug)).toEqual(["committee"]);
    await expect(
      undoGovernanceAct(database, editor, { programme, act: moved.act }),
    ).rejects.toMatchObject({ kind: "changed-meanwhile" });
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("refuses what would contradict itself, and rows that somebody has changed since", async ({
    database,
  }) => {
    const { read, editor, viewer, added } = await aGovernedRegister(database);
    const { bodies, meetings } = await read();
    const [owner, above] = bodies;
    if (!owner || !above) throw new Error("There are two bodies.");
    const refused = (act: Promise<unknown>, field: string) =>
      expect(act).rejects.toMatchObject({ kind: "rule-broken", facts: { field } });
    const says = { ...committee, isOwner: true };
    const { slug: _, ...asOwner } = says;

    await refused(
      changeBody(database, editor, { programme, id: above.id, says: asOwner }),
      "isOwner",
    );
    await refused(
      changeBody(database, editor, {
        programme,
        id: above.id,
        says: { ...asOwner, isOwner: false, accountableTo: "chiefs" },
      }),
      "accountableTo",
    );
    await refused(
      addMeetings(database, editor, { programme, body: "chiefs", meetings: on("2011-01-21") }),
      "day",
    );
    await expect(removeBody(database, editor, { programme, id: above.id })).rejects.toMatchObject({
      kind: "rule-broken",
      facts: { body: "chiefs" },
    });
    await expect(
      removeMeeting(database, viewer, { programme, id: meetings[0]?.id ?? 0 }),
    ).rejects.toMatchObject({ kind: "not-allowed" });
    await removeMeeting(database, editor, { programme, id: meetings[0]?.id ?? 0 });
    await expect(
      removeMeeting(database, editor, { programme, id: meetings[0]?.id ?? 0 }),
    ).rejects.toMatchObject({ kind: "changed-meanwhile" });
    await expect(
      undoGovernanceAct(database, editor, { programme, act: added.act }),
    ).rejects.toMatchObject({ kind: "changed-meanwhile" });
  });
});

describe("the timeline of a programme", () => {
  it("counts what begins to show on each day, and compares with the owner's last meeting, as known then", async ({
    database,
    clock,
  }) => {
    const { timeline, editor, dogs, otherDogs } = await aGovernedRegister(database);
    const { recordedAt: knownAt } = await database.head();
    clock.set(new Date(Date.parse(knownAt) + 60_000).toISOString());
    const say = (cell: typeof dogs, said: object, date: string) =>
      addEntry(database, editor, {
        cell,
        head: Number.MAX_SAFE_INTEGER,
        statement: Statement.parse({
          claim: "observed",
          status: "being-considered",
          effective: { date, precision: date.length === 7 ? "month" : "day" },
          ...said,
        }),
      });
    await say(dogs, {}, "2011-01");
    await say(otherDogs, {}, "2011-01-01");
    await say(dogs, { claim: "moved", status: "live" }, "2011-02-20");

    const now = await timeline("2011-02-25");
    expect(now.ticks).toEqual([
      { day: "2011-01-01", entries: 2, moved: 0 },
      { day: "2011-02-20", entries: 1, moved: 1 },
    ]);
    expect(now.since).toMatchObject({
      day: "2011-02-18",
      meeting: { bodyName: "Chief constables" },
    });
    expect(now.from).toBe("2011-01-01");
    // A row that ends counts while it is listed.
    const { layout, revision } = await readProgrammeLayout(database, editor, { programme });
    const until = { date: "2011-01-31", precision: "day" } as const;
    const rows = layout.rows.map((row) => (row.area === "dogs" ? { ...row, until } : row));
    await changeProgrammeLayout(database, editor, {
      programme,
      revision,
      layout: { ...layout, rows },
      newAreas: [],
    });
    expect((await timeline("2011-02-25")).ticks).toEqual(now.ticks.slice(0, 1));
    expect((await timeline("2011-01-21")).since).toEqual({ day: "2010-12-31", meeting: null });
    expect((await timeline("2011-02-25", { knownAt })).ticks).toEqual([]);
  });
});

import { OPERATOR, WORKER } from "@accord/domain/actor";
import { Statement } from "@accord/domain/entry";
import { describe, expect } from "vitest";
import { revokeAllRoles } from "../accounts/grant-role.ts";
import type { Database } from "../database.ts";
import { addEntry } from "../matrix/add-entry.ts";
import { addForces } from "../registers/add-forces.ts";
import { aRegister } from "../testing/a-register.ts";
import { anAddress } from "../testing/an-address.ts";
import { it } from "../testing/it.ts";
import { changeFollowing, starArea } from "./follow.ts";
import { readFollowing, readOwnForce } from "./read-following.ts";
import { sendDigests } from "./send-digests.ts";

const programme = "eastern-region";
const links = {
  linkTo: (slug: string) => `http://localhost:4100/${slug}`,
  settings: "http://localhost:4100/following",
};
const daily = { force: null, digest: "daily", wholeForce: false } as const;
const live = Statement.parse({
  claim: "moved",
  status: "live",
  effective: { date: "2026-11-02", precision: "day" },
});

const waiting = async ({ reader }: Database) =>
  reader.selectFrom("delivery").select(["kind", "address", "subject"]).execute();

describe("what somebody follows", () => {
  it("is theirs: stars of areas the programme lists, and the force of their role or their choice", async ({
    database,
  }) => {
    const { viewer, editor } = await aRegister(database);
    await starArea(database, viewer, { programme, area: "dogs", isStarred: true });
    await starArea(database, viewer, { programme, area: "dogs", isStarred: true });

    await expect(
      starArea(database, viewer, { programme, area: "no-such", isStarred: true }),
    ).rejects.toThrow("no such area");
    expect((await readFollowing(database, viewer)).stars).toEqual([
      { programme, programmeName: "Eastern Region", area: "dogs", areaName: "Dogs" },
    ]);
    expect(await readOwnForce(database, viewer)).toBe("norfolk");
    await changeFollowing(database, viewer, { ...daily, force: "kent" });
    expect(await readOwnForce(database, viewer)).toBe("kent");
    const cumbria = { slug: "cumbria", name: "Cumbria Constabulary", onsCode: "E23000002" };
    const forces = [{ ...cumbria, region: "North West" }];
    await addForces(database, editor, { programme, forces });
    for (const force of ["atlantis", "cumbria"]) {
      await expect(changeFollowing(database, viewer, { ...daily, force }), force).rejects.toThrow(
        "There is no such force, or you may not see it.",
      );
    }

    await starArea(database, viewer, { programme, area: "dogs", isStarred: false });
    expect((await readFollowing(database, viewer)).stars).toEqual([]);
  });
});

describe("a digest of it", () => {
  it("goes once a day, however many ask, and only where something changed", async ({
    database,
    another,
    clock,
  }) => {
    const { viewer, editor, dogs, horses } = await aRegister(database);
    await anAddress(database, viewer, "viewer@norfolk.example");
    await starArea(database, viewer, { programme, area: "dogs", isStarred: true });
    await changeFollowing(database, viewer, daily);
    const other = another();

    clock.set("2026-11-03T08:00:00Z");
    await addEntry(database, editor, { cell: horses, head: 99, statement: live });
    expect(await sendDigests(database, WORKER, links)).toEqual({ looked: 1, told: 0 });

    clock.set("2026-11-04T06:30:00Z");
    await addEntry(database, editor, { cell: dogs, head: 99, statement: live });
    expect(await sendDigests(database, WORKER, links)).toEqual({ looked: 0, told: 0 });
    clock.set("2026-11-04T07:00:00Z");
    const asked = await Promise.all([
      sendDigests(database, WORKER, links),
      sendDigests(other, WORKER, links),
    ]);
    expect(asked.reduce((sum, { told }) => sum + told, 0)).toBe(1);
    expect(await sendDigests(database, WORKER, links)).toEqual({ looked: 0, told: 0 });

    expect(await waiting(database)).toEqual([
      {
        kind: "digest",
        address: "viewer@norfolk.example",
        subject: "OFFICIAL: Eastern Region: one change in what you follow",
      },
    ]);
  });

  it("reaches the others where it fails for one, who is told when it fails no more", async ({
    database,
    clock,
  }) => {
    const { viewer, editor, dogs } = await aRegister(database);
    for (const [actor, address] of [
      [viewer, "viewer@norfolk.example"],
      [editor, "editor@programme.example"],
    ] as const) {
      await anAddress(database, actor, address);
      await starArea(database, actor, { programme, area: "dogs", isStarred: true });
      await changeFollowing(database, actor, daily);
    }
    clock.set("2026-11-02T16:00:00Z");
    await addEntry(database, editor, { cell: dogs, head: 99, statement: live });
    clock.set("2026-11-03T08:00:00Z");
    let asked = 0;
    const linkTo = () => (asked++ === 0 ? "no address" : "http://localhost:4100/");

    await expect(sendDigests(database, WORKER, { ...links, linkTo })).rejects.toThrow(
      "1 of 2 digests failed.",
    );
    expect(await waiting(database)).toHaveLength(1);
    expect(await sendDigests(database, WORKER, links)).toEqual({ looked: 1, told: 1 });
    expect(new Set((await waiting(database)).map(({ address }) => address)).size).toBe(2);
  });

  it("tells nothing to somebody who may see the programme no more", async ({ database, clock }) => {
    const { viewer, editor, dogs } = await aRegister(database);
    await anAddress(database, viewer, "viewer@norfolk.example");
    await changeFollowing(database, viewer, { ...daily, wholeForce: true });
    clock.set("2026-11-02T16:00:00Z");
    await addEntry(database, editor, { cell: dogs, head: 99, statement: live });
    await revokeAllRoles(database, OPERATOR, { actorId: viewer.id });

    clock.set("2026-11-03T08:00:00Z");

    expect(await sendDigests(database, WORKER, links)).toEqual({ looked: 1, told: 0 });
    expect(await waiting(database)).toEqual([]);
  });
});

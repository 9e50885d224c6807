import { OPERATOR } from "@accord/domain/actor";
import { describe, expect } from "vitest";
import { verifyJournal } from "../journal/verify.ts";
import { readProgrammes } from "../programmes/read-programmes.ts";
import { setShowAsAt } from "../programmes/show-as-at.ts";
import { aRegister } from "../testing/a-register.ts";
import { it } from "../testing/it.ts";
import { addActor } from "./add-actor.ts";
import { grantRole, revokeAllRoles, revokeRole } from "./grant-role.ts";
import { readActorOfUser } from "./read-actors.ts";

const auditor = { role: "auditor", programme: null, force: null } as const;

describe("an account", () => {
  it("holds the roles it was given and not taken, and is known by its sign-in", async ({
    database,
  }) => {
    const { programme } = await aRegister(database);
    const { id: actorId } = await addActor(database, OPERATOR, {
      name: "Greer Example",
      office: "Audit",
      userId: "user-1",
      grants: [auditor],
    });
    const editor = { role: "editor", programme, force: null } as const;

    await grantRole(database, OPERATOR, { actorId, grant: editor });
    await grantRole(database, OPERATOR, { actorId, grant: editor });
    await revokeRole(database, OPERATOR, { actorId, grant: auditor });

    expect(await readActorOfUser(database.reader, "user-1")).toMatchObject({
      id: actorId,
      grants: [editor],
    });
    await revokeAllRoles(database, OPERATOR, { actorId });
    expect(await readActorOfUser(database.reader, "user-1")).toMatchObject({ grants: [] });
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("leaves a name in no line of the journal, so that blanking it breaks nothing", async ({
    database,
  }) => {
    await aRegister(database);

    const lines = await database.reader.selectFrom("journal").selectAll().orderBy("id").execute();
    expect(JSON.stringify(lines)).not.toMatch(/Devon|Finley/);
    await database.inside.script((run) => run("update actor set name = null"));
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("is for administrators and the operator to make", async ({ database }) => {
    const { editor } = await aRegister(database);

    await expect(
      addActor(database, editor, { name: "X", office: "Y", userId: null, grants: [] }),
    ).rejects.toMatchObject({ kind: "not-allowed" });
  });
});

describe("the programmes someone sees", () => {
  it("are those of their force, their role or all of them", async ({ database }) => {
    const { programme, editor, viewer, auditor } = await aRegister(database);

    for (const actor of [editor, viewer, auditor]) {
      expect(await readProgrammes(database, actor)).toMatchObject([
        { slug: programme, name: "Eastern Region", showAsAt: null },
      ]);
    }
    expect(await readProgrammes(database, { ...viewer, grants: [] })).toEqual([]);
  });

  it("open on the day their editor chose", async ({ database }) => {
    const { programme, editor } = await aRegister(database);

    await setShowAsAt(database, editor, { programme, showAsAt: "2011-01-31" as never });

    expect(await readProgrammes(database, editor)).toMatchObject([{ showAsAt: "2011-01-31" }]);
  });
});

import { OPERATOR } from "@accord/domain/actor";
import { describe, expect } from "vitest";
import { addActor } from "./accounts/add-actor.ts";
import { readActors } from "./accounts/read-actors.ts";
import { clearRegister } from "./clear-register.ts";
import { type Database, databaseOn } from "./database.ts";
import { verifyJournal } from "./journal/verify.ts";
import { aRegister } from "./testing/a-register.ts";
import { it } from "./testing/it.ts";

describe("clearing a register", () => {
  it("keeps who can sign in with the roles that are for no programme, and begins a chain that holds the old one's last hash", async ({
    database,
  }) => {
    await aRegister(database);
    await aUser(database, "kept");
    await aUser(database, "gone");
    const administrator = { role: "administrator", programme: null, force: null } as const;
    const editor = { role: "editor", programme: "eastern-region", force: null } as const;
    const viewer = { role: "viewer", programme: null, force: "kent" } as const;
    const kept = await addActor(database, OPERATOR, {
      name: "Kim",
      office: "Office",
      userId: "kept",
      grants: [administrator, editor, viewer],
    });
    await addActor(database, OPERATOR, {
      name: "Gil",
      office: "Office",
      userId: "gone",
      grants: [administrator],
    });
    const before = await verifyJournal(database, OPERATOR);

    const cleared = await clearRegister(database, { users: ["gone"] });

    const after = openAgain(database);
    const lines = await after.reader.selectFrom("journal").selectAll().orderBy("id").execute();
    expect(cleared).toEqual({
      previous: { line: before.head, hash: before.hash },
      accountsKept: 1,
    });
    expect(lines.map(({ id, act }) => [id, act])).toEqual([[1, "register-cleared"]]);
    expect(JSON.parse(lines[0]?.fact ?? "")).toEqual({
      previous: { line: before.head, hash: before.hash },
      accountsKept: 1,
    });
    expect(await readActors(after, OPERATOR)).toEqual([
      { ...kept, userId: "kept", grants: [administrator, viewer] },
    ]);
    expect(await count(after, "force")).toBe(43);
    for (const table of ["programme", "cell", "entry", "source", "businessArea"] as const) {
      expect(await count(after, table)).toBe(0);
    }
    expect((await verifyJournal(after, OPERATOR)).findings).toEqual([]);
  });
});

/** As the next start opens it: the one that cleared it remembers the head of the chain that ended. */
function openAgain({ inside }: Database): Database {
  return databaseOn({ ...inside, close: async () => {} });
}

async function count(
  { reader }: Database,
  table: "force" | "programme" | "cell" | "entry" | "source" | "businessArea",
): Promise<number> {
  const { all } = await reader
    .selectFrom<"force" | "programme">(table as "force")
    .select(({ fn }) => fn.countAll().as("all"))
    .executeTakeFirstOrThrow();
  return Number(all);
}

/** Someone of the sign-in library. */
async function aUser({ inside }: Database, id: string): Promise<void> {
  await inside.script((run) =>
    run(
      `insert into "user" (id, name, email, "emailVerified") values ('${id}', '${id}', '${id}@police.example', true)`,
    ),
  );
}

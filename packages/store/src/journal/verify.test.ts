import { OPERATOR } from "@accord/domain/actor";
import { describe, expect } from "vitest";
import type { Database } from "../database.ts";
import { it } from "../testing/it.ts";
import { record } from "./record.ts";
import { verifyJournal } from "./verify.ts";

/** Three acts: two areas, a name for one of them, another name in its place. */
async function threeActs(database: Database): Promise<void> {
  const fact = { programme: null, noun: "area", fact: {} } as const;
  await database.change(async (writer) => {
    await writer.append("businessArea", [{ slug: "dogs" }, { slug: "anpr" }]);
    await record(writer, OPERATOR, { ...fact, act: "areas-added" });
  });
  const id = await database.change(async (writer) => {
    const [naming] = await writer.append("naming", [
      { noun: "area", slug: "dogs", name: "Dogs", aliases: "[]" },
    ]);
    await record(writer, OPERATOR, { ...fact, act: "area-named" });
    return naming?.id ?? 0;
  });
  await database.change(async (writer) => {
    await writer.replace("naming", [id]);
    await writer.append("naming", [
      { noun: "area", slug: "dogs", name: "Dog section", aliases: JSON.stringify(["Dogs"]) },
    ]);
    await record(writer, OPERATOR, { ...fact, act: "area-named" });
  });
}

/** What someone with the database's password could do. */
const byHand = (database: Database, text: string) =>
  database.inside.script((run) =>
    run(`begin; set local session_replication_role = replica; ${text}; commit;`),
  );

const findingsOf = async (database: Database) => (await verifyJournal(database, OPERATOR)).findings;

describe("verifying the journal", () => {
  it("finds nothing in a register that was only changed by its own door", async ({ database }) => {
    await threeActs(database);

    const { head, rows, findings } = await verifyJournal(database, OPERATOR);

    expect({ head, rows, findings }).toEqual({ head: 3, rows: 4, findings: [] });
  });

  it("is for those who may read the journal", async ({ database }) => {
    const stranger = { id: "x", kind: "person", name: null, office: null, grants: [] } as const;

    await expect(verifyJournal(database, stranger)).rejects.toMatchObject({ kind: "not-allowed" });
  });

  it.for([
    ["a fact told differently", "update journal set fact = '{}' || ' ' where id = 2", { line: 2 }],
    ["a line taken out", "delete from journal where id = 2", { line: 2, table: "journal" }],
    [
      "an actor put in another's place",
      "update journal set actor_id = 'someone' where id = 1",
      { line: 1 },
    ],
    ["a row changed", "update naming set name = 'Cats' where id = 1", { line: 2, table: "naming" }],
    [
      "a row added to an act",
      "insert into business_area (slug, recorded_at, act) values ('cats', now(), 1)",
      { line: 1, table: "businessArea" },
    ],
    [
      "a row of no act",
      "insert into business_area (slug, recorded_at, act) values ('cats', now(), 9)",
      { line: null, table: "businessArea" },
    ],
    [
      "a row deleted",
      "delete from business_area where slug = 'anpr'",
      { line: 1, table: "businessArea" },
    ],
    [
      "a replaced row brought back",
      "update naming set replaced_at = null, replaced_by = null where id = 1",
      { line: 3, table: "naming" },
    ],
    [
      "a row replaced by hand",
      "update naming set replaced_at = '2026-11-02T09:00:00Z', replaced_by = 3 where id = 2",
      { line: 3, table: "naming" },
    ],
    [
      "a row replaced at another instant",
      "update naming set replaced_at = '2020-01-01T00:00:00Z' where id = 1",
      { line: 3, table: "naming" },
    ],
  ] as const)("finds %s", async ([, text, finding], { database }) => {
    await threeActs(database);

    await byHand(database, text);

    expect(await findingsOf(database)).toContainEqual(expect.objectContaining(finding));
  });
});

describe("the database itself", () => {
  it.for([
    ["update naming set name = 'Cats' where id = 2", "cannot be changed"],
    ["delete from naming where id = 2", "cannot be deleted"],
    ["update naming set replaced_by = 2 where id = 1", "replaced once"],
    ["update naming set replaced_at = null, replaced_by = null where id = 1", "replaced once"],
    ["update journal set fact = '{}' where id = 1", "append-only"],
    ["delete from journal", "append-only"],
  ] as const)("refuses: %s", async ([text, refusal], { database }) => {
    await threeActs(database);

    await expect(database.inside.script((run) => run(text))).rejects.toThrow(refusal);
  });
});

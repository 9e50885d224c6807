import { OPERATOR } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import { describe, expect } from "vitest";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { verifyJournal } from "../journal/verify.ts";
import { it } from "../testing/it.ts";
import type { Writer } from "../writer.ts";

const fact = { programme: null, noun: "area", act: "area-added", fact: {} } as const;

async function addAreas(writer: Writer, ...slugs: string[]): Promise<void> {
  for (const slug of slugs) await writer.append("businessArea", [{ slug }]);
  await record(writer, OPERATOR, fact);
}

/** The areas and the lines that are kept; the chain is whole, and the next change goes through. */
async function whatStands(database: Database) {
  const areas = await database.reader.selectFrom("businessArea").select("slug").execute();
  const { id } = await database.head();
  await database.change((writer) => addAreas(writer, "next"));
  const { head, findings } = await verifyJournal(database, OPERATOR);
  expect({ head, findings }).toEqual({ head: id + 1, findings: [] });
  return { areas: areas.map(({ slug }) => slug), lines: id };
}

describe("what is written and not waited for", () => {
  it("is there for whatever the same change asks next, its line included", async ({ database }) => {
    const seen = await database.change(async (writer) => {
      await addAreas(writer, "dogs", "horses");
      const areas = await writer.selectFrom("businessArea").select("slug").execute();
      return { areas, lines: await writer.selectFrom("journal").select("id").execute() };
    });

    expect(seen).toEqual({ areas: [{ slug: "dogs" }, { slug: "horses" }], lines: [{ id: 1 }] });
    expect(await whatStands(database)).toEqual({ areas: ["dogs", "horses"], lines: 1 });
  });

  it("fails the change with what was wrong with it, and nothing of the change stands", async ({
    database,
  }) => {
    const atCommit = database.change((writer) => addAreas(writer, "dogs", "dogs"));
    await expect(atCommit).rejects.toThrow("duplicate key");

    const atQuestion = database.change(async (writer) => {
      await writer.append("businessArea", [{ slug: "dogs" }, { slug: "dogs" }]);
      await writer.selectFrom("journal").select("id").execute();
    });
    await expect(atQuestion).rejects.toThrow("duplicate key");

    const ofTheLine = database.change(async (writer) => {
      await writer.append("businessArea", [{ slug: "dogs" }]);
      await record(writer, OPERATOR, { ...fact, act: null as never });
    });
    await expect(ofTheLine).rejects.toThrow("null value");

    expect(await whatStands(database)).toEqual({ areas: [], lines: 0 });
  });

  it("is taken back with a change that fails after it", async ({ database }) => {
    const failing = database.change(async (writer) => {
      await addAreas(writer, "dogs");
      throw new Error("No.");
    });

    await expect(failing).rejects.toThrow("No.");
    expect(await whatStands(database)).toEqual({ areas: [], lines: 0 });
  });

  it("leaves the first write of work beside the record in its transaction", async ({
    database,
  }) => {
    const sign = { worker: "one", seenAt: database.clock.now().toISOString() as Instant };
    const failing = database.aside(async (writer) => {
      await writer.insertInto("workerSign").values(sign).execute();
      throw new Error("No.");
    });

    await expect(failing).rejects.toThrow("No.");
    expect(await database.reader.selectFrom("workerSign").select("worker").execute()).toEqual([]);
  });
});

import { OPERATOR } from "@accord/domain/actor";
import { describe, expect } from "vitest";
import { clearRegister } from "./clear-register.ts";
import type { Database } from "./database.ts";
import { record } from "./journal/record.ts";
import { verifyJournal } from "./journal/verify.ts";
import { it } from "./testing/it.ts";
import type { Writer } from "./writer.ts";

const fact = { programme: null, noun: "area", act: "area-added", fact: {} } as const;

async function addArea(writer: Writer, slug: string): Promise<void> {
  await writer.append("businessArea", [{ slug }]);
  await record(writer, OPERATOR, fact);
}

const idsOf = (database: Database) =>
  database.reader.selectFrom("journal").select(["id", "recordedAt"]).orderBy("id").execute();

describe("a change", () => {
  it("gives its line the next id and the clock's instant, with milliseconds", async ({
    database,
    clock,
  }) => {
    clock.set("2026-11-02T09:30:00.120Z");

    await database.change((writer) => addArea(writer, "dogs"));
    await database.change((writer) => addArea(writer, "horses"));

    expect(await idsOf(database)).toEqual([
      { id: 1, recordedAt: "2026-11-02T09:30:00.120Z" },
      { id: 2, recordedAt: "2026-11-02T09:30:00.120Z" },
    ]);
  });

  it("never records before what was recorded last, when the clock jumps back", async ({
    database,
    clock,
  }) => {
    await database.change((writer) => addArea(writer, "dogs"));
    clock.move(-3_600_000);

    await database.change((writer) => addArea(writer, "horses"));

    const [first, second] = await idsOf(database);
    expect(second?.recordedAt).toBe(first?.recordedAt);
  });

  it("leaves nothing behind when its work fails, and uses no id up", async ({ database }) => {
    const failing = database.change(async (writer) => {
      await addArea(writer, "dogs");
      throw new Error("No.");
    });

    await expect(failing).rejects.toThrow("No.");
    await database.change((writer) => addArea(writer, "horses"));
    expect(await idsOf(database)).toMatchObject([{ id: 1 }]);
    expect(await database.reader.selectFrom("businessArea").select("slug").execute()).toEqual([
      { slug: "horses" },
    ]);
  });

  it("follows the last line that was kept, whatever failed, wrote nothing or cleared the register before it", async ({
    database,
  }) => {
    const findings = async () => (await verifyJournal(database, OPERATOR)).findings;
    const add = (slug: string) => database.change((writer) => addArea(writer, slug));
    await add("dogs");
    const failing = database.change(async (writer) => {
      await addArea(writer, "boats");
      throw new Error("No.");
    });
    await expect(failing).rejects.toThrow("No.");
    await database.change(async () => {});
    await add("horses");
    await database.changeInParts(({ part }) => part((writer) => addArea(writer, "drones")));
    await add("boats");
    expect(await idsOf(database)).toHaveLength(4);
    expect(await findings()).toEqual([]);

    await Promise.all([add("fire"), clearRegister(database, { users: [] }), add("custody")]);
    await add("estates");

    expect(await findings()).toEqual([]);
  });

  it("is refused when it writes to the record without a line", async ({ database }) => {
    const unsaid = database.change((writer) => writer.append("businessArea", [{ slug: "dogs" }]));

    await expect(unsaid).rejects.toThrow("without a line");
  });

  it("refuses the reader and another change inside it, where embedded they would wait for ever", async ({
    database,
  }) => {
    await expect(
      database.change(async () =>
        database.reader.selectFrom("journal").selectAll().orderBy("id").execute(),
      ),
    ).rejects.toThrow("Use the change's writer");
    await expect(database.change(async () => database.change(async () => {}))).rejects.toThrow(
      "inside another",
    );
  });

  it("queues with the writers of another process: ids follow commits and none is lost", async ({
    database,
    another,
  }) => {
    const both = [database, another()];

    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        both[index % 2]?.change((writer) => addArea(writer, `area-${index}`)),
      ),
    );

    const lines = await idsOf(database);
    expect(lines.map(({ id }) => id)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });
});

describe("the head", () => {
  it("is line 0 of an empty register", async ({ database }) => {
    expect(await database.head()).toMatchObject({ id: 0 });
  });

  it("is never older than a change that another process was told of", async ({
    database,
    another,
  }) => {
    const other = another();

    for (let round = 1; round <= 20; round += 1) {
      // Questions under way while the other writes: the answer that counts is asked afterwards.
      const early = Promise.all([database.head(), database.head(), database.head()]);
      await other.change((writer) => addArea(writer, `area-${round}`));
      expect((await database.head()).id).toBe(round);
      await early;
    }
  });
});

describe("what both engines answer", () => {
  it("reads a day as text, a count as a number and JSON with its own keys", async ({
    database,
  }) => {
    await database.change(async (writer) => {
      await writer.append("programme", [{ slug: "eastern-region" }]);
      await writer.append("programmeSettings", [
        { programme: "eastern-region", marking: "OFFICIAL", showAsAt: "2011-01-31" as never },
      ]);
      await writer.append("naming", [
        {
          noun: "programme",
          slug: "eastern-region",
          name: "Eastern Region",
          aliases: JSON.stringify(["ERCP", "East_ern"]),
        },
      ]);
      await record(writer, OPERATOR, fact);
    });

    const { reader } = database;
    expect(await reader.selectFrom("programmeSettings").select("showAsAt").execute()).toEqual([
      { showAsAt: "2011-01-31" },
    ]);
    expect(await reader.selectFrom("naming").select("aliases").execute()).toEqual([
      { aliases: ["ERCP", "East_ern"] },
    ]);
    expect(
      await reader
        .selectFrom("journal")
        .select(({ fn }) => fn.countAll<number>().as("lines"))
        .execute(),
    ).toEqual([{ lines: 1 }]);
  });
});

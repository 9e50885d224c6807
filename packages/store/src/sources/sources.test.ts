import { OPERATOR } from "@accord/domain/actor";
import { describe, expect } from "vitest";
import { addActor } from "../accounts/add-actor.ts";
import { readActors } from "../accounts/read-actors.ts";
import { sha256 as hashOf } from "../canonical-json.ts";
import type { Database } from "../database.ts";
import { readFile } from "../files/read-file.ts";
import { verifyJournal } from "../journal/verify.ts";
import { PIECE_BYTES } from "../pieces.ts";
import { addProgramme } from "../programmes/add-programme.ts";
import { aRegister } from "../testing/a-register.ts";
import { it } from "../testing/it.ts";
import { attachFile } from "./attach-file.ts";
import { changeSource } from "./change-source.ts";
import { readSourceShelf } from "./read-source-shelf.ts";
import { readSources } from "./read-sources.ts";

const source = "strategy-2011";
const bytes = new TextEncoder().encode("As it was printed.");

describe("the papers of a programme", () => {
  it("are those its team brought in, and none of another's", async ({ database }) => {
    const { editor, programme } = await aRegister(database);
    const other = await anotherProgramme(database);

    const ours = await readSources(database, editor, { programme });
    const theirs = await readSources(database, other.editor, { programme: other.programme });

    expect(ours.map(({ slug }) => slug)).toEqual([source]);
    expect(theirs).toEqual([]);
    await expect(
      changeSource(database, other.editor, {
        programme: other.programme,
        source: { ...ours[0]!, title: "Taken over" }, // there is one, as just seen
      }),
    ).rejects.toThrow("There is no such source");
  });

  it("are changed in their words, and what was said first stays as it was written", async ({
    database,
  }) => {
    const { editor, programme } = await aRegister(database);
    const [before] = await readSources(database, editor, { programme });
    if (!before) throw new Error("The register has a paper.");
    const changed = { ...before, title: "Strategy 2011 to 2015", link: "https://police.example/s" };

    await changeSource(database, editor, { programme, source: changed });
    await changeSource(database, editor, { programme, source: changed });

    expect(await readSources(database, editor, { programme })).toEqual([changed]);
    const acts = await database.reader.selectFrom("journal").select("act").orderBy("id").execute();
    expect(acts.filter(({ act }) => act === "source-changed")).toHaveLength(1);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });
});

describe("a file of a paper", () => {
  it("is kept once, by its hash, and read as it was handed in", async ({ database }) => {
    const { editor, programme } = await aRegister(database);
    const file = { programme, source, fileName: "strategy.txt", bytes };

    const { sha256 } = await attachFile(database, editor, file);
    const head = await database.head();
    await attachFile(database, editor, file);

    const [shelved] = await readSourceShelf(database, editor, { programme });
    expect(shelved?.files).toEqual([
      { sha256, fileName: "strategy.txt", mediaType: "text/plain", byteCount: bytes.length },
    ]);
    expect((await readFile(database, editor, { programme, sha256 })).bytes).toEqual(
      Buffer.from(bytes),
    );
    expect(await database.head()).toEqual(head);
  });

  it("lets others be answered while it is kept and while it is read", async ({ database }) => {
    const { editor, programme } = await aRegister(database);
    const long = new Uint8Array(10 * PIECE_BYTES).fill(97);
    const file = { programme, source, fileName: "long.txt", bytes: long };

    const kept = await turnsDuring(() => attachFile(database, editor, file));
    const sha256 = hashOf(long);
    const read = await turnsDuring(() => readFile(database, editor, { programme, sha256 }));

    expect(kept).toBeGreaterThanOrEqual(10);
    expect(read).toBeGreaterThanOrEqual(10);
  });

  it.for([
    ["of no kind that is kept", "macro.docm", bytes, "are of these kinds"],
    ["that is not what its name says", "strategy.pdf", bytes, "is not what its name says"],
    ["that is empty", "strategy.txt", new Uint8Array(), "is empty"],
    ["that is too large", "strategy.txt", new Uint8Array(8 * 1024 * 1024 + 1), "larger than 8 MB"],
  ] as const)(
    "is refused where it is one %s",
    async ([, fileName, given, message], { database }) => {
      const { editor, programme } = await aRegister(database);

      const attached = attachFile(database, editor, { programme, source, fileName, bytes: given });

      await expect(attached).rejects.toThrow(message);
    },
  );
});

/** How often others had their turn while something was done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let isDone = false;
  const count = () => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  await work();
  isDone = true;
  return turns;
}

async function anotherProgramme(database: Database) {
  const programme = "another";
  const { id } = await addActor(database, OPERATOR, {
    name: "Sam Example",
    office: "Another office",
    userId: null,
    grants: [],
  });
  const slug = programme;
  await addProgramme(database, OPERATOR, {
    slug,
    name: "Another",
    marking: "OFFICIAL",
    showAsAt: null,
    editor: id,
  });
  const editor = (await readActors(database, OPERATOR)).find((one) => one.id === id);
  if (!editor) throw new Error("The editor is not known.");
  return { programme, editor };
}

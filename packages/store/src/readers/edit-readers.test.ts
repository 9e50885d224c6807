import { OPERATOR } from "@accord/domain/actor";
import { describe, expect } from "vitest";
import { verifyJournal } from "../journal/verify.ts";
import { aRegister } from "../testing/a-register.ts";
import { it } from "../testing/it.ts";
import { addReaders, changeReader, removeReader } from "./edit-readers.ts";
import { readReaders } from "./read-readers.ts";

const chief = { office: "Chief Constable", address: "chief@norfolk.example", force: "norfolk" };

describe("the reader list of a programme", () => {
  it("is added to, changed and taken from by its editor", async ({ database }) => {
    const { programme, editor } = await aRegister(database);

    const [id = 0] = await addReaders(database, editor, { programme, readers: [chief] });
    const moved = { ...chief, address: "office@norfolk.example" };
    const changed = await changeReader(database, editor, { programme, id, reader: moved });
    expect(await readReaders(database, editor, { programme })).toEqual([{ id: changed, ...moved }]);

    await removeReader(database, editor, { programme, id: changed });
    expect(await readReaders(database, editor, { programme })).toEqual([]);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("holds an address once, in whatever letter case", async ({ database }) => {
    const { programme, editor } = await aRegister(database);
    await addReaders(database, editor, { programme, readers: [chief] });

    const again = { ...chief, address: "Chief@Norfolk.example" };

    await expect(
      addReaders(database, editor, { programme, readers: [again] }),
    ).rejects.toMatchObject({ kind: "rule-broken" });
  });

  it("is not for a chief officer to read, whose addresses they are not", async ({ database }) => {
    const { programme, viewer } = await aRegister(database);

    await expect(readReaders(database, viewer, { programme })).rejects.toMatchObject({
      kind: "not-allowed",
    });
  });
});

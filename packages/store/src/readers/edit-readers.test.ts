import { OPERATOR } from "@accord/domain/actor";
import { Reader } from "@accord/domain/reader";
import { USUAL_RULES } from "@accord/domain/reporting-rules";
import { describe, expect } from "vitest";
import { addActor } from "../accounts/add-actor.ts";
import { addBody } from "../governance/edit-bodies.ts";
import { verifyJournal } from "../journal/verify.ts";
import { readReportingRules } from "../reporting/read-rules.ts";
import { setReportingRules } from "../reporting/set-rules.ts";
import { aRegister } from "../testing/a-register.ts";
import { it } from "../testing/it.ts";
import { addReaders, changeReader, removeReader } from "./edit-readers.ts";
import { readReaders } from "./read-readers.ts";

const chief = { office: "Chief Constable", address: "chief@norfolk.example", force: "norfolk" };

describe("the reader list of a programme", () => {
  it("is added to, changed and taken from by its editor", async ({ database }) => {
    const { programme, editor } = await aRegister(database);
    const body = { slug: "chiefs", name: "Chief constables", cadence: "monthly" } as const;
    await addBody(database, editor, {
      programme,
      body: { ...body, accountableTo: null, isOwner: true, source: null },
    });

    const [id = 0] = await addReaders(database, editor, { programme, readers: [chief] });
    const moved = Reader.parse({
      ...{ ...chief, address: "office@norfolk.example", role: "Staff officer", body: "chiefs" },
      ...{ carries: "link", fromDay: "2026-11-01", untilDay: "2026-12-31" },
    });
    const changed = await changeReader(database, editor, { programme, id, reader: moved });
    expect(await readReaders(database, editor, { programme })).toEqual([{ id: changed, ...moved }]);

    await removeReader(database, editor, { programme, id: changed });
    expect(await readReaders(database, editor, { programme })).toEqual([]);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("holds an address once for a body on a day, in whatever letter case", async ({ database }) => {
    const { programme, editor } = await aRegister(database);
    const add = (reader: object) =>
      addReaders(database, editor, { programme, readers: [{ ...chief, ...reader }] });
    await add({ untilDay: "2026-12-31" });

    await expect(add({ address: "Chief@Norfolk.example" })).rejects.toMatchObject({
      kind: "rule-broken",
    });
    await expect(add({ fromDay: "2026-12-31" })).rejects.toThrow("is on the list already.");
    await expect(add({ fromDay: "2027-01-01" })).resolves.toHaveLength(1);
  });

  it("holds no address of a domain that is not allowed, and no body or force nobody knows", async ({
    database,
  }) => {
    const { programme, editor } = await aRegister(database);
    const administrator = await addActor(database, OPERATOR, {
      ...{ name: "Admin Example", office: "Administration", userId: null },
      grants: [{ role: "administrator", programme: null, force: null }],
    });
    const rules = { ...USUAL_RULES, allowedDomains: ["police.example"] };
    await setReportingRules(database, administrator, { programme, rules });
    expect(await readReportingRules(database, editor, { programme })).toEqual(rules);
    const add = (reader: object) =>
      addReaders(database, editor, { programme, readers: [{ ...chief, ...reader }] });
    const address = "chief@norfolk.police.example";

    await expect(add({})).rejects.toMatchObject({
      message: "Reports of this programme go to addresses of police.example only.",
      facts: { field: "address" },
    });
    await expect(add({ address, body: "nobody" })).rejects.toMatchObject({ kind: "not-found" });
    await expect(add({ address, force: "nowhere" })).rejects.toMatchObject({ kind: "not-found" });
    await expect(add({ address })).resolves.toHaveLength(1);

    await setReportingRules(database, administrator, { programme, rules: USUAL_RULES });
    const [id = 0] = await add({});
    await setReportingRules(database, administrator, { programme, rules });
    const reader = { ...chief, untilDay: "2026-12-31" };
    await expect(
      changeReader(database, editor, { programme, id, reader }),
    ).resolves.toBeGreaterThan(id);
  });

  it("is not for a chief officer to read, whose addresses they are not", async ({ database }) => {
    const { programme, viewer } = await aRegister(database);

    await expect(readReaders(database, viewer, { programme })).rejects.toMatchObject({
      kind: "not-allowed",
    });
  });
});

import { OPERATOR, WORKER } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import type { HeardNotice } from "@accord/domain/mail-notice";
import type { DeliveryOutcome } from "@accord/domain/report";
import { sql } from "kysely";
import { describe, expect } from "vitest";
import { addActor } from "../accounts/add-actor.ts";
import { readAlarms } from "../alarms/read-alarms.ts";
import { tellRefusals } from "../alarms/tell-refusals.ts";
import type { Database } from "../database.ts";
import { verifyJournal } from "../journal/verify.ts";
import { addReaders } from "../readers/edit-readers.ts";
import { aRegister, type TestRegister } from "../testing/a-register.ts";
import { aReportOut } from "../testing/a-report-out.ts";
import { anAddress } from "../testing/an-address.ts";
import { it } from "../testing/it.ts";
import { claimDeliveries } from "./claim-deliveries.ts";
import { readDeliveries } from "./read-deliveries.ts";
import { settleLost } from "./settle-lost.ts";
import { readSuspended, resumeAddress } from "./suspended-addresses.ts";
import { tellDelivery } from "./tell-delivery.ts";
import { tellNotice } from "./tell-notice.ts";
import { tryAgain } from "./try-again.ts";

const claim = { worker: "w", most: 10, leaseSeconds: 60 };
const NORFOLK = "chief@norfolk.example";
const SUFFOLK = "chief@suffolk.example";
const REFUSAL: DeliveryOutcome = {
  outcome: "refused",
  words: "550 5.1.1 No such mailbox",
  about: "address",
};

/** A report that went to two readers; the worker tells of each as it is told here. */
async function wentOut(
  database: Database,
  outcomes: Partial<Record<string, DeliveryOutcome>> = {},
): Promise<TestRegister & { report: string; ids: ReadonlyMap<string, string> }> {
  const register = await aRegister(database);
  const { programme, editor } = register;
  const readers = [NORFOLK, SUFFOLK].map((address) => ({
    office: "Office",
    address,
  }));
  await addReaders(database, editor, {
    programme,
    readers: readers.map((reader) => ({ ...reader, force: null })),
  });
  const report = await aReportOut(database, register, [NORFOLK, SUFFOLK]);
  const ids = new Map<string, string>();
  for (const { id, attempt, to } of await claimDeliveries(database, WORKER, claim)) {
    ids.set(to.address, id);
    const outcome = outcomes[to.address] ?? { outcome: "sent", words: "250 OK" };
    await tellDelivery(database, WORKER, { delivery: id, attempt, ...outcome });
  }
  return { ...register, report: String(report), ids };
}

const stateOf = async (
  database: Database,
  { programme, editor, report }: Awaited<ReturnType<typeof wentOut>>,
  address: string,
) =>
  (await readDeliveries(database, editor, { programme, report })).find(
    (one) => one.address === address,
  );

const bounceOf = (proven: string | null, more: Partial<HeardNotice> = {}): HeardNotice => ({
  ...{ kind: "bounced", proven, delivery: null, messageId: null, status: "5.1.1" },
  words: "550 5.1.1 Mailbox does not exist",
  ...more,
});

describe("an address that was refused for good", () => {
  it("gets nothing more until the team lifts the stop, and the journal tells of both without it", async ({
    database,
  }) => {
    const out = await wentOut(database, { [NORFOLK]: REFUSAL });
    const { programme, editor } = out;
    const [norfolk = ""] = [out.ids.get(NORFOLK)];

    expect(await readSuspended(database, editor, { programme })).toMatchObject([
      { address: NORFOLK, cause: "refused", words: REFUSAL.words },
    ]);
    await expect(tryAgain(database, editor, { programme, id: norfolk })).rejects.toThrow(
      "Nothing is sent to this address since 2 November 2026.",
    );
    await resumeAddress(database, editor, { programme, address: NORFOLK });
    await tryAgain(database, editor, { programme, id: norfolk });
    const [again] = await claimDeliveries(database, WORKER, claim);
    expect(again).toMatchObject({ id: norfolk, messageId: `<${norfolk}@accord>`, attempt: 2 });
    await tellDelivery(database, WORKER, {
      ...{ delivery: norfolk, attempt: 2, outcome: "sent", words: "250 OK" },
    });

    expect(await stateOf(database, out, NORFOLK)).toMatchObject({
      state: "sent",
      attempts: [{ outcome: "refused" }, { outcome: "sent" }],
    });
    const journal = await database.reader
      .selectFrom("journal")
      .select(["act", "fact"])
      .orderBy("id")
      .execute();
    const acts = journal.map(({ act }) => act);
    // The last message of the report was refused, or the first: its line comes before or after.
    expect(acts.slice(-4).toSorted()).toEqual([
      ...["address-resumed", "address-suspended", "delivery-tried-again", "report-delivered"],
    ]);
    expect(JSON.stringify(journal.slice(-4))).not.toContain(NORFOLK);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });

  it("has later messages settled at once as refused, whatever its letter case", async ({
    database,
  }) => {
    const out = await wentOut(database, { [NORFOLK]: REFUSAL });
    const later = await aReportOut(database, out, [NORFOLK.toUpperCase(), SUFFOLK], "2026-11");

    const claimed = await claimDeliveries(database, WORKER, claim);

    expect(claimed.map(({ to }) => to.address)).toEqual([SUFFOLK]);
    const [stopped] = await readDeliveries(database, out.editor, {
      ...{ programme: out.programme, report: String(later) },
    });
    expect(stopped).toMatchObject({
      state: "refused",
      attempts: [{ words: "Nothing is sent to this address since 2 November 2026." }],
    });
  });
});

describe("a message of a version that was corrected", () => {
  it("does not go again, and the version that stands is named", async ({ database }) => {
    const out = await wentOut(database, { [NORFOLK]: { ...REFUSAL, about: "message" } });
    expect(await stateOf(database, out, NORFOLK)).toMatchObject({ mayGoAgain: true });

    await aReportOut(database, out, [SUFFOLK]);

    const { programme, editor } = out;
    await expect(
      tryAgain(database, editor, { programme, id: out.ids.get(NORFOLK) ?? "" }),
    ).rejects.toThrow("Version 2 has taken the place of version 1.");
    expect(await stateOf(database, out, NORFOLK)).toMatchObject({ mayGoAgain: false });
  });
});

describe("a notice of a mail system", () => {
  it("makes a message that came back refused, stops its address, and is kept once", async ({
    database,
  }) => {
    const out = await wentOut(database);
    const [id = ""] = [out.ids.get(SUFFOLK)];

    expect(await tellNotice(database, WORKER, bounceOf(id))).toEqual({ delivery: id, isNew: true });
    expect(await tellNotice(database, WORKER, bounceOf(id))).toEqual({
      delivery: id,
      isNew: false,
    });

    expect(await stateOf(database, out, SUFFOLK)).toMatchObject({
      state: "refused",
      attempts: [
        { outcome: "sent", source: "try" },
        { outcome: "bounced", source: "notice", words: "550 5.1.1 Mailbox does not exist" },
      ],
    });
    const { editor, programme } = out;
    expect(await readSuspended(database, editor, { programme })).toMatchObject([
      { address: SUFFOLK, cause: "bounced" },
    ]);
  });

  it("changes no more than it says", async ({ database }) => {
    const out = await wentOut(database);
    const { programme, editor } = out;
    const say = async (more: Partial<HeardNotice>) => {
      await tellNotice(database, WORKER, bounceOf(out.ids.get(SUFFOLK) ?? null, more));
      const suspended = await readSuspended(database, editor, { programme });
      return [(await stateOf(database, out, SUFFOLK))?.state, suspended.length];
    };

    expect(await say({ kind: "delayed", status: "4.4.1" })).toEqual(["sent", 0]);
    expect(await say({ status: "5.2.2", words: "Mailbox full" })).toEqual(["refused", 0]);
    expect(await say({ kind: "complained", status: null })).toEqual(["refused", 1]);

    for (let forged = 0; forged < 12; forged += 1) await say({ words: `550 ${forged}` });
    expect((await stateOf(database, out, SUFFOLK))?.attempts).toHaveLength(1 + 10);
  });

  it("is kept and stops nothing where it proves nothing, and is nobody's where it names none of ours", async ({
    database,
  }) => {
    const out = await wentOut(database);
    const { programme, editor } = out;
    const [id = ""] = [out.ids.get(NORFOLK)];

    const unknown = bounceOf("00000000-0000-4000-8000-000000000000", { messageId: "<x@y>" });
    expect(await tellNotice(database, WORKER, unknown)).toEqual({ delivery: null, isNew: false });
    for (const named of [{ messageId: `<${id}@accord>` }, { delivery: id }]) {
      const byName = bounceOf(null, { ...named, words: JSON.stringify(named) });
      expect(await tellNotice(database, WORKER, byName)).toEqual({ delivery: id, isNew: true });
    }

    expect(await stateOf(database, out, NORFOLK)).toMatchObject({
      state: "sent",
      attempts: [
        { outcome: "sent" },
        { outcome: "unproven-bounced" },
        { outcome: "unproven-bounced" },
      ],
    });
    expect(await readSuspended(database, editor, { programme })).toEqual([]);
    for (let forged = 0; forged < 12; forged += 1) {
      await tellNotice(database, WORKER, bounceOf(null, { delivery: id, words: `${forged}` }));
    }
    await tellNotice(database, WORKER, bounceOf(id));
    expect(await readSuspended(database, editor, { programme })).toMatchObject([
      { address: NORFOLK, cause: "bounced" },
    ]);
  });
});

describe("an address that only accounts are written to", () => {
  it("is seen and lifted by an administrator alone", async ({ database }) => {
    const { editor, programme } = await aRegister(database);
    const administrator = await addActor(database, OPERATOR, {
      ...{ name: "Administrator Example", office: "Programme office", userId: null },
      grants: [{ role: "administrator", programme: null, force: null }],
    });
    const id = "b1f90000-0000-4000-8000-00000000abcd";
    await database.aside((writer) =>
      writer
        .insertInto("delivery")
        .values({
          ...{ id, kind: "invitation", address: NORFOLK, office: "Staff officer" },
          ...{ messageId: `<${id}@accord>`, subject: "Your account", state: "sent" },
          createdAt: database.clock.now().toISOString() as Instant,
        })
        .execute(),
    );
    await tellNotice(database, WORKER, bounceOf(id));

    expect(await readSuspended(database, editor, { programme })).toEqual([]);
    await expect(readSuspended(database, editor, { programme: null })).rejects.toThrow("role");
    expect(await readSuspended(database, administrator, { programme: null })).toMatchObject([
      { address: NORFOLK, office: "Staff officer", cause: "bounced" },
    ]);
    const lift = { programme: null, address: NORFOLK };
    await expect(resumeAddress(database, editor, lift)).rejects.toThrow("role");
    await resumeAddress(database, administrator, lift);
    expect(await readSuspended(database, administrator, { programme: null })).toEqual([]);
    expect((await verifyJournal(database, OPERATOR)).findings).toEqual([]);
  });
});

describe("the team", () => {
  it("is told once of all that a report did not reach, with the server's own words, and later of what bounces", async ({
    database,
    clock,
  }) => {
    const refused: DeliveryOutcome = { ...REFUSAL, words: "550 5.1.1 No box" };
    const out = await wentOut(database, { [NORFOLK]: refused });
    const { programme, editor } = out;
    await anAddress(database, editor, "team@programme.example");
    const linkTo = () => "http://localhost/admin";
    expect(await readAlarms(database, editor, { programme })).toMatchObject([
      {
        kind: "refused",
        report: out.report,
        words: expect.stringContaining("One message of a report has"),
      },
    ]);

    expect(await tellRefusals(database, WORKER, linkTo)).toEqual({ told: 0 });
    clock.move(61_000);
    expect(await tellRefusals(database, WORKER, linkTo)).toEqual({ told: 1 });
    expect(await tellRefusals(database, WORKER, linkTo)).toEqual({ told: 0 });
    const [first] = await claimDeliveries(database, WORKER, claim);
    expect(first?.to.address).toBe("team@programme.example");
    expect(first?.message?.paragraphs.join("\n")).toContain("550 5.1.1 No box");

    clock.move(3_600_000);
    await tellNotice(database, WORKER, bounceOf(out.ids.get(SUFFOLK) ?? null));
    clock.move(601_000);
    expect(await tellRefusals(database, WORKER, linkTo)).toEqual({ told: 1 });
    const [second] = await claimDeliveries(database, WORKER, claim);
    expect(second?.message?.paragraphs.join("\n")).toContain(SUFFOLK);
    expect(second?.message?.paragraphs.join("\n")).not.toContain(NORFOLK);
  });
});

describe("a message whose worker died of it each time", () => {
  it("is given up when it is tried no more, and can be tried again by hand", async ({
    database,
  }) => {
    const register = await aRegister(database);
    const { programme, editor } = register;
    await addReaders(database, editor, {
      ...{ programme, readers: [{ office: "Office", address: NORFOLK, force: null }] },
    });
    const report = String(await aReportOut(database, register, [NORFOLK]));
    const [claimed] = await claimDeliveries(database, WORKER, claim);
    // As the queue leaves it, whoever took the last claim back.
    await sql`update queue.job set state = 'failed', completed_on = now()`.execute(
      database.inside.kysely,
    );

    expect(await settleLost(database)).toBe(1);
    expect(await settleLost(database)).toBe(0);

    const out = { ...register, report, ids: new Map<string, string>() };
    expect(await stateOf(database, out, NORFOLK)).toMatchObject({
      ...{ state: "given-up", mayGoAgain: true, attempts: [{ outcome: "uncertain" }] },
    });
    const journal = await database.reader
      .selectFrom("journal")
      .select("act")
      .orderBy("id")
      .execute();
    expect(journal.at(-1)?.act).toBe("report-delivered");
    await tryAgain(database, editor, { programme, id: claimed?.id ?? "" });
    const [again] = await claimDeliveries(database, WORKER, claim);
    expect(again).toMatchObject({ id: claimed?.id, attempt: 2 });
  });
});

describe("a report whose last message was told of by a server that died before it could say so", () => {
  it("has its line in the journal later, once", async ({ database }) => {
    const register = await aRegister(database);
    const report = await aReportOut(database, register, [NORFOLK, SUFFOLK]);
    await aReportOut(database, register, [NORFOLK], "2026-11");
    const lines = async () => {
      const query = database.reader.selectFrom("journal").select("fact");
      return query.where("act", "=", "report-delivered").execute();
    };
    await settleLost(database);
    expect(await lines()).toEqual([]);
    await sql`update delivery set state = 'sent' where report_id = ${report}`.execute(
      database.inside.kysely,
    );

    await settleLost(database);
    await settleLost(database);

    expect(await lines()).toMatchObject([{ fact: expect.stringContaining('"sent":2') }]);
  });
});

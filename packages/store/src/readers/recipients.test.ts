import { WORKER } from "@accord/domain/actor";
import { CalendarDate, Instant } from "@accord/domain/calendar";
import { ReportPeriod } from "@accord/domain/period";
import type { ReaderInput } from "@accord/domain/reader";
import { MEDIA_TYPE } from "@accord/domain/report";
import { describe, expect } from "vitest";
import { sha256 } from "../canonical-json.ts";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { addressDeliveries } from "../reports/address-deliveries.ts";
import { claimDeliveries } from "../reports/claim-deliveries.ts";
import { readDeliveries } from "../reports/read-deliveries.ts";
import { tellDelivery } from "../reports/tell-delivery.ts";
import { wantedForReaders } from "../reports/wanted-documents.ts";
import { aRegister, type TestRegister } from "../testing/a-register.ts";
import { it } from "../testing/it.ts";
import { addReaders, changeReader, removeReader } from "./edit-readers.ts";

const period = ReportPeriod.parse({ kind: "monthly", period: "2026-10" });
const claim = { worker: "w1", most: 10, leaseSeconds: 60 };
const STOPPED = "Taken off the list of readers before it was sent.";

const of = (name: string, said: Partial<ReaderInput> = {}): ReaderInput => ({
  office: `Office of ${name}`,
  address: `${name}@reader.example`,
  force: null,
  ...said,
});

/** Issues October's report with the documents its readers want, and a message for each. Gives its id. */
async function send(
  database: Database,
  { programme, editor }: TestRegister,
  {
    version = 1,
    sendAfter = null,
    marking = "OFFICIAL",
  }: { version?: number; sendAfter?: Instant | null; marking?: string } = {},
): Promise<string> {
  const queue = await database.queue();
  const now = database.clock.now().toISOString() as Instant; // Date writes it as the domain does
  return database.change(async (writer) => {
    const wanted = await wantedForReaders(writer, { programme, period, at: now, marking });
    const [report] = await writer.append("report", [
      {
        ...{ programme, ...period, version, state: "issued", head: 1, issuedBy: editor.id },
        ...{ asAt: CalendarDate.parse("2026-10-31"), knownAt: now, composedAt: now, issuedAt: now },
        ...{ summary: "{}", summarySha256: "" },
      },
    ]);
    const reportId = report?.id ?? 0;
    const documents = wanted.map((key) => {
      const bytes = Buffer.from(JSON.stringify(key));
      return { reportId, ...key, mediaType: MEDIA_TYPE[key.format], bytes, sha256: sha256(bytes) };
    });
    await writer.append("reportDocument", documents);
    await record(writer, editor, { programme, noun: "report", act: "report-issued", fact: {} });
    const addressed = { report: reportId, programme, subject: "October", sendAfter, marking };
    await addressDeliveries(writer, queue, addressed);
    return String(reportId);
  });
}

const handedOut = async (database: Database) =>
  (await claimDeliveries(database, WORKER, claim)).map(({ to }) => to.address);

describe("a message with a report", () => {
  it("is made of what its reader takes: their force's page, the paper or a link", async ({
    database,
  }) => {
    const register = await aRegister(database);
    const { programme, editor } = register;
    const readers = [
      of("norfolk", { force: "norfolk" }),
      of("kent", { force: "kent", carries: "link" }),
      of("director"),
    ];
    await addReaders(database, editor, { programme, readers });
    await send(database, register);

    const claimed = await claimDeliveries(database, WORKER, claim);

    const formats = (name: string) =>
      claimed
        .find(({ to }) => to.address === `${name}@reader.example`)
        ?.documents.map(({ format }) => format);
    expect(formats("norfolk")).toEqual(["pdf", "html", "txt"]);
    expect(formats("kent")).toEqual(["html-link", "txt-link"]);
    const [first, , director] = claimed;
    expect(first?.documents[0]?.sha256).not.toBe(director?.documents[0]?.sha256);
  });

  it("goes as a link where its pages are marked above the limit, however the programme is marked now", async ({
    database,
  }) => {
    const register = await aRegister(database);
    const { programme, editor } = register;
    await addReaders(database, editor, { programme, readers: [of("director")] });
    await send(database, register, { marking: "OFFICIAL-SENSITIVE" });

    const [claimed] = await claimDeliveries(database, WORKER, claim);
    expect(claimed?.documents.map(({ format }) => format)).toEqual(["html-link", "txt-link"]);
  });

  it("is sent to nobody who has left the list, though it waited for them", async ({ database }) => {
    const register = await aRegister(database);
    const { programme, editor } = register;
    const readers = [of("stays"), of("removed"), of("renamed")];
    const [, removed = 0, renamed = 0] = await addReaders(database, editor, { programme, readers });
    const report = await send(database, register);

    await removeReader(database, editor, { programme, id: removed });
    const reader = { ...of("renamed"), address: "another@reader.example" };
    await changeReader(database, editor, { programme, id: renamed, reader });

    expect(await readDeliveries(database, editor, { programme, report })).toMatchObject([
      { address: "stays@reader.example", state: "waiting", words: null },
      { address: "removed@reader.example", state: "given-up", words: STOPPED },
      { address: "renamed@reader.example", state: "given-up", words: STOPPED },
    ]);
    expect(await handedOut(database)).toEqual(["stays@reader.example"]);
  });

  it("that is held for its day is stopped with its reader, too, and held no longer", async ({
    database,
  }) => {
    const register = await aRegister(database);
    const { programme, editor } = register;
    const readers = [of("stays"), of("removed")];
    const [, removed = 0] = await addReaders(database, editor, { programme, readers });
    const sendAfter = Instant.parse("2026-11-05T08:00:00Z");
    const report = await send(database, register, { sendAfter });

    await removeReader(database, editor, { programme, id: removed });

    expect(await handedOut(database)).toEqual([]);
    expect(await readDeliveries(database, editor, { programme, report })).toMatchObject([
      { address: "stays@reader.example", state: "waiting", sendAfter },
      { address: "removed@reader.example", state: "given-up", sendAfter: null, words: STOPPED },
    ]);
  });

  it("is not handed out after its reader's last day, and the sending ends all the same", async ({
    database,
    clock,
  }) => {
    const register = await aRegister(database);
    const { programme, editor } = register;
    const today = clock.now().toISOString().slice(0, 10);
    await addReaders(database, editor, { programme, readers: [of("leaves", { untilDay: today })] });
    const report = await send(database, register);
    clock.set(new Date(clock.now().getTime() + 86_400_000).toISOString());

    expect(await handedOut(database)).toEqual([]);

    expect(await readDeliveries(database, editor, { programme, report })).toMatchObject([
      { state: "given-up", words: STOPPED },
    ]);
    const last = await database.reader
      .selectFrom("journal")
      .select("act")
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirst();
    expect(last?.act).toBe("report-delivered");
  });

  it("of a correction goes to those who had the version before and are readers still", async ({
    database,
  }) => {
    const register = await aRegister(database);
    const { programme, editor } = register;
    const readers = [of("stays"), of("leaves")];
    const [, leaves = 0] = await addReaders(database, editor, { programme, readers });
    await send(database, register);
    for (const { id, attempt } of await claimDeliveries(database, WORKER, claim)) {
      await tellDelivery(database, WORKER, { delivery: id, attempt, outcome: "sent", words: "OK" });
    }
    await removeReader(database, editor, { programme, id: leaves });
    await addReaders(database, editor, { programme, readers: [of("joins")] });

    await send(database, register, { version: 2 });

    expect((await handedOut(database)).sort()).toEqual([
      "joins@reader.example",
      "stays@reader.example",
    ]);
  });
});

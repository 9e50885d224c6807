import { randomUUID } from "node:crypto";
import type { Actor } from "@accord/domain/actor";
import type { CalendarDate, Instant } from "@accord/domain/calendar";
import { londonDay } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import { periodTitle, ReportPeriod } from "@accord/domain/period";
import { assertMay } from "@accord/domain/permissions";
import { MEDIA_TYPE, type ReportDocument } from "@accord/domain/report";
import type { Summary } from "@accord/domain/summary";
import { canonicalJson, sha256 } from "../canonical-json.ts";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { readProgrammeScopes } from "../programmes/programme-scope.ts";
import type { Queue } from "../queue/queue.ts";
import { selectReaders } from "../readers/read-readers.ts";
import type { NewRow, Reader, Writer } from "../writer.ts";
import { readIssued } from "./issued.ts";
import { assertMayFollow } from "./order-report.ts";

export interface ComposedReport {
  readonly composition: string;
  readonly subject: string;
  readonly documents: readonly ReportDocument[];
  readonly summary: Summary;
  readonly asAt: CalendarDate;
  readonly knownAt: Instant;
}

export interface FiledReport {
  /** Null for what was only to be looked at. */
  readonly report: string | null;
  /** False when this composition was filed before. */
  readonly isNew: boolean;
}

/**
 * Files what the worker composed. One that is to be sent becomes an issued version, with its bytes,
 * one delivery for each reader and their place in the queue: all of it, or nothing.
 *
 * Filing is once for each composition, however often it is composed.
 *
 * @throws AccordError `rule-broken` when the period was sent meanwhile and no reason was given
 */
export async function fileReport(
  database: Database,
  actor: Actor,
  composed: ComposedReport,
): Promise<FiledReport> {
  const queue = await database.queue();
  const asked = await findComposition(database.reader, composed.composition);
  await assertMayFile(database, actor, asked.programme);

  if (asked.purpose !== "send") return keepForAnHour(database, queue, composed);
  return database.change(async (writer) => {
    const { state, reportId, ...order } = await findComposition(writer, composed.composition);
    if (state === "done")
      return { report: reportId === null ? null : String(reportId), isNew: false };
    const id = await issue(writer, { actor, order, composed });
    await addressDeliveries(writer, queue, {
      report: id,
      programme: order.programme,
      subject: composed.subject,
    });
    await writer.work
      .updateTable("composition")
      .set({ state: "done", reportId: id })
      .where("id", "=", composed.composition)
      .execute();
    await queue.complete(writer, "composition", composed.composition);
    return { report: String(id), isNew: true };
  });
}

async function assertMayFile(database: Database, actor: Actor, programme: string): Promise<void> {
  const today = londonDay(database.clock.now());
  const [scope] = await readProgrammeScopes(database.reader, today, programme);
  assertMay(actor, "file-report", scope ?? null);
}

async function findComposition(reader: Reader, id: string) {
  const found = await reader
    .selectFrom("composition")
    .select(["programme", "kind", "period", "purpose", "askedBy", "reason", "state", "reportId"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!found) {
    throw new AccordError("not-found", "Nobody asked for this report.", { composition: id });
  }
  return found;
}

type Order = Omit<Awaited<ReturnType<typeof findComposition>>, "state" | "reportId">;

/** Writes the next version of a period, its documents and its line. Gives its id. */
async function issue(
  writer: Writer,
  { actor, order, composed }: { actor: Actor; order: Order; composed: ComposedReport },
): Promise<number> {
  const { programme, reason, askedBy } = order;
  const period = ReportPeriod.parse({ kind: order.kind, period: order.period });
  const before = await readIssued(writer, programme, period);
  assertMayFollow(before, reason, periodTitle(period));
  if (before) await writer.replace("report", [before.id]);
  const { recordedAt } = writer.act;
  const summary = canonicalJson(composed.summary);
  const [report] = await writer.append("report", [
    {
      programme,
      ...period,
      version: (before?.version ?? 0) + 1,
      state: "issued",
      asAt: composed.asAt,
      knownAt: composed.knownAt,
      head: await headAt(writer, composed.knownAt),
      composedAt: recordedAt,
      issuedBy: askedBy,
      issuedAt: recordedAt,
      reason,
      summary,
      summarySha256: sha256(summary),
    },
  ]);
  if (!report) throw new Error("The report was not written.");
  const documents = await writer.append(
    "reportDocument",
    documentRows(composed.documents).map((document) => ({ reportId: report.id, ...document })),
  );
  await record(writer, actor, {
    programme,
    noun: "report",
    act: "report-issued",
    fact: issuedFact(report, documents),
  });
  return report.id;
}

function issuedFact(
  report: NewRow<"report"> & { readonly id: number },
  documents: readonly NewRow<"reportDocument">[],
) {
  const { id, kind, period, version, asAt, knownAt, issuedBy, reason, summarySha256 } = report;
  return {
    report: id,
    ...{ kind, period, version, asAt, knownAt, issuedBy, reason, summarySha256 },
    documents: documents.map(({ edition, force, format, sha256 }) => ({
      ...(edition === "official" ? {} : { edition }),
      ...(force === null ? {} : { force }),
      format,
      sha256,
    })),
  };
}

/** The last line recorded by an instant: what exactly the report knew. */
async function headAt(writer: Writer, knownAt: Instant): Promise<number> {
  const line = await writer
    .selectFrom("journal")
    .select("id")
    .where("recordedAt", "<=", knownAt)
    .orderBy("recordedAt", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return line?.id ?? 0;
}

function documentRows(documents: readonly ReportDocument[]) {
  return documents.map(({ edition, force, format, base64 }) => {
    const bytes = Buffer.from(base64, "base64");
    return { edition, force, format, mediaType: MEDIA_TYPE[format], bytes, sha256: sha256(bytes) };
  });
}

/** One message for each reader of the programme, each with a name of its own that it keeps however often it is tried. */
async function addressDeliveries(
  writer: Writer,
  queue: Queue,
  { report, programme, subject }: { report: number; programme: string; subject: string },
): Promise<void> {
  const readers = await selectReaders(writer, programme);
  if (readers.length === 0) return;
  const deliveries = readers.map(({ office, address, force }) => {
    const id = randomUUID();
    return {
      id,
      kind: "report",
      programme,
      reportId: report,
      address,
      office,
      force,
      messageId: `<${id}@accord>`,
      subject,
      createdAt: writer.act.recordedAt,
    };
  });
  await writer.work.insertInto("delivery").values(deliveries).execute();
  await queue.send(
    writer,
    "delivery",
    deliveries.map(({ id }) => id),
  );
}

const AN_HOUR_MS = 3_600_000;

/** Keeps the bytes of a preview for whoever asked. It is no part of the record. */
async function keepForAnHour(
  database: Database,
  queue: Queue,
  { composition, documents }: ComposedReport,
): Promise<FiledReport> {
  const now = database.clock.now();
  return database.aside(async (writer) => {
    const { state } = await findComposition(writer, composition);
    if (state === "done") return { report: null, isNew: false };
    const expired = writer
      .selectFrom("composition")
      .select("id")
      .where("expiresAt", "<", instantOf(now));
    await writer.deleteFrom("compositionDocument").where("compositionId", "in", expired).execute();
    await writer
      .insertInto("compositionDocument")
      .values(documentRows(documents).map((row) => ({ compositionId: composition, ...row })))
      .execute();
    await writer
      .updateTable("composition")
      .set({ state: "done", expiresAt: instantOf(new Date(now.getTime() + AN_HOUR_MS)) })
      .where("id", "=", composition)
      .execute();
    await queue.complete(writer, "composition", composition);
    return { report: null, isNew: true };
  });
}

const instantOf = (date: Date) => date.toISOString() as Instant; // Date writes it as the domain does

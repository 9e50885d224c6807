import type { Actor } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import { londonDay } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import type { ReportContent } from "@accord/domain/force-leaf";
import { ReportPeriod } from "@accord/domain/period";
import { assertMay } from "@accord/domain/permissions";
import type { Database } from "../database.ts";
import { fileDraft } from "../drafts/file-draft.ts";
import type { DraftLink } from "../drafts/tell-of-draft.ts";
import { readProgrammeScopes } from "../programmes/programme-scope.ts";
import type { Queue } from "../queue/queue.ts";
import type { Reader, Writer } from "../writer.ts";
import { addressDeliveries } from "./address-deliveries.ts";
import { issueReport } from "./issue-report.ts";
import { assertSentWithoutApproval } from "./order-report.ts";
import { addressTest } from "./test-send.ts";
import { lacksSome, type VersionForReaders, wantedForReaders } from "./wanted-documents.ts";

/** What the worker composed. Its documents were kept before. */
export interface ComposedReport {
  readonly composition: string;
  readonly content: ReportContent;
  /** The hashes of the documents that were kept of it; without them it goes by what is there. */
  readonly documents?: readonly string[] | undefined;
}

export interface FiledReport {
  /** Null for what was only to be looked at. */
  readonly report: string | null;
  /** False when this composition was filed before. */
  readonly isNew: boolean;
}

/**
 * Files what the worker composed, with the documents that were kept of it. One that is to be sent becomes an
 * issued version, with its bytes, one delivery for each reader and their place in the queue: all of it, or nothing.
 *
 * What was composed of a draft becomes what the draft says, and whoever checks is told. Where a claim ran out and
 * another worker has kept documents of its own since, it is that worker's to file: they say what it composed.
 * Filing is once for each composition, however often it is composed.
 *
 * @param linkTo - where the page of a draft is, for the email
 * @throws AccordError `rule-broken` when the period was sent meanwhile and no reason was given, and where
 *   reports have come to go through checking and approval
 */
export async function fileReport(
  database: Database,
  actor: Actor,
  composed: ComposedReport,
  linkTo: DraftLink,
): Promise<FiledReport> {
  const queue = await database.queue();
  const asked = await findComposition(database.reader, composed.composition);
  await assertMayFile(database, actor, asked.programme);

  if (asked.purpose === "draft") return fileDraft(database, actor, composed, linkTo);
  if (asked.purpose !== "send") return keepForAnHour(database, queue, composed, asked.purpose);
  const { summary, leaves } = composed.content;
  return database.change(async (writer) => {
    const { state, reportId, ...order } = await findComposition(writer, composed.composition);
    if (state === "done")
      return { report: reportId === null ? null : String(reportId), isNew: false };
    const { programme, reason, askedBy: issuedBy } = order;
    const period = ReportPeriod.parse({ kind: order.kind, period: order.period });
    if (!(await areTheirs(writer, composed))) return { report: null, isNew: false };
    // The rules may be younger than the asking.
    await assertSentWithoutApproval(writer, programme);
    const { marking } = summary.programme;
    await assertNobodyCame(writer, { programme, period, marking }, composed.composition);
    const { id } = await issueReport(writer, actor, {
      ...{ programme, period, reason, issuedBy, summary, leaves },
      composition: composed.composition,
    });
    await addressDeliveries(writer, queue, {
      ...{ report: id, programme, subject: summary.subject, marking },
      sendAfter: null,
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

/** Whether the documents that are kept are those that the worker kept. */
export async function areTheirs(
  reader: Reader,
  { composition, documents }: ComposedReport,
): Promise<boolean> {
  if (documents === undefined) return true;
  const kept = await reader
    .selectFrom("compositionDocument")
    .select("sha256")
    .where("compositionId", "=", composition)
    .execute();
  const there = kept.map(({ sha256 }) => sha256).toSorted();
  return there.join() === documents.toSorted().join();
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

/** A reader who came while it was composed may take a document that was not made. */
async function assertNobodyCame(
  writer: Writer,
  version: Omit<VersionForReaders, "at">,
  composition: string,
): Promise<void> {
  const wanted = await wantedForReaders(writer, { ...version, at: writer.act.recordedAt });
  if (!(await lacksSome(writer, composition, wanted))) return;
  throw new AccordError(
    "rule-broken",
    "A reader came while it was being composed. Nothing was sent; send it again.",
  );
}

const AN_HOUR_MS = 3_600_000;

/** Keeps the bytes of a preview for whoever asked, and sends them a test. It is no part of the record. */
async function keepForAnHour(
  database: Database,
  queue: Queue,
  { composition, content }: ComposedReport,
  purpose: "preview" | "test",
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
      .updateTable("composition")
      .set({ state: "done", expiresAt: instantOf(new Date(now.getTime() + AN_HOUR_MS)) })
      .where("id", "=", composition)
      .execute();
    await queue.complete(writer, "composition", composition);
    if (purpose === "test") {
      await addressTest(writer, queue, { composition, content, now: instantOf(now) });
    }
    return { report: null, isNew: true };
  });
}

const instantOf = (date: Date) => date.toISOString() as Instant; // Date writes it as the domain does

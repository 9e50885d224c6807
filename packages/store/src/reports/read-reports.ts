import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import { assertMay, may } from "@accord/domain/permissions";
import type {
  CompositionState,
  DeliveryState,
  DocumentFormat,
  ReportListing,
} from "@accord/domain/report";
import { DeliveryState as DeliveryStates } from "@accord/domain/report";
import { sql } from "kysely";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";

/** The versions of a programme's reports, latest first, with how their messages stand. */
export async function listReports(
  database: Database,
  actor: Actor,
  { programme }: { programme: string },
): Promise<ReportListing[]> {
  await assertMayIn(database, actor, "read-drafts", programme);

  const { reader } = database;
  const reports = await reader
    .selectFrom("report")
    .select(["id", "programme", "kind", "period", "version", "state", "asAt", "knownAt"])
    .select(["issuedAt", "reason", "replacedBy"])
    .where("programme", "=", programme)
    .orderBy("id", "desc")
    .execute();
  const ids = reports.map(({ id }) => id);
  if (ids.length === 0) return [];
  const documents = await reader
    .selectFrom("reportDocument")
    .select(["reportId", "format", "sha256", sql<number>`octet_length(bytes)`.as("bytes")])
    .where("reportId", "in", ids)
    .where("edition", "=", "official")
    .where("force", "is", null)
    .orderBy("id")
    .execute();
  const deliveries = await reader
    .selectFrom("delivery")
    .select(["reportId", "state", ({ fn }) => fn.countAll<number>().as("count")])
    .where("reportId", "in", ids)
    .groupBy(["reportId", "state"])
    .execute();
  return reports.map(({ replacedBy, ...report }) => ({
    ...report,
    id: String(report.id),
    state: replacedBy === null ? report.state : "superseded",
    documents: documents
      .filter(({ reportId }) => reportId === report.id)
      // The table holds the formats that reports are filed in.
      .map(({ format, sha256, bytes }) => ({ format: format as DocumentFormat, sha256, bytes })),
    deliveries: countStates(deliveries.filter(({ reportId }) => reportId === report.id)),
  }));
}

function countStates(
  counted: readonly { readonly state: DeliveryState; readonly count: number }[],
): Record<DeliveryState, number> {
  const all = Object.fromEntries(DeliveryStates.options.map((state) => [state, 0]));
  for (const { state, count } of counted) all[state] = count;
  return all as Record<DeliveryState, number>; // every state has just been set
}

export interface StoredDocument {
  readonly format: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** The stored bytes of an issued report, for those who may read the programme's record. */
export async function readReportDocument(
  database: Database,
  actor: Actor,
  { programme, report, format }: { programme: string; report: string; format: string },
): Promise<StoredDocument> {
  await assertMayIn(database, actor, "read-record", programme);

  const found = await database.reader
    .selectFrom("reportDocument as document")
    .innerJoin("report", "report.id", "document.reportId")
    .select(["format", "mediaType", "bytes", "sha256"])
    .where("report.id", "=", idOf(report))
    .where("report.programme", "=", programme)
    .where("report.state", "=", "issued")
    .where("format", "=", format)
    .where("edition", "=", "official")
    .where("document.force", "is", null)
    .executeTakeFirst();
  if (!found) throw noSuchReport(report);
  return found;
}

/** A document that the worker sends, by its hash. */
export async function readDocumentToSend(
  database: Database,
  actor: Actor,
  { report, sha256 }: { report: string; sha256: string },
): Promise<StoredDocument> {
  assertMay(actor, "deliver", null);

  const found = await database.reader
    .selectFrom("reportDocument")
    .select(["format", "mediaType", "bytes", "sha256"])
    .where("reportId", "=", idOf(report))
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  if (!found) throw noSuchReport(report);
  return found;
}

export interface CompositionListing {
  readonly id: string;
  readonly state: CompositionState;
  /** What went wrong, in words; null while nothing did. */
  readonly outcome: string | null;
  readonly report: string | null;
  readonly documents: readonly {
    readonly format: string;
    readonly sha256: string;
    readonly bytes: number;
  }[];
}

/** How what the actor asked for stands. What others asked for is not found. */
export async function readComposition(
  database: Database,
  actor: Actor,
  { programme, id }: { programme: string; id: string },
): Promise<CompositionListing> {
  const found = await findOwnComposition(database, actor, { programme, id });
  const documents = await database.reader
    .selectFrom("compositionDocument")
    .select(["format", "sha256", sql<number>`octet_length(bytes)`.as("bytes")])
    .where("compositionId", "=", id)
    .orderBy("id")
    .execute();
  const { state, outcome, reportId } = found;
  return {
    id,
    state,
    outcome,
    report: reportId === null ? null : String(reportId),
    documents: isOver(database, found) ? [] : documents,
  };
}

/** The bytes of what the actor asked to look at, for one hour. */
export async function readCompositionDocument(
  database: Database,
  actor: Actor,
  { programme, id, format }: { programme: string; id: string; format: string },
): Promise<StoredDocument> {
  const composition = await findOwnComposition(database, actor, { programme, id });
  const found = isOver(database, composition)
    ? undefined
    : await database.reader
        .selectFrom("compositionDocument")
        .select(["format", "mediaType", "bytes", "sha256"])
        .where("compositionId", "=", id)
        .where("format", "=", format)
        .executeTakeFirst();
  if (!found) {
    throw new AccordError("not-found", "This preview is kept for an hour; ask for another.");
  }
  return found;
}

function isOver(
  { clock }: Pick<Database, "clock">,
  { expiresAt }: { readonly expiresAt: string | null },
): boolean {
  return expiresAt !== null && expiresAt < clock.now().toISOString();
}

async function findOwnComposition(
  database: Database,
  actor: Actor,
  { programme, id }: { programme: string; id: string },
) {
  const scope = await assertMayIn(database, actor, "read-record", programme);
  const [held = "preview-report"] = (["preview-report", "send-report"] as const).filter((one) =>
    may(actor, one, scope),
  );
  assertMay(actor, held, scope);

  const found = await database.reader
    .selectFrom("composition")
    .select(["state", "outcome", "reportId", "purpose", "askedBy", "expiresAt"])
    .where("id", "=", id)
    .where("programme", "=", programme)
    .executeTakeFirst();
  const needed = found?.purpose === "send" ? "send-report" : "preview-report";
  if (!found || found.askedBy !== actor.id || !may(actor, needed, scope)) {
    throw new AccordError("not-found", "You asked for no such report.", { composition: id });
  }
  return found;
}

/** A report's id as it stands in addresses; what is no number is nowhere. */
function idOf(report: string): number {
  return /^\d{1,15}$/.test(report) ? Number(report) : 0;
}

function noSuchReport(report: string): AccordError {
  return new AccordError("not-found", "There is no such report.", { report });
}

import type { Actor } from "@accord/domain/actor";
import { londonDay } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import { assertMay } from "@accord/domain/permissions";
import { mayReadDocument } from "@accord/domain/read-document";
import type {
  DeliveryState,
  DocumentFormat,
  DocumentKey,
  ReportListing,
} from "@accord/domain/report";
import { DeliveryState as DeliveryStates } from "@accord/domain/report";
import { sql } from "kysely";
import type { Database } from "../database.ts";
import { assertMayIn, readProgrammeScopes } from "../programmes/programme-scope.ts";

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
    .select(["reportId", "edition", "force", "format", "sha256"])
    .select(sql<number>`octet_length(bytes)`.as("bytes"))
    .where("reportId", "in", ids)
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
      .map(({ reportId: _, format, ...document }) => ({
        ...document,
        format: format as DocumentFormat,
      })),
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

/** The stored bytes of an issued report, for those whom the domain lets read that document. */
export async function readReportDocument(
  database: Database,
  actor: Actor,
  {
    programme,
    report,
    ...key
  }: DocumentKey & { readonly programme: string; readonly report: string },
): Promise<StoredDocument> {
  await assertMayIn(database, actor, "read-record", programme);
  const today = londonDay(database.clock.now());
  // With its forces, which decide who reads the page of one.
  const [scope] = await readProgrammeScopes(database.reader, today, programme);
  if (!scope || !mayReadDocument(actor, scope, key)) throw noSuchReport(report);

  const found = await database.reader
    .selectFrom("reportDocument as document")
    .innerJoin("report", "report.id", "document.reportId")
    .select(["format", "mediaType", "bytes", "sha256"])
    .where("report.id", "=", idOf(report))
    .where("report.programme", "=", programme)
    .where("report.state", "=", "issued")
    .where("format", "=", key.format)
    .where("edition", "=", key.edition)
    .where("document.force", key.force === null ? "is" : "=", key.force)
    .executeTakeFirst();
  if (!found) throw noSuchReport(report);
  return found;
}

/** Whose document it is that the worker sends: of a report, or of what was composed for a test. */
export type DocumentToSend = { readonly sha256: string } & (
  | { readonly report: string }
  | { readonly composition: string }
);

/** A document that the worker sends, by its hash. */
export async function readDocumentToSend(
  database: Database,
  actor: Actor,
  wanted: DocumentToSend,
): Promise<StoredDocument> {
  assertMay(actor, "deliver", null);

  const of = "report" in wanted ? wanted.report : wanted.composition;
  const columns = ["format", "mediaType", "bytes", "sha256"] as const;
  const found =
    "report" in wanted
      ? await database.reader
          .selectFrom("reportDocument")
          .select(columns)
          .where("reportId", "=", idOf(wanted.report))
          .where("sha256", "=", wanted.sha256)
          .executeTakeFirst()
      : await database.reader
          .selectFrom("compositionDocument")
          .select(columns)
          .where("compositionId", "=", wanted.composition)
          .where("sha256", "=", wanted.sha256)
          .executeTakeFirst();
  if (!found) throw noSuchReport(of);
  return found;
}

/** A report's id as it stands in addresses; what is no number is nowhere. */
function idOf(report: string): number {
  return /^\d{1,15}$/.test(report) ? Number(report) : 0;
}

function noSuchReport(report: string): AccordError {
  return new AccordError("not-found", "There is no such report.", { report });
}

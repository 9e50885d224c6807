import type { Actor } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import type { ForceLeaf } from "@accord/domain/force-leaf";
import { periodTitle, type ReportPeriod } from "@accord/domain/period";
import { type DocumentKey, MEDIA_TYPE } from "@accord/domain/report";
import type { Summary } from "@accord/domain/summary";
import { canonicalJson, sha256 } from "../canonical-json.ts";
import { record } from "../journal/record.ts";
import type { NewRow, Reader, Writer } from "../writer.ts";
import { readIssued } from "./issued.ts";
import { assertMayFollow } from "./order-report.ts";

export interface ReportToIssue {
  readonly programme: string;
  readonly period: ReportPeriod;
  readonly reason: string | null;
  /** Whose act it is that it goes out: who asked for it, or who approved it. */
  readonly issuedBy: string;
  readonly summary: Summary;
  /** The first pages for the readers of forces. Each is kept as data beside its paper, to be read on screen. */
  readonly leaves: readonly ForceLeaf[];
  /** The journal's head that it was composed at, where that is known; else it follows from what was known. */
  readonly head?: number | null;
  readonly composedAt?: Instant | null;
  readonly checked?: { readonly by: string; readonly at: Instant } | null;
  readonly approvedBy?: string | null;
  /** The composition whose documents it consists of. */
  readonly composition: string;
  /** What the line of the journal says beyond. */
  readonly fact?: Readonly<Record<string, unknown>>;
}

/**
 * Writes the next version of a period with its documents and its line. Gives its id.
 *
 * Its documents are moved out of the composition: byte for byte, with the hash they had there. The pages of
 * forces become documents, too.
 *
 * @throws AccordError `rule-broken` when the period was sent meanwhile and no reason was given
 */
export async function issueReport(
  writer: Writer,
  actor: Pick<Actor, "id">,
  report: ReportToIssue,
): Promise<{ readonly id: number; readonly version: number; readonly follows: number | null }> {
  const { programme, period, reason, summary } = report;
  const before = await readIssued(writer, programme, period);
  assertMayFollow(before, reason, periodTitle(period));
  if (before) await writer.replace("report", [before.id]);
  const { recordedAt } = writer.act;
  const text = canonicalJson(summary);
  const [row] = await writer.append("report", [
    {
      programme,
      ...period,
      version: (before?.version ?? 0) + 1,
      state: "issued",
      asAt: summary.asAt,
      knownAt: summary.knownAt,
      head: report.head ?? (await headAt(writer, summary.knownAt)),
      composedAt: report.composedAt ?? recordedAt,
      checkedBy: report.checked?.by ?? null,
      checkedAt: report.checked?.at ?? null,
      approvedBy: report.approvedBy ?? null,
      approvedAt: report.approvedBy ? recordedAt : null,
      issuedBy: report.issuedBy,
      issuedAt: recordedAt,
      reason,
      summary: text,
      summarySha256: sha256(text),
    },
  ]);
  if (!row) throw new Error("The report was not written.");
  const documents = await moveDocuments(writer, row.id, report);
  await record(writer, actor, {
    programme,
    noun: "report",
    act: "report-issued",
    fact: { ...issuedFact(row, documents), ...report.fact },
  });
  return { id: row.id, version: row.version, follows: before?.id ?? null };
}

async function moveDocuments(
  writer: Writer,
  reportId: number,
  { composition, leaves }: Pick<ReportToIssue, "composition" | "leaves">,
) {
  const kept = await writer
    .selectFrom("compositionDocument")
    .select(["edition", "force", "format", "mediaType", "bytes", "sha256"])
    .where("compositionId", "=", composition)
    .orderBy("id")
    .execute();
  const documents = await writer.append(
    "reportDocument",
    [...kept, ...leaves.map(leafDocument)].map((document) => ({ reportId, ...document })),
  );
  await writer.work
    .deleteFrom("compositionDocument")
    .where("compositionId", "=", composition)
    .execute();
  return documents;
}

function leafDocument(leaf: ForceLeaf) {
  const bytes = Buffer.from(canonicalJson(leaf));
  const key: DocumentKey = { edition: "official", force: leaf.force.slug, format: "json" };
  return { ...key, mediaType: MEDIA_TYPE.json, bytes, sha256: sha256(bytes) };
}

function issuedFact(
  report: NewRow<"report"> & { readonly id: number },
  documents: readonly NewRow<"reportDocument">[],
) {
  const { id, kind, period, version, asAt, knownAt, issuedBy, reason, summarySha256 } = report;
  const { checkedBy, approvedBy } = report;
  return {
    report: id,
    ...{ kind, period, version, asAt, knownAt, issuedBy, reason, summarySha256 },
    ...(checkedBy ? { checkedBy } : {}),
    ...(approvedBy ? { approvedBy } : {}),
    documents: documents.map(({ edition, force, format, sha256 }) => ({
      ...(edition === "official" ? {} : { edition }),
      ...(force === null ? {} : { force }),
      format,
      sha256,
    })),
  };
}

/** The last line recorded by an instant: what exactly the report knew. */
export async function headAt(reader: Reader, knownAt: Instant): Promise<number> {
  const line = await reader
    .selectFrom("journal")
    .select("id")
    .where("recordedAt", "<=", knownAt)
    .orderBy("recordedAt", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return line?.id ?? 0;
}

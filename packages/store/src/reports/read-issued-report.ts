import type { Actor } from "@accord/domain/actor";
import { compareReports } from "@accord/domain/compare-reports";
import { ForceLeaf } from "@accord/domain/force-leaf";
import { periodTitle, ReportPeriod } from "@accord/domain/period";
import { mayReadDocument } from "@accord/domain/read-document";
import { DocumentKey } from "@accord/domain/report";
import type {
  IssuedAddress,
  IssuedPair,
  IssuedQuery,
  IssuedReport,
  OtherReport,
} from "@accord/domain/report-archive";
import type { ReportsCompared } from "@accord/domain/reports-compared";
import { Summary } from "@accord/domain/summary";
import type { Database } from "../database.ts";
import type { Reader } from "../writer.ts";
import {
  type ArchiveReader,
  archivedVersions,
  type IssuedRow,
  namesOf,
  noSuchIssued,
  openArchive,
  selectIssued,
} from "./read-archive.ts";
import { readSeal } from "./read-seal.ts";

/**
 * An issued report as it is read on screen: what was frozen when it was issued, never worked out again, and
 * whether every byte that is stored of it is what the journal says.
 *
 * Without a version it is the latest. Without a force it has the page of the reader's own, where one was made.
 *
 * @throws AccordError `not-found` for what was never issued, and for the page of a force that is not the reader's
 */
export async function readIssuedReport(
  database: Database,
  actor: Actor,
  { programme, force, ...address }: IssuedQuery,
): Promise<IssuedReport> {
  const asking = await openArchive(database, actor, programme);
  const { reader } = database;
  const { row, versions } = await findIssued(reader, programme, address);
  const [version] = await archivedVersions(reader, asking, [row]);
  if (!version) throw noSuchIssued({ programme });
  const text = await readFrozen(reader, row.id);
  const pages = [
    ...new Set(
      version.documents.flatMap(({ force: of, format }) => (format === "json" && of) || []),
    ),
  ];
  const { asAt, knownAt } = row;
  return {
    ...{ asAt, knownAt, version },
    versions: versions
      .map((one) => ({
        version: one.version,
        issuedAt: one.issuedAt ?? one.recordedAt,
        reason: one.reason,
      }))
      .toReversed(),
    earlier: await neighbour(reader, row, "earlier"),
    later: await neighbour(reader, row, "later"),
    summary: Summary.parse(JSON.parse(text)),
    leaf: await readLeaf(reader, asking, row, force ?? ownAmong(actor, pages)),
    pages: await namesOf(database, pages),
    seal: await readSeal(reader, row, text),
  };
}

/** What two issued reports say otherwise, from what was frozen of them. */
export async function compareIssuedReports(
  database: Database,
  actor: Actor,
  { programme, from, to }: IssuedPair,
): Promise<ReportsCompared> {
  await openArchive(database, actor, programme);
  const { reader } = database;
  const frozen = async (address: IssuedAddress) => {
    const { row } = await findIssued(reader, programme, address);
    return Summary.parse(JSON.parse(await readFrozen(reader, row.id)));
  };
  return compareReports(await frozen(from), await frozen(to));
}

/** The version that an address names, and all versions of its period, the latest first. */
async function findIssued(
  reader: Reader,
  programme: string,
  { version, ...written }: IssuedAddress,
): Promise<{ readonly row: IssuedRow; readonly versions: readonly IssuedRow[] }> {
  const known = ReportPeriod.safeParse(written);
  if (!known.success) throw noSuchIssued(written);
  const { kind, period } = known.data;
  const versions = await selectIssued(reader, programme)
    .where("kind", "=", kind)
    .where("period", "=", period)
    .orderBy("version", "desc")
    .execute();
  const row = versions.find((one) => version === undefined || one.version === version);
  if (!row) throw noSuchIssued(written);
  return { row, versions };
}

async function readFrozen(reader: Reader, id: number): Promise<string> {
  const { summary } = await reader
    .selectFrom("report")
    .select("summary")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return summary;
}

/** The issued report of this kind next before or after it. */
async function neighbour(
  reader: Reader,
  { programme, kind, period }: IssuedRow,
  side: "earlier" | "later",
): Promise<OtherReport | null> {
  const isEarlier = side === "earlier";
  const found = await reader
    .selectFrom("report")
    .select("period")
    .where("programme", "=", programme)
    .where("kind", "=", kind)
    .where("state", "=", "issued")
    // Months and quarters are written so that their texts are in the order of time.
    .where("period", isEarlier ? "<" : ">", period)
    .orderBy("period", isEarlier ? "desc" : "asc")
    .limit(1)
    .executeTakeFirst();
  if (!found) return null;
  const title = periodTitle(ReportPeriod.parse({ kind, period: found.period }));
  return { kind, period: found.period, title };
}

function ownAmong(actor: Actor, pages: readonly string[]): string | undefined {
  return pages.find((slug) => actor.grants.some(({ force }) => force === slug));
}

async function readLeaf(
  reader: Reader,
  { actor, programme }: ArchiveReader,
  { id }: IssuedRow,
  force: string | undefined,
): Promise<ForceLeaf | null> {
  if (force === undefined) return null;
  const key = DocumentKey.parse({ force, format: "json" });
  const found = mayReadDocument(actor, programme, key)
    ? await reader
        .selectFrom("reportDocument")
        .select("bytes")
        .where("reportId", "=", id)
        .where("edition", "=", key.edition)
        .where("force", "=", force)
        .where("format", "=", key.format)
        .executeTakeFirst()
    : undefined;
  if (!found) throw noSuchIssued({ force });
  return ForceLeaf.parse(JSON.parse(Buffer.from(found.bytes).toString("utf8")));
}

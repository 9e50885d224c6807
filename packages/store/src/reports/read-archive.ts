import type { Actor } from "@accord/domain/actor";
import { londonDay } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import { periodTitle, ReportPeriod } from "@accord/domain/period";
import { type ProgrammeScope, unknownProgramme } from "@accord/domain/permissions";
import { mayReadDocument } from "@accord/domain/read-document";
import { DocumentKey } from "@accord/domain/report";
import {
  type ArchivedDocument,
  type ArchivedVersion,
  HeardReport,
  type ReportArchive,
  type Signature,
} from "@accord/domain/report-archive";
import { sql } from "kysely";
import { readWho } from "../accounts/who.ts";
import type { Database } from "../database.ts";
import { readNamedForces } from "../forces/read-named-forces.ts";
import { assertMayIn, readProgrammeScopes } from "../programmes/programme-scope.ts";
import type { Reader, Row } from "../writer.ts";

/** Who asks for issued reports, and of which programme. */
export interface ArchiveReader {
  readonly actor: Actor;
  /** With its forces, which decide who reads the page of one. */
  readonly programme: ProgrammeScope;
}

/** All issued reports of a programme, the latest period first, each with the documents its reader may read. */
export async function readArchive(
  database: Database,
  actor: Actor,
  { programme }: { readonly programme: string },
): Promise<ReportArchive> {
  const asking = await openArchive(database, actor, programme);
  const { reader } = database;
  const rows = await selectIssued(reader, programme)
    .orderBy("asAt", "desc")
    .orderBy("kind")
    .orderBy("version", "desc")
    .execute();
  const versions = await archivedVersions(reader, asking, rows);
  return {
    versions,
    forces: await namesOf(
      database,
      versions.flatMap(({ documents }) => documents.flatMap(({ force }) => force ?? [])),
    ),
  };
}

/** The permission to read the archive, asked for before anything of it is read. */
export async function openArchive(
  database: Database,
  actor: Actor,
  slug: string,
): Promise<ArchiveReader> {
  await assertMayIn(database, actor, "read-record", slug);
  const today = londonDay(database.clock.now());
  const [programme] = await readProgrammeScopes(database.reader, today, slug);
  if (!programme) throw unknownProgramme(slug);
  return { actor, programme };
}

export type IssuedRow = Omit<Row<"report">, "summary" | "summarySha256">;

const COLUMNS = [
  ...([
    "id",
    "programme",
    "kind",
    "period",
    "version",
    "state",
    "asAt",
    "knownAt",
    "head",
  ] as const),
  ...(["composedAt", "checkedBy", "checkedAt", "approvedBy", "approvedAt"] as const),
  ...(["issuedBy", "issuedAt", "reason", "act", "recordedAt", "replacedAt", "replacedBy"] as const),
] as const;

/** The issued versions of a programme's reports, without what they say. */
export function selectIssued(reader: Reader, programme: string) {
  return reader
    .selectFrom("report")
    .select(COLUMNS)
    .where("programme", "=", programme)
    .where("state", "=", "issued");
}

/** Versions as the archive lists them, in the order of the rows. */
export async function archivedVersions(
  reader: Reader,
  asking: ArchiveReader,
  rows: readonly IssuedRow[],
): Promise<ArchivedVersion[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const heard = await readHeard(reader, ids);
  const documents = await readDocuments(reader, asking, ids);
  const people = rows.flatMap(({ issuedBy, checkedBy, approvedBy }) =>
    [issuedBy, checkedBy, approvedBy].flatMap((id) => id ?? []),
  );
  const who = await readWho(reader, people, asking);
  const signed = (by: string | null, at: Signature["at"] | null) =>
    by === null || at === null ? null : { by: who(by), at };
  return rows.map((row) => {
    const { id, kind, period, version, asAt, knownAt, reason } = row;
    const said = heard.get(id);
    return {
      ...{ kind, period, version, asAt, knownAt, reason },
      id: String(id),
      title: periodTitle(ReportPeriod.parse({ kind, period })),
      isSuperseded: row.replacedBy !== null,
      marking: said?.marking ?? "",
      issuedAt: row.issuedAt ?? row.recordedAt,
      finding: said?.moved || said?.ribbon || "",
      corrected: version === 1 ? null : said?.corrected || null,
      issuedBy: row.issuedBy === null ? null : who(row.issuedBy),
      checked: signed(row.checkedBy, row.checkedAt),
      approved: signed(row.approvedBy, row.approvedAt),
      documents: documents.get(id) ?? [],
    };
  });
}

async function readHeard(reader: Reader, ids: readonly number[]) {
  const rows = await reader
    .selectFrom("report")
    // Each text is taken apart once: without "offset 0" once for each word that is asked for.
    .select([
      "id",
      sql<string>`(
        select json_build_object(
          'marking', said.content #>> '{programme,marking}',
          'moved', said.content #>> '{findings,moved}',
          'ribbon', said.content #>> '{findings,ribbon}',
          'corrected', said.content #>> '{findings,corrected}'
        )::text
        from (select report.summary::jsonb as content offset 0) as said
      )`.as("heard"),
    ])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, heard }) => [id, HeardReport.parse(JSON.parse(heard))] as const));
}

async function readDocuments(
  reader: Reader,
  { actor, programme }: ArchiveReader,
  ids: readonly number[],
): Promise<Map<number, ArchivedDocument[]>> {
  const rows = await reader
    .selectFrom("reportDocument")
    .select(["reportId", "edition", "force", "format", "sha256"])
    .select(sql<number>`octet_length(bytes)`.as("bytes"))
    .where("reportId", "in", ids)
    .orderBy("id")
    .execute();
  const documents = new Map<number, ArchivedDocument[]>();
  for (const { reportId, sha256, bytes, ...key } of rows) {
    const known = DocumentKey.parse(key);
    if (!mayReadDocument(actor, programme, known)) continue;
    const of = documents.get(reportId) ?? [];
    of.push({ ...known, sha256, bytes });
    documents.set(reportId, of);
  }
  return documents;
}

/** The forces among these, each once, with their names, in the order of the slugs. */
export async function namesOf(database: Database, forces: readonly string[]) {
  if (forces.length === 0) return [];
  const { id } = await database.head();
  const named = await readNamedForces(database.reader, id);
  return [...new Set(forces)]
    .sort()
    .map((slug) => ({ slug, name: named.find((one) => one.slug === slug)?.name ?? slug }));
}

/** The one refusal for a report that is not there and for one that is not to be seen. */
export function noSuchIssued(facts: Readonly<Record<string, string | number>>): AccordError {
  return new AccordError("not-found", "There is no such report.", facts);
}

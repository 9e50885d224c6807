import type { SourcePlace } from "@accord/domain/entry";
import { AccordError } from "@accord/domain/errors";
import { type RawBuilder, sql } from "kysely";
import type { Reader } from "../writer.ts";

/**
 * Refuses papers that a programme may not cite: those of other programmes alone, and those that are
 * not there, alike. Whoever cites a paper is told of it and keeps it from then on. A paper that is
 * nobody's may be cited.
 *
 * @throws AccordError `not-found` naming the first of them
 */
export async function assertSources(
  reader: Reader,
  programme: string,
  named: readonly (Pick<SourcePlace, "slug"> | null)[],
): Promise<void> {
  const wanted = named.flatMap((source) => source?.slug ?? []);
  const there = await selectCitable(reader, programme, wanted);
  const missing = wanted.find((slug) => !there.has(slug));
  if (missing !== undefined) {
    throw new AccordError("not-found", "The register has no such source.", { source: missing });
  }
}

/** Of some papers, those that a programme is told of: its own, and those that are nobody's. */
export async function selectCitable(
  reader: Reader,
  programme: string,
  named: readonly string[],
): Promise<ReadonlySet<string>> {
  const wanted = [...new Set(named)];
  if (wanted.length === 0) return new Set();
  // Asked in the order of what they cost: of the entries only where nothing else says so.
  const isUsed = (where: RawBuilder<unknown>) => sql<boolean>`(
    exists (select from source_programme u
      where u.source = s.slug and u.replaced_by is null and ${where})
    or exists (select from source_file u where u.source = s.slug and ${where})
    or exists (select from row_comment u where u.source = s.slug and ${where})
    or exists (select from entry e join cell u on u.id = e.cell_id
      where e.source = s.slug and ${where}))`;
  const ours = sql`u.programme = ${programme}`;
  const citable = sql<{ slug: string }>`(select s.slug from source s
    where s.slug in (${sql.join(wanted)})
      and (${isUsed(ours)} or not ${isUsed(sql`true`)}))`;
  const rows = await reader.selectFrom(citable.as("citable")).select("citable.slug").execute();
  return new Set(rows.map(({ slug }) => slug));
}

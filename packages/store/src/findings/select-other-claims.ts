import type { OtherClaim } from "@accord/domain/finding-facts";
import { knownBy } from "../journal/known-by.ts";
import { selectSources } from "../sources/read-sources.ts";
import type { Reader } from "../writer.ts";
import type { FindingFactsQuery } from "./read-finding-facts.ts";

/** The last links of chains that say what another source says, in the order they were recorded. */
export async function selectOtherClaims(
  reader: Reader,
  { programme, head }: FindingFactsQuery,
): Promise<OtherClaim[]> {
  const rows = await reader
    .selectFrom("entry")
    .innerJoin("cell", "cell.id", "entry.cellId")
    .select(["cell.area", "cell.partnership", "entry.place", "entry.source"])
    .select(["entry.status", "entry.sourceWording"])
    .select(["entry.effectiveDate", "entry.effectivePrecision"])
    .where("cell.programme", "=", programme)
    .where("entry.claim", "=", "also-said")
    .where(knownBy("entry", head))
    .orderBy("entry.place")
    .execute();
  const papers = [...new Set(rows.flatMap(({ source }) => source ?? []))];
  const titles = new Map(
    (await selectSources(reader, papers, head)).map(({ slug, title }) => [slug, title]),
  );
  return rows.map(({ source, effectiveDate, effectivePrecision, ...claim }) => ({
    ...claim,
    effectiveOn: { date: effectiveDate, precision: effectivePrecision ?? "unknown" },
    source: source === null ? null : (titles.get(source) ?? null),
  }));
}

import type { SourcePlace } from "@accord/domain/entry";
import { AccordError } from "@accord/domain/errors";
import type { Reader } from "../writer.ts";

/** @throws AccordError `not-found` naming a source that the register does not hold */
export async function assertSources(
  reader: Reader,
  named: readonly (SourcePlace | null)[],
): Promise<void> {
  const wanted = [...new Set(named.flatMap((source) => source?.slug ?? []))];
  if (wanted.length === 0) return;
  const rows = await reader
    .selectFrom("source")
    .select("slug")
    .where("slug", "in", wanted)
    .execute();
  const there = new Set(rows.map(({ slug }) => slug));
  const missing = wanted.find((slug) => !there.has(slug));
  if (missing !== undefined) {
    throw new AccordError("not-found", "The register has no such source.", { source: missing });
  }
}

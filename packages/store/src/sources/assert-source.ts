import { AccordError } from "@accord/domain/errors";
import type { Reader } from "../writer.ts";
import { selectCitable } from "./assert-sources.ts";
import { selectSourceSlugs } from "./read-sources.ts";

/** @throws AccordError `not-found` for a paper that the programme does not use: nobody learns that it is there */
export async function assertSource(
  reader: Reader,
  programme: string,
  source: string | null,
): Promise<void> {
  if (source === null || (await selectSourceSlugs(reader, programme)).has(source)) return;
  throw new AccordError("not-found", "There is no such source. Add it first.", { field: "source" });
}

/**
 * The paper that a fact all programmes share is to rest on. Where nothing is named in place of a paper
 * that the programme is not told of, that one stays: whoever mends the fact could not see it.
 *
 * @throws AccordError `not-found` as {@link assertSource} does, for another than the one before
 */
export async function sourceAfter(
  reader: Reader,
  programme: string,
  { before, wanted }: { readonly before: string | null; readonly wanted: string | null },
): Promise<string | null> {
  if (wanted === before) return before;
  if (wanted === null && before !== null) {
    return (await selectCitable(reader, programme, [before])).has(before) ? null : before;
  }
  await assertSource(reader, programme, wanted);
  return wanted;
}

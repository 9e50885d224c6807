import { AccordError } from "@accord/domain/errors";
import type { Reader } from "../writer.ts";
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

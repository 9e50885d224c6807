import type { Actor } from "@accord/domain/actor";
import { type SearchAnswer, searchIn } from "@accord/domain/search";
import { searchWords } from "@accord/domain/search-words";
import { readFoundReports, readLastFound } from "@accord/store/search/read-found-reports";
import { readNamedThings } from "@accord/store/search/read-named-things";
import { readSayings } from "@accord/store/search/read-sayings";
import { readSearched } from "@accord/store/search/searched";
import type { Services } from "./context.ts";

interface RecordSearch {
  readonly words: string;
  /** Only in this programme; without it, in all that the actor may read. */
  readonly programme?: string | undefined;
}

/**
 * What words find in the programmes that an actor may read, as known now. The names of those are kept
 * between one letter and the next, for readers of the same programmes, and what their reports open with until
 * another is issued.
 */
export async function findInRecord(
  { database, pages, actor }: Services & { readonly actor: Actor },
  { words, programme }: RecordSearch,
): Promise<SearchAnswer> {
  const wanted = searchWords(words);
  const searched = await readSearched(database, actor, programme);
  if (searched.programmes.length === 0 || wanted.length === 0) return { hits: [], leftOut: 0 };
  const named = await pages.take(["search", searched.head, ...searched.programmes], () =>
    readNamedThings(database.reader, searched),
  );
  const last = await readLastFound(database.reader, searched.programmes);
  const reports = await pages.take(["found-reports", last, ...searched.programmes], () =>
    readFoundReports(database.reader, searched.programmes),
  );
  const sayings = await readSayings(database.reader, { ...searched, wanted });
  return searchIn([...named, ...reports, ...sayings], words);
}

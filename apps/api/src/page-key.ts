import { maySee } from "@accord/domain/permissions";
import type { PageContext, PageQuery } from "./page-views.ts";
import type { ShelfKey } from "./read-shelf.ts";

/** A programme that a page may speak of. */
export interface SeenProgramme {
  readonly slug: string;
  readonly name: string;
}

/** The programmes the reader may see: what others have a page does not tell of. */
export async function seenProgrammes({ programmes, actor }: PageContext): Promise<SeenProgramme[]> {
  const all = await programmes.all();
  return all.filter((one) => maySee(actor, one)).map(({ slug, name }) => ({ slug, name }));
}

/** What a page of a programme depends on besides the record: its days, today, and what its reader may see. */
export function keyOf(
  page: string,
  ctx: PageContext,
  { programme, asAt, knownAt, since, sinceKnownAt }: PageQuery,
  seen: readonly SeenProgramme[],
): ShelfKey {
  const may = seen.map(({ slug }) => slug).join(" ");
  return [page, programme, asAt, knownAt, since, sinceKnownAt, ctx.today(), may];
}

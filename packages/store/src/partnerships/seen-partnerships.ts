import type { CalendarDate } from "@accord/domain/calendar";
import type { Tier } from "@accord/domain/partnership";
import { isOn } from "../dated.ts";
import { knownBy } from "../journal/known-by.ts";
import { readNames } from "../registers/naming.ts";
import type { Reader } from "../writer.ts";
import { selectTiers } from "./read-partnerships.ts";

export interface SeenQuery {
  /** Only these partnerships. */
  readonly only?: readonly string[];
  /** The programmes the reader may see. */
  readonly seen: readonly { readonly slug: string; readonly name: string }[];
  readonly asAt: CalendarDate;
  readonly head: number;
}

/** A partnership that a reader is told of. */
export interface SeenPartnership {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly tier: Tier;
  /** The programmes that list it as a column on the day, of those the reader may see. */
  readonly programmes: readonly { readonly slug: string; readonly name: string }[];
}

/**
 * The partnerships a reader is told of, as known at a line: those that a programme they may see has or
 * had as a column, and those that are nobody's. One known from another's programme alone is not there.
 */
export async function readSeenPartnerships(
  reader: Reader,
  { only, seen, asAt, head }: SeenQuery,
): Promise<SeenPartnership[]> {
  if (only?.length === 0) return [];
  const rows = await reader
    .selectFrom("partnership")
    .select(["slug", "tier"])
    .where("act", "<=", head)
    .$if(only !== undefined, (query) => query.where("slug", "in", only ?? []))
    .orderBy("slug")
    .execute();
  const columns = await reader
    .selectFrom("programmeColumn")
    .select(["programme", "partnership", "fromFirstDay", "untilLastDay"])
    .select(knownBy("programmeColumn", head).as("isKnown"))
    .execute();
  const used = Map.groupBy(columns, ({ partnership }) => partnership);
  const names = new Map(seen.map((one) => [one.slug, one]));
  const told = rows.filter(({ slug }) => {
    const of = used.get(slug);
    return !of || of.some(({ programme }) => names.has(programme));
  });
  const nameOf = await readNames(
    reader,
    "partnership",
    told.map(({ slug }) => slug),
    head,
  );
  const mended = await selectTiers(reader, head);
  return told.map(({ slug, tier }) => ({
    slug,
    ...nameOf(slug),
    tier: mended.get(slug) ?? tier,
    programmes: [
      ...new Set(
        (used.get(slug) ?? [])
          .filter((column) => column.isKnown && isOn(column, asAt))
          .map(({ programme }) => programme),
      ),
    ].flatMap((programme) => names.get(programme) ?? []),
  }));
}

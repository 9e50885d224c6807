/*
 * Where in the paper a cell or a comment stands, in words: how pages, tables and rows are
 * counted is said in areas.ts, which holds the counts.
 */
import type { SourcePlace } from "@accord/domain/entry";
import type { SourceSlug } from "../sources.ts";
import { AREAS } from "./areas.ts";

const STRATEGY: SourceSlug = "eastern-region-strategy-2011";

/** The place of one column of one area's row in Appendix B. */
export function placeInAppendixB(slug: string, column: string): SourcePlace {
  const area = AREAS.find((other) => other.slug === slug);
  if (!area) throw new Error(`Appendix B has no row for ${slug}.`);
  const { page, table, row } = area.row;
  return {
    slug: STRATEGY,
    place: `Appendix B, page ${page}, table ${table}, row ${row} (${area.name}), column ${column}`,
  };
}

/** A place in the strategy outside Appendix B, in words. */
export function placeInStrategy(place: string): SourcePlace {
  return { slug: STRATEGY, place };
}

/*
 * How a filled cell of Appendix B of the Eastern Region Collaboration Strategy 2011-15 is typed.
 *
 * From the document: the words of every cell, letter case and all; typed by hand, row by row.
 * Ours: the status that the words mean, and for five odd cells more than that:
 *   two (Procurement) say whom it is progressed with, which is their qualifier;
 *   three (Essex/Kent) use words that fit no status. They need review by a person, and have none.
 * second-typing.tsv holds the same cells typed a second time; the test beside it compares them.
 */
import type { Stage } from "@accord/domain/status";
import type { PartnershipSlug } from "../partnerships.ts";

export interface AppendixCell {
  readonly area: string;
  readonly partnership: PartnershipSlug;
  /** As printed. */
  readonly sourceWording: string;
  /** Null exactly where the words need review. */
  readonly status: Stage | null;
  readonly qualifier: string | null;
  readonly needsReview: boolean;
}

export const hb = "herts-beds";
export const hbc = "herts-beds-cambs";
export const ns = "norfolk-suffolk";
export const ek = "essex-kent";
export const regional = "regional";

/** Printed alike wherever it stands. */
export const initialResearch = "Initial research pending formal tasking";

type CellOfRow = Omit<AppendixCell, "area">;

/** Words that mean a status, and whatever they say beyond it. */
export function said(
  partnership: PartnershipSlug,
  sourceWording: string,
  status: Stage,
  qualifier: string | null = null,
): CellOfRow {
  return { partnership, sourceWording, status, qualifier, needsReview: false };
}

/** Words that fit no status. */
export function needsReview(partnership: PartnershipSlug, sourceWording: string): CellOfRow {
  return { partnership, sourceWording, status: null, qualifier: null, needsReview: true };
}

/** The filled cells of one row, across the columns. */
export function inRow(area: string, cells: readonly CellOfRow[]): readonly AppendixCell[] {
  return cells.map((cell) => ({ area, ...cell }));
}

/*
 * The 143 filled cells of Appendix B, in its order: down the rows, across the columns.
 * See cell.ts for what is the document's and what is ours.
 */
import type { AppendixCell } from "./cell.ts";
import { BUSINESS_SUPPORT } from "./cells/business-support.ts";
import { OPERATIONAL_SUPPORT } from "./cells/operational-support.ts";
import { OTHER } from "./cells/other.ts";
import { PROTECTIVE_SERVICES } from "./cells/protective-services.ts";

/** Local policing has a heading in the document, and no row under it. */
export const CELLS: readonly AppendixCell[] = [
  ...PROTECTIVE_SERVICES,
  ...OPERATIONAL_SUPPORT,
  ...BUSINESS_SUPPORT,
  ...OTHER,
];

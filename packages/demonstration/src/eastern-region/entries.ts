/*
 * The 143 cells of Appendix B as the statements the register takes.
 *
 * From the document: the words, the month, the place. Ours: the claim. A paper says it stood so,
 * which is `observed`: nothing here is known to have changed in January 2011.
 */
import type { CellAddress } from "@accord/domain/cell";
import type { StatementInput } from "@accord/domain/entry";
import { PARTNERSHIPS } from "../partnerships.ts";
import type { AppendixCell } from "./cell.ts";
import { CELLS } from "./cells.ts";
import { placeInAppendixB } from "./place.ts";
import { EASTERN_REGION } from "./programme.ts";

export interface DemonstrationEntry {
  readonly cell: CellAddress;
  readonly statement: StatementInput;
}

const COLUMN_NAME = new Map<string, string>(PARTNERSHIPS.map(({ slug, name }) => [slug, name]));

function entryOf({ area, partnership, ...standing }: AppendixCell): DemonstrationEntry {
  return {
    cell: { programme: EASTERN_REGION.slug, area, partnership },
    statement: {
      claim: "observed",
      ...standing,
      effective: { date: "2011-01", precision: "month" },
      source: placeInAppendixB(area, COLUMN_NAME.get(partnership) ?? partnership),
    },
  };
}

/** In the order of the document. */
export const ENTRIES: readonly DemonstrationEntry[] = CELLS.map(entryOf);

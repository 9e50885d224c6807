import { z } from "zod";
import type { CalendarDate } from "./calendar.ts";
import { cellKey } from "./cell.ts";
import type { Who } from "./cell-story.ts";
import { decideCorrection, decideEntry, type EntryDraft, isReasonAsked } from "./change-cell.ts";
import { type Entry, Statement } from "./entry.ts";
import { AccordError } from "./errors.ts";
import type { MatrixCell } from "./matrix.ts";
import { InProgramme, Slug, words } from "./slug.ts";

/** The most cells that one act by hand changes. */
export const MOST_ENTRIES = 2_000;

const OneOfMany = z
  .strictObject({
    area: Slug,
    partnership: Slug,
    statement: Statement,
    /** The chain's last link that the statement is put in place of; null opens a chain. */
    corrects: z
      .strictObject({ entry: z.int().positive(), why: words(500) })
      .readonly()
      .nullable()
      .default(null),
  })
  .readonly();

/** New statements about many cells of one programme, as one act: all or none are recorded. */
export const ManyEntries = InProgramme.extend({
  /** The journal head of the read they were made from. */
  head: z.int().nonnegative(),
  entries: z
    .array(OneOfMany)
    .min(1, "Choose at least one cell.")
    .max(MOST_ENTRIES, `Change at most ${MOST_ENTRIES} cells in one act.`)
    .readonly(),
}).superRefine(({ entries }, context) => {
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    if (seen.has(cellKey(entry))) {
      context.addIssue({
        code: "custom",
        path: ["entries", index],
        message: "This cell is named twice.",
      });
    }
    seen.add(cellKey(entry));
  }
});
export type ManyEntries = z.infer<typeof ManyEntries>;
export type OneOfMany = ManyEntries["entries"][number];

/** A cell that changed after the read its edit was made from: what stands now, by whom and since when. */
export interface ChangedCell {
  readonly area: string;
  readonly partnership: string;
  readonly revision: number;
  readonly current: MatrixCell | null;
  readonly by?: Who;
  readonly recordedAt?: string;
}

/**
 * Refuses an act on many cells as a whole, and names every cell that changed meanwhile.
 *
 * @throws AccordError `changed-meanwhile`
 */
export function assertAllFresh(changed: readonly ChangedCell[], of: number): void {
  if (changed.length === 0) return;
  throw new AccordError(
    "changed-meanwhile",
    changed.length === 1
      ? "Someone changed one of these cells while you were in them. Nothing is recorded."
      : `Someone changed ${changed.length} of these ${of} cells while you were in them. Nothing is recorded.`,
    { cells: changed },
  );
}

/**
 * Decides each cell by its own history.
 *
 * @param entriesOf - all entries of a cell
 * @throws AccordError `rule-broken`, naming every cell whose move has to give a reason and gives none
 */
export function decideMany(
  entries: readonly OneOfMany[],
  entriesOf: (one: OneOfMany) => readonly Entry[],
  today: CalendarDate,
): EntryDraft[] {
  const unreasoned = entries.filter(
    (one) =>
      one.corrects === null &&
      one.statement.reasonCode === null &&
      isReasonAsked(entriesOf(one), one.statement),
  );
  if (unreasoned.length > 0) {
    throw new AccordError("rule-broken", reasonWanted(unreasoned.length), {
      field: "reasonCode",
      cells: unreasoned.map(({ area, partnership }) => ({ area, partnership })),
    });
  }
  return entries.map((one) =>
    one.corrects
      ? decideCorrection(entriesOf(one), { ...one.corrects, statement: one.statement }, today)
      : decideEntry(entriesOf(one), one, today),
  );
}

function reasonWanted(cells: number): string {
  return cells === 1
    ? "One of these cells goes back, stops or comes back: say why."
    : `${cells} of these cells go back, stop or come back: say why.`;
}

import type { CellAddress } from "@accord/domain/cell";
import { Correction, NewEntry, Preference, Undo, Withdrawal } from "@accord/domain/entry";
import { ManyEntries } from "@accord/domain/many-entries";
import { addEntry } from "@accord/store/matrix/add-entry";
import type { CellEdit } from "@accord/store/matrix/append-entries";
import { changeCells } from "@accord/store/matrix/change-cells";
import { correctEntry } from "@accord/store/matrix/correct-entry";
import { preferEntry } from "@accord/store/matrix/prefer-entry";
import { readCell } from "@accord/store/matrix/read-cell";
import { undoAct } from "@accord/store/matrix/undo-act";
import { withdrawEntry } from "@accord/store/matrix/withdraw-entry";
import type { Context } from "../context.ts";
import { may, mayOnCell, router } from "../trpc.ts";

export const entriesRouter = router({
  add: mayOnCell("edit-matrix")
    .input(NewEntry)
    .mutation(async ({ ctx, input }) =>
      told(ctx, input.cell, await addEntry(ctx.database, ctx.actor, input)),
    ),

  /** Many cells in one act, all or nothing. As with undo, no one story is told. */
  addMany: may("edit-matrix")
    .input(ManyEntries)
    .mutation(async ({ ctx, input }) => {
      const { head, recordedAt, entries } = await changeCells(ctx.database, ctx.actor, input);
      return { act: head, recordedAt, entries };
    }),

  correct: mayOnCell("edit-matrix")
    .input(Correction)
    .mutation(async ({ ctx, input }) =>
      told(ctx, input.cell, await correctEntry(ctx.database, ctx.actor, input)),
    ),

  prefer: mayOnCell("edit-matrix")
    .input(Preference)
    .mutation(async ({ ctx, input }) =>
      told(ctx, input.cell, await preferEntry(ctx.database, ctx.actor, input)),
    ),

  withdraw: mayOnCell("edit-matrix")
    .input(Withdrawal)
    .mutation(async ({ ctx, input }) =>
      told(ctx, input.cell, await withdrawEntry(ctx.database, ctx.actor, input)),
    ),

  /** Undoes one act; undoing an undo is a redo. An act may be about many cells, so no one story is told. */
  undo: may("edit-matrix")
    .input(Undo)
    .mutation(async ({ ctx, input }) => {
      const { head, recordedAt, entries } = await undoAct(ctx.database, ctx.actor, input);
      return { act: head, recordedAt, entries };
    }),
});

/** What became of an edit, with the cell's story as it is by now. */
async function told(
  { database, actor }: Pick<Context, "database"> & { actor: Parameters<typeof addEntry>[1] },
  cell: CellAddress,
  { head, recordedAt, entries }: CellEdit,
) {
  return { act: head, recordedAt, entries, story: await readCell(database, actor, { cell }) };
}

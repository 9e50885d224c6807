import { z } from "zod";
import { CalendarDate } from "./calendar.ts";
import { InProgramme, Slug } from "./slug.ts";

/** How much one confirmation covers. */
export const ConfirmationScope = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("cell"), area: Slug, partnership: Slug }),
  z.strictObject({ kind: z.literal("row"), area: Slug }),
  z.strictObject({ kind: z.literal("column"), partnership: Slug }),
  z.strictObject({ kind: z.literal("matrix") }),
  /** Cells that were picked one by one, or as a block. */
  z.strictObject({
    kind: z.literal("cells"),
    cells: z
      .array(z.strictObject({ area: Slug, partnership: Slug }).readonly())
      .min(1)
      .max(2_000)
      .readonly(),
  }),
]);
export type ConfirmationScope = z.infer<typeof ConfirmationScope>;

/** "Confirmed, no change": it covers the filled cells unchanged since the head its page was read at. */
export const NewConfirmation = InProgramme.extend({
  scope: ConfirmationScope,
  asAt: CalendarDate,
  head: z.int().nonnegative(),
});
export type NewConfirmation = z.infer<typeof NewConfirmation>;

/** Whether a cell lies within a scope. */
export function covers(
  scope: ConfirmationScope,
  cell: { area: string; partnership: string },
): boolean {
  switch (scope.kind) {
    case "cell":
      return scope.area === cell.area && scope.partnership === cell.partnership;
    case "row":
      return scope.area === cell.area;
    case "column":
      return scope.partnership === cell.partnership;
    case "matrix":
      return true;
    case "cells":
      return scope.cells.some(
        ({ area, partnership }) => area === cell.area && partnership === cell.partnership,
      );
  }
}

/** Parts the cells of a scope into those confirmed and those left out because they changed since the page was read. */
export function decideConfirmation<
  Cell extends { area: string; partnership: string; revision: number },
>(
  cells: readonly Cell[],
  { scope, head }: Pick<NewConfirmation, "scope" | "head">,
): { confirmed: Cell[]; leftOut: Cell[] } {
  const meant = cells.filter((cell) => covers(scope, cell));
  return {
    confirmed: meant.filter((cell) => cell.revision <= head),
    leftOut: meant.filter((cell) => cell.revision > head),
  };
}

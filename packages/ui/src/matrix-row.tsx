import type { MatrixArea, MatrixCell, MatrixPartnership } from "@accord/domain/matrix";
import { memo, useLayoutEffect, useRef, useState } from "react";
import type { CellMark } from "./cell-mark.ts";
import { redrawRow } from "./redraw-row.ts";
import { rowMarkup, sameMarks, samePartnerships, squaresOf } from "./row-markup.ts";
import { AS } from "./table-roles.ts";

/** Which square of the table is meant. */
export interface MatrixPlace {
  readonly area: string;
  readonly partnership: string;
}

/** The address of a cell's story. */
export type CellHref = (area: string, partnership: string) => string;

export interface MatrixRowProps {
  readonly area: MatrixArea;
  readonly partnerships: readonly MatrixPartnership[];
  /** One for each partnership, in their order; undefined where nothing is recorded. */
  readonly cells: readonly (MatrixCell | undefined)[];
  /** In the same order: how each differs from the compared day; null where none does. */
  readonly marks: readonly (CellMark | undefined)[] | null;
  readonly cellHref: CellHref;
  /** Partnership of the cell that is open in this row. */
  readonly selected: string | null;
  /** Partnerships, parted by spaces, whose cells have just changed. */
  readonly changed: string;
  /** Partnerships, parted by spaces, whose squares the filter means; null where there is none. */
  readonly matching: string | null;
  readonly opensBlanks: boolean;
  /** In how wide an arrangement the area is live; undefined leaves the column out. */
  readonly reach: string | undefined;
  /** The row's number in the table that is kept, its head being 1; null where it is read. */
  readonly number: number | null;
  /** The address of the area's page; its name then is a button that narrows the matrix to it. */
  readonly areaHref: ((area: string) => string) | null;
  /** Whether the matrix is narrowed to it. */
  readonly isChosen: boolean;
}

/**
 * One area of the matrix, drawn again only where something it shows has changed.
 *
 * What is within it is written as plain markup at first, and afterwards touched only where it differs:
 * a matrix of 43,000 squares cannot have a component for each. Names and words are escaped.
 */
export const MatrixRow = memo(function MatrixRow(row: MatrixRowProps) {
  const element = useRef<HTMLTableRowElement>(null);
  const drawn = useRef(row);
  // The same object at every draw: React leaves what is within it alone.
  const [first] = useState(() => ({ __html: rowMarkup(row, squaresOf(row)) }));
  useLayoutEffect(() => {
    if (!element.current || drawn.current === row) return;
    redrawRow(element.current, drawn.current, row);
    drawn.current = row;
  });
  return (
    <tr
      ref={element}
      data-area={row.area.slug}
      aria-rowindex={row.number ?? undefined}
      {...AS.row}
      dangerouslySetInnerHTML={first}
    />
  );
}, sameRow);

/**
 * Whether a row would be drawn the same, whatever objects it was read into. An address of another day
 * is no difference: links get it when somebody comes to them.
 */
export function sameRow(before: MatrixRowProps, after: MatrixRowProps): boolean {
  return (
    before.selected === after.selected &&
    before.changed === after.changed &&
    before.matching === after.matching &&
    before.opensBlanks === after.opensBlanks &&
    before.reach === after.reach &&
    before.number === after.number &&
    (before.areaHref === null) === (after.areaHref === null) &&
    before.isChosen === after.isChosen &&
    before.area.slug === after.area.slug &&
    before.area.name === after.area.name &&
    before.area.comment === after.area.comment &&
    samePartnerships(before.partnerships, after.partnerships) &&
    (before.cells === after.cells ||
      before.cells.every((cell, index) => sameFace(cell, after.cells[index]))) &&
    sameMarks(before, after) &&
    (after.number === null ||
      before.cells === after.cells ||
      before.cells.every((cell, n) => sameDot(cell, after.cells[n])))
  );
}

function sameFace(one: MatrixCell | undefined, other: MatrixCell | undefined): boolean {
  return (
    one === other ||
    (one !== undefined &&
      other !== undefined &&
      one.status === other.status &&
      one.liveKind === other.liveKind &&
      one.qualifier === other.qualifier &&
      one.sourceWording === other.sourceWording)
  );
}

function sameDot(one: MatrixCell | undefined, other: MatrixCell | undefined): boolean {
  return (one?.confirmedAt === null) === (other?.confirmedAt === null);
}

import type { Counted } from "@accord/domain/counts";
import type { MatrixArea, MatrixCell, MatrixPartnership } from "@accord/domain/matrix";
import { memo } from "react";
import { CellFace, shownStatus } from "./cell-face.tsx";
import keptStyles from "./matrix-kept.module.css";
import styles from "./matrix-table.module.css";
import { AS } from "./table-roles.ts";

/** Which square of the table is meant. */
export interface MatrixPlace {
  readonly area: string;
  readonly partnership: string;
}

/** The address of a cell's story. Keep the function the same between draws, or every row is drawn again. */
export type CellHref = (area: string, partnership: string) => string;

export interface MatrixRowProps {
  readonly area: MatrixArea;
  readonly partnerships: readonly MatrixPartnership[];
  /** One for each partnership, in their order; undefined where nothing is recorded. */
  readonly cells: readonly (MatrixCell | undefined)[];
  readonly cellHref: CellHref;
  /** Partnership of the cell that is open in this row. */
  readonly selected: string | null;
  /** Partnerships, parted by spaces, whose cells have just changed. */
  readonly changed: string;
  readonly only: Counted | null;
  readonly opensBlanks: boolean;
  /** In how wide an arrangement the area is live; undefined leaves the column out. */
  readonly reach: string | undefined;
  /** The row's number in the table that is kept, its head being 1; null where it is read. */
  readonly number: number | null;
}

/** The id of a cell's link, so that focus can be put back on it. */
export function cellLinkId({ area, partnership }: MatrixPlace): string {
  return `cell.${area}.${partnership}`;
}

/** One area of the matrix. Drawn again only where something it shows has changed. */
export const MatrixRow = memo(function MatrixRow(row: MatrixRowProps) {
  const { area, partnerships, cells, reach } = row;
  const changed = row.changed.split(" ");
  const blanks = partnerships.filter((_, index) => !cells[index]);
  return (
    <tr data-area={area.slug} aria-rowindex={row.number ?? undefined} {...AS.row}>
      <th scope="row" className={styles["area"]} {...AS.rowHeader}>
        {area.name}
      </th>
      {reach !== undefined && (
        <td className={styles["reach"]} {...AS.cell}>
          {reach}
        </td>
      )}
      {partnerships.map((partnership, index) => (
        <MatrixSquare
          key={partnership.slug}
          row={row}
          partnership={partnership}
          cell={cells[index]}
          column={index + 2}
          glows={changed.includes(partnership.slug)}
        />
      ))}
      <td
        className={`${styles["comment"]} ${keptStyles["comment"]}`}
        {...(row.number === null && AS.cell)}
      >
        {area.comment && (
          <span className={styles["commentWords"]} title={area.comment}>
            {area.comment}
          </span>
        )}
        {blanks.length > 0 && (
          <span className={styles["blanks"]}>
            Nothing recorded: {blanks.map(({ name }) => name).join(", ")}
          </span>
        )}
      </td>
    </tr>
  );
}, sameRow);

interface MatrixSquareProps {
  readonly row: MatrixRowProps;
  readonly partnership: MatrixPartnership;
  readonly cell: MatrixCell | undefined;
  /** Its number in the row, the area's being 1. */
  readonly column: number;
  readonly glows: boolean;
}

function MatrixSquare({ row, partnership, cell, column, glows }: MatrixSquareProps) {
  const place = { area: row.area.slug, partnership: partnership.slug };
  const isKept = row.number !== null;
  const link = {
    id: cellLinkId(place),
    href: row.cellHref(place.area, place.partnership),
    "aria-current": row.selected === partnership.slug ? ("true" as const) : undefined,
    tabIndex: isKept ? -1 : undefined,
  };
  const square = {
    // A square of a table that is kept is a cell or, in a grid, a grid's cell of itself.
    ...(isKept ? { "aria-colindex": column } : AS.cell),
    "data-partnership": partnership.slug,
    "data-name": partnership.name,
    className: glows ? styles["glows"] : undefined,
  };
  if (!cell) {
    return (
      <td {...square} data-blank>
        {row.opensBlanks && (
          <a {...link} className={styles["blank"]}>
            <span className="visually-hidden">Nothing recorded</span>
          </a>
        )}
      </td>
    );
  }
  const status = shownStatus(cell);
  const outside = row.only !== null && row.only !== status;
  return (
    <td {...square} data-status={status} data-outside={outside || undefined}>
      <a {...link} className={styles["cell"]}>
        <CellFace cell={cell} />
        {isKept && cell.confirmedAt === null && (
          <span className={keptStyles["waits"]} title="Not confirmed">
            <span className="visually-hidden">, not confirmed</span>
          </span>
        )}
      </a>
    </td>
  );
}

/** Whether a row would be drawn the same, whatever objects it was read into. */
export function sameRow(before: MatrixRowProps, after: MatrixRowProps): boolean {
  return (
    before.cellHref === after.cellHref &&
    before.selected === after.selected &&
    before.changed === after.changed &&
    before.only === after.only &&
    before.opensBlanks === after.opensBlanks &&
    before.reach === after.reach &&
    before.number === after.number &&
    before.area.slug === after.area.slug &&
    before.area.name === after.area.name &&
    before.area.comment === after.area.comment &&
    before.partnerships.length === after.partnerships.length &&
    before.partnerships.every((one, index) => samePartnership(one, after.partnerships[index])) &&
    before.cells.every((cell, index) => sameFace(cell, after.cells[index])) &&
    (after.number === null || before.cells.every((cell, n) => sameDot(cell, after.cells[n])))
  );
}

function samePartnership(one: MatrixPartnership, other: MatrixPartnership | undefined): boolean {
  return one.slug === other?.slug && one.name === other.name;
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

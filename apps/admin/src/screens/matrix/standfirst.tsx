import { cellKey } from "@accord/domain/cell";
import { countMatrix } from "@accord/domain/counts";
import type { MatrixView } from "@accord/domain/matrix";
import type { CellHref, MatrixPlace } from "@accord/ui/matrix-row";
import { onPlainClick } from "@accord/ui/plain-click";
import { Fragment } from "react";

interface StandfirstProps {
  readonly view: MatrixView;
  readonly cellHref: CellHref;
  readonly onOpen: (place: MatrixPlace) => void;
}

/** How much there is, and what waits for a person: each a link to where it is done. */
export function Standfirst({ view, cellHref, onOpen }: StandfirstProps) {
  const { all, cells } = countMatrix(view);
  const unconfirmed = view.cells.filter(({ confirmedAt }) => confirmedAt === null).length;
  const review = view.cells.filter(({ needsReview }) => needsReview);
  const nameOf = ({ area, partnership }: MatrixPlace) =>
    [
      view.areas.find(({ slug }) => slug === area)?.name,
      view.partnerships.find(({ slug }) => slug === partnership)?.name,
    ].join(", ");
  return (
    <p className="standfirst">
      {all.filled} of {cells} cells are filled;{" "}
      {unconfirmed === 0
        ? "each has been confirmed since it was recorded."
        : `${unconfirmed} have not been confirmed since they were recorded.`}{" "}
      {review.length > 0 && (
        <>
          Words that fit no status wait for a person in{" "}
          {review.slice(0, NAMED).map((cell, index) => (
            <Fragment key={cellKey(cell)}>
              {index > 0 && "; "}
              <a
                href={cellHref(cell.area, cell.partnership)}
                onClick={(event) => onPlainClick(event, () => onOpen(cell))}
              >
                {nameOf(cell)}
              </a>
            </Fragment>
          ))}
          {review.length > NAMED && ` and ${review.length - NAMED} more`}.
        </>
      )}
    </p>
  );
}

/** How many of the cells that wait are named. */
const NAMED = 5;

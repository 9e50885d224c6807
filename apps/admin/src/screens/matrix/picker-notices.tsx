import { firstDay } from "@accord/domain/calendar";
import { cellKey } from "@accord/domain/cell";
import type { Statement } from "@accord/domain/entry";
import { formatDate, formatEffective, formatInstant } from "@accord/domain/format-date";
import type { MatrixCell, MatrixView } from "@accord/domain/matrix";
import { previewEntry } from "@accord/domain/preview-entry";
import type { ChainLink } from "@accord/domain/resolve";
import { isExit } from "@accord/domain/status";
import type { MatrixPlace } from "@accord/ui/matrix-row";
import type { ReactNode } from "react";
import styles from "./entry-picker.module.css";
import { statementWords } from "./statement-words.ts";
import type { TypedChange } from "./typed-change.ts";

interface PickerNoticesProps {
  readonly view: MatrixView;
  readonly places: readonly MatrixPlace[];
  readonly cells: ReadonlyMap<string, MatrixCell>;
  readonly statement: Statement | null;
  /** The cells a reason is asked for. */
  readonly asked: readonly MatrixPlace[];
  readonly typed: TypedChange;
  readonly begunAt: string | null;
  /** How many of the cells say it already. */
  readonly unchanged: number;
  readonly showAsAt: string | null;
  readonly moveShowAsAt: (day: string) => ReactNode;
}

/** What a person should know before they record: why a reason is asked, what would not be seen. */
export function PickerNotices(props: PickerNoticesProps) {
  const { places, asked, begunAt, unchanged, statement, showAsAt } = props;
  const day = statement && firstDay(statement.effective);
  const isBeyond = day !== null && showAsAt !== null && day > showAsAt;
  const hidden = statement && !isBeyond ? outranked(props, statement) : [];
  const [first] = hidden;
  return (
    <div className={styles["notices"]} aria-live="polite">
      {begunAt && <p>You were changing this on {formatInstant(begunAt)}.</p>}
      {asked.length > 0 && statement && (
        <p>
          {reasonWords(asked.length, places.length, statement)} <b>A reason is needed.</b>
        </p>
      )}
      {unchanged > 0 && (
        <p>
          {unchanged === 1 ? "One says so already and is" : `${unchanged} say so already and are`}{" "}
          left as {unchanged === 1 ? "it is" : "they are"}.
        </p>
      )}
      {isBeyond && day && (
        <p>
          The pages open on {formatDate(showAsAt)} and will not show this. {props.moveShowAsAt(day)}
        </p>
      )}
      {first && (
        <p className={styles["person"]}>
          <b>
            {hidden.length === 1 ? "It" : `${hidden.length} of them`} would be recorded and not
            show:
          </b>{" "}
          {statementWords(first).toLowerCase()}, {formatEffective(first.effectiveOn)}, stands as at{" "}
          {formatDate(props.view.asAt)}: its date is later, or better known.
        </p>
      )}
      {day !== null && !isBeyond && day > props.view.asAt && (
        <p>
          This page shows {formatDate(props.view.asAt)}. It counts from {formatDate(day)} on.
        </p>
      )}
    </div>
  );
}

function reasonWords(asked: number, places: number, { status }: Statement): ReactNode {
  const stops = status !== null && isExit(status);
  if (places === 1) {
    return stops ? (
      <>
        This takes the cell <b>off the ladder</b>.
      </>
    ) : (
      <>
        This moves the cell <b>back</b>, or back from a stop.
      </>
    );
  }
  const some = asked === 1 ? "One of these cells" : `${asked} of these ${places} cells`;
  const cells = asked === places ? `All ${places} cells` : some;
  if (stops) return `${cells} ${asked === 1 ? "goes" : "go"} off the ladder.`;
  return `${cells} ${asked === 1 ? "goes back or comes" : "go back or come"} back from a stop.`;
}

/** The cells whose standing entry would still stand. What stands is enough to know: it is the highest of its cell. */
function outranked(
  { places, cells, view }: Pick<PickerNoticesProps, "places" | "cells" | "view">,
  statement: Statement,
): readonly MatrixCell[] {
  return places.flatMap((place) => {
    const cell = cells.get(cellKey(place));
    if (!cell) return [];
    const { shows } = previewEntry([linkOf(cell)], { statement, corrects: null }, view.asAt);
    return shows === "outranked" ? [cell] : [];
  });
}

function linkOf(cell: MatrixCell): ChainLink {
  const { entry, kind, effectiveOn, recordedAt, status, liveKind, qualifier } = cell;
  const { sourceWording, needsReview, comment, source } = cell;
  return {
    id: entry,
    place: entry,
    names: null,
    recordedAt,
    statement: {
      claim: kind,
      effective: effectiveOn,
      reasonCode: null,
      reasonWords: null,
      ...{ status, liveKind, qualifier, sourceWording, needsReview, comment, source },
    },
  };
}

import type { Counted, Counts } from "@accord/domain/counts";
import type { Movement } from "@accord/domain/movement";
import { MOVEMENT_LABEL } from "@accord/domain/movement";
import { EXITS, STAGES, statusLabel } from "@accord/domain/status";
import type { ReactNode } from "react";
import { MovementMark, StageMark } from "./mark.tsx";
import styles from "./matrix-legend.module.css";

/** What a legend can narrow the matrix to. */
export interface LegendChoice {
  readonly status?: Counted | undefined;
  readonly movement?: Movement | undefined;
  readonly restated?: boolean | undefined;
}

/** What differs from the day compared with. */
export interface LegendChanges {
  /** The counts of that day, as known now; null where nothing was recorded then. */
  readonly before: Counts | null;
  /** Cells by how they moved. */
  readonly movements: Readonly<Partial<Record<Movement, number>>>;
  /** Cells whose record of that day is another now; null where that was not asked. */
  readonly restated: number | null;
}

export interface MatrixLegendProps {
  /** Of the whole matrix: a filter does not change them. */
  readonly counts: Counts;
  /** What the matrix is narrowed to. */
  readonly chosen: LegendChoice;
  /** What was pressed; undefined where it was the one that is chosen. */
  readonly onChoose: (choice: LegendChoice) => void;
  /** Left out where nothing is compared; what moved has its place while that is read. */
  readonly changes?: LegendChanges | "reading" | null;
  /** Further controls at the right: find an area, print. */
  readonly children?: ReactNode;
}

const LIVE_FIRST: readonly Counted[] = [...STAGES].reverse();
const ALWAYS: readonly Movement[] = ["forward", "back", "new", "stopped"];
const WHERE_THERE: readonly Movement[] = ["first-recorded", "reworded", "detail", "taken-out"];

/**
 * Legend, filter and count in one: mark, word, number now, change since.
 *
 * The five stages always stand there; ways to stop and needs review only where there are some. What
 * moved stands beside them where the matrix is compared with another day.
 */
export function MatrixLegend(props: MatrixLegendProps) {
  const { counts, chosen, onChoose, changes = null, children } = props;
  const read = changes === "reading" ? null : changes;
  const { before = null, movements = {}, restated = null } = read ?? {};
  const present = (status: Counted) =>
    counts[status] > 0 || chosen.status === status || (before?.[status] ?? 0) > 0;
  const stopped = EXITS.filter(present);
  const status = (one: Counted) => (
    <LegendItem
      key={one}
      mark={<StageMark status={one} />}
      word={one === "needs-review" ? "Needs review" : statusLabel(one)}
      count={counts[one]}
      since={before ? counts[one] - before[one] : 0}
      isReview={one === "needs-review"}
      pressed={chosen.status === one}
      onPress={() => onChoose({ status: chosen.status === one ? undefined : one })}
    />
  );
  const movement = (one: Movement) => (
    <LegendItem
      key={one}
      mark={<MovementMark movement={one} size="small" />}
      word={MOVEMENT_LABEL[one]}
      count={read ? (movements[one] ?? 0) : null}
      pressed={chosen.movement === one}
      onPress={() => onChoose({ movement: chosen.movement === one ? undefined : one })}
    />
  );
  return (
    <div className={styles["legend"]}>
      <Items name="Filter by status">{LIVE_FIRST.map(status)}</Items>
      {children && <div className={styles["tools"]}>{children}</div>}
      <div className={styles["rest"]}>
        {(stopped.length > 0 || present("needs-review")) && (
          <Items name="Filter by what stopped or needs review">
            {stopped.map(status)}
            {present("needs-review") && status("needs-review")}
          </Items>
        )}
        {changes && (
          <Items name="Filter by what changed" className={styles["changed"]}>
            {ALWAYS.map(movement)}
            {WHERE_THERE.filter((one) => movements[one] || chosen.movement === one).map(movement)}
            {(restated !== null || chosen.restated) && (
              <LegendItem
                mark={
                  <b className={styles["restated"]} aria-hidden="true">
                    r
                  </b>
                }
                word="Restated"
                count={restated ?? 0}
                pressed={chosen.restated === true}
                onPress={() => onChoose({ restated: chosen.restated ? undefined : true })}
              />
            )}
          </Items>
        )}
      </div>
    </div>
  );
}

interface ItemsProps {
  readonly name: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

function Items({ name, className, children }: ItemsProps) {
  const classes = [styles["items"], className].filter(Boolean).join(" ");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would have to hold a form's fields
    <div className={classes} role="group" aria-label={name}>
      {children}
    </div>
  );
}

interface LegendItemProps {
  readonly mark: ReactNode;
  readonly word: string;
  /** Null while it is read. */
  readonly count: number | null;
  readonly since?: number;
  readonly isReview?: boolean;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function LegendItem(props: LegendItemProps) {
  const { mark, word, count, since = 0, isReview, pressed, onPress } = props;
  return (
    <button
      type="button"
      className={styles["item"]}
      data-review={isReview || undefined}
      aria-pressed={pressed}
      onClick={onPress}
    >
      {mark}
      <span>{word}</span>
      <b>{count ?? "\u2007"}</b>
      {since !== 0 && (
        <span className={styles["since"]}>
          {since > 0 ? "+" : "−"}
          {Math.abs(since)}
        </span>
      )}
    </button>
  );
}

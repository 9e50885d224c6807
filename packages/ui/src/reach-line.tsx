import type { Counted } from "@accord/domain/counts";
import type { Movement } from "@accord/domain/movement";
import type { MouseEvent } from "react";
import { MovementMark, StageMark } from "./mark.tsx";
import styles from "./reach-line.module.css";
import { AS } from "./table-roles.ts";

/** One arrangement on the line: what it says, in words, and where its story is. */
export interface ReachStop {
  readonly counted: Counted;
  /** "Norfolk/Suffolk: Being considered". */
  readonly words: string;
  readonly movement: Movement | null;
  readonly href: string;
  readonly onClick?: (event: MouseEvent<HTMLAnchorElement>) => void;
}

export interface ReachLineProps {
  /** One for each arrangement, narrowest first; null where nothing is recorded. */
  readonly stops: readonly (ReachStop | null)[];
  /** Which of them is the widest that is live; null where none is. */
  readonly live: number | null;
}

/**
 * The squares of one row of a table: a force's own dot, then a disc for each arrangement, and a line from
 * the dot to the widest that is live. The disc says how far a wider one has come, also beyond the line.
 */
export function ReachLine({ stops, live }: ReachLineProps) {
  return (
    <>
      <td className={styles["stop"]} data-line={live === null ? undefined : "start"} {...AS.cell}>
        <span className={styles["own"]} />
      </td>
      {stops.map((stop, n) => (
        <td key={n} className={styles["stop"]} data-line={lineAt(n, live)} {...AS.cell}>
          {stop && (
            <a
              href={stop.href}
              onClick={stop.onClick}
              title={stop.words}
              className={styles["disc"]}
              data-status={stop.counted === "needs-review" ? "needs-review" : undefined}
            >
              <StageMark status={stop.counted} />
              <span className="visually-hidden">{stop.words}</span>
              {stop.movement && (
                <span className={styles["movement"]}>
                  <MovementMark movement={stop.movement} size="small" />
                </span>
              )}
            </a>
          )}
        </td>
      ))}
    </>
  );
}

/** How the line goes through a stop: past it, to it, or not. */
function lineAt(n: number, live: number | null): "through" | "end" | undefined {
  if (live === null || n > live) return undefined;
  return n < live ? "through" : "end";
}

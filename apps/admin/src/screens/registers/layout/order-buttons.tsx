import { buttonLook } from "@accord/ui/button";
import styles from "../registers.module.css";
import type { Step } from "./edit-layout.ts";

interface OrderButtonsProps {
  /** Part of the ids of both buttons, so that the one that was pressed keeps the focus. */
  readonly id: string;
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (step: Step) => void;
}

/** The two buttons that move something up and down its list. One that leads nowhere says so and stays. */
export function OrderButtons({ id, name, isFirst, isLast, onMove }: OrderButtonsProps) {
  return (
    <span className={styles["order"]}>
      <button
        type="button"
        className={buttonLook()}
        id={`up-${id}`}
        aria-label={`Move ${name} up`}
        aria-disabled={isFirst || undefined}
        onClick={() => !isFirst && onMove(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        className={buttonLook()}
        id={`down-${id}`}
        aria-label={`Move ${name} down`}
        aria-disabled={isLast || undefined}
        onClick={() => !isLast && onMove(1)}
      >
        ↓
      </button>
    </span>
  );
}

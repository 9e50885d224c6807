import type { ReactNode } from "react";
import styles from "./kept-cells.module.css";

interface SaidBarProps {
  /** Null before anything was done. */
  readonly words: string | null;
  /** What can be done about it: take it back. */
  readonly children?: ReactNode;
}

/** What has just been done, at the foot of the window and read aloud: whoever goes down a list stays where they are. */
export function SaidBar({ words, children }: SaidBarProps) {
  return (
    <div className={styles["said"]} data-empty={words === null || undefined}>
      <p role="status">{words}</p>
      {words !== null && children}
    </div>
  );
}

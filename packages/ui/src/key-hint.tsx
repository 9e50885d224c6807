import type { ReactNode } from "react";
import styles from "./key-hint.module.css";

interface KeyHintProps {
  readonly keys: readonly string[];
  /** What the keys do. */
  readonly children: ReactNode;
}

/** Keys, and what they do. */
export function KeyHint({ keys, children }: KeyHintProps) {
  return (
    <span className={styles["hint"]}>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
      {children}
    </span>
  );
}

/** The keys of a page, in one line below what they move in. */
export function KeyHints({ children }: { readonly children: ReactNode }) {
  return <p className={styles["hints"]}>{children}</p>;
}

import type { ReactNode } from "react";
import styles from "./page-section.module.css";

interface PageSectionProps {
  /** A finding, where the data give one. */
  readonly title: string;
  readonly note?: ReactNode;
  readonly children?: ReactNode;
}

/** A part of a page under a rule: its finding, a note on how it is counted, and what it shows. */
export function PageSection({ title, note, children }: PageSectionProps) {
  return (
    <section className={styles["section"]}>
      <div className="section-head">
        <h2>{title}</h2>
        {note && <p className={styles["note"]}>{note}</p>}
      </div>
      {children}
    </section>
  );
}

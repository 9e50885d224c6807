import type { ReactNode } from "react";
import styles from "../../page-section.module.css";

interface BesidePartProps {
  readonly heading: string;
  readonly note?: string;
  readonly children: ReactNode;
}

/** One of the things that stand beside the story of an area or a cell. */
export function BesidePart({ heading, note, children }: BesidePartProps) {
  return (
    <section>
      <div className="section-head">
        <h2>{heading}</h2>
        {note && <p className={styles["note"]}>{note}</p>}
      </div>
      {children}
    </section>
  );
}

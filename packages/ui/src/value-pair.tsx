import { STATUS } from "@accord/domain/status";
import type { ReactNode } from "react";
import { type CellSaying, qualification, shownStatus } from "./cell-face.tsx";
import { StageMark } from "./mark.tsx";
import styles from "./value-pair.module.css";

/** One of two values that meet: whose it is, what it says, and the facts beside it. */
export interface PairedValue {
  readonly heading: ReactNode;
  /** Null for a blank cell. */
  readonly cell: CellSaying | null;
  readonly facts: readonly { readonly name: string; readonly value: ReactNode }[];
}

/** Two values of one cell side by side: theirs and yours, before and after. */
export function ValuePair({ values }: { readonly values: readonly [PairedValue, PairedValue] }) {
  return (
    <div className={styles["pair"]}>
      {values.map((value, index) => (
        <section key={index}>
          <h3>{value.heading}</h3>
          <Value cell={value.cell} />
          <dl>
            {value.facts.map((fact) => (
              <div key={fact.name}>
                <dt>{fact.name}</dt>
                <dd>{fact.value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Value({ cell }: { readonly cell: CellSaying | null }) {
  if (!cell) return <p className={styles["blank"]}>Nothing recorded</p>;
  const words = cell.status ? STATUS[cell.status].label : `“${cell.sourceWording}”`;
  return (
    <p className={styles["value"]} data-status={shownStatus(cell)}>
      <StageMark status={shownStatus(cell)} />
      {[words, qualification(cell)].filter(Boolean).join(", ")}
    </p>
  );
}

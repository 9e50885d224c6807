import type { Summary, SummaryCount } from "@accord/domain/summary";
import { useId } from "react";
import styles from "./ribbon.module.css";

/** A part of the band that is narrower than this has no room for its word, which stands below. */
const NARROW = 0.07;

/** A band of all cells by where they stand, of the last report and of this one. The table of counts has the numbers. */
export function Ribbon({ summary }: { readonly summary: Summary }) {
  const id = useId();
  const { counts, columns, findings, alternatives, comparedWith } = summary;
  const most = Math.max(counts.filled.now, counts.filled.last ?? 0);
  const band = (label: string, of: (row: SummaryCount) => number, isNow: boolean) => (
    <div className={styles["band"]} data-now={isNow || undefined}>
      <span>{label}</span>
      <div style={{ width: `${(100 * of(counts.filled)) / most}%` }}>
        {counts.rows.map((row) => {
          const number = of(row);
          if (number === 0) return null;
          return (
            <i key={row.counted} data-status={row.counted} style={{ flexGrow: number }}>
              {isNow && number >= most * NARROW && <em>{row.label}</em>}
              <b>{number}</b>
            </i>
          );
        })}
      </div>
    </div>
  );
  return (
    <figure className={styles["ribbon"]} aria-labelledby={id}>
      <figcaption id={id}>
        <h2>{findings.ribbon}</h2>
      </figcaption>
      <p className="visually-hidden">{alternatives.ribbon}</p>
      <div aria-hidden="true">
        {comparedWith && band(columns.last ?? "", ({ last }) => last ?? 0, false)}
        {band(columns.now, ({ now }) => now, true)}
        <ul className={styles["key"]}>
          {counts.rows.map(({ counted, label, now }) =>
            now === 0 ? null : (
              <li key={counted} data-named={now >= most * NARROW || undefined}>
                <i className={styles["swatch"]} data-status={counted} />
                {label} <b>{now}</b>
              </li>
            ),
          )}
        </ul>
      </div>
    </figure>
  );
}

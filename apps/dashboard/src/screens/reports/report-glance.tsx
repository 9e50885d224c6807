import type { SummaryFigure } from "@accord/domain/summary";
import styles from "./report-page.module.css";

interface GlanceProps {
  readonly figures: readonly SummaryFigure[];
  readonly label: string;
}

/** The figures of the first screen, each with the words that go with it. Red only what is late. */
export function Glance({ figures, label }: GlanceProps) {
  if (figures.length === 0) return null;
  return (
    <ul className={styles["glance"]} aria-label={label}>
      {figures.map(({ figure, lead, words, isLate }) => (
        <li key={`${lead} ${words}`} data-late={isLate || undefined}>
          <b className={styles["figure"]}>{figure}</b>
          <span>
            <strong>{lead}:</strong> {words}
          </span>
        </li>
      ))}
    </ul>
  );
}

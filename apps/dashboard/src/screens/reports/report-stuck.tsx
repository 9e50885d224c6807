import type { SummaryRule } from "@accord/domain/summary";
import { PageSection } from "../../page-section.tsx";
import styles from "./report-page.module.css";

interface StuckProps {
  readonly rules: readonly SummaryRule[];
  readonly finding: string;
  readonly title?: string;
}

/** What is stuck and overdue, rule by rule: what it finds, by partnership, the longest standing first. */
export function Stuck({ rules, finding, title = "Stuck and overdue" }: StuckProps) {
  if (rules.length === 0) return null;
  return (
    <PageSection title={title} note={finding}>
      <div className={styles["rules"]}>
        {rules.map((rule) => (
          <section key={rule.code}>
            <h3 data-late={rule.isLate || undefined}>{rule.finding}</h3>
            <p className={styles["small"]}>
              {rule.rule} {rule.advice}
            </p>
            {rule.byPartnership.length > 0 && (
              <p className={styles["small"]}>
                {rule.byPartnership.map(({ name, number }) => `${name} ${number}`).join(", ")}.
              </p>
            )}
            <details>
              <summary>
                {rule.found.length === 1 ? "The one" : `The first ${rule.found.length}`}
              </summary>
              <ul>
                {rule.found.map(({ about, sentence, since }) => (
                  <li key={`${about} ${sentence}`}>
                    <b>{about}</b> {sentence}
                    {since && <span className={styles["since"]}> Since {since}.</span>}
                  </li>
                ))}
              </ul>
              {rule.more > 0 && <p className={styles["small"]}>{rule.more} more.</p>}
            </details>
          </section>
        ))}
      </div>
    </PageSection>
  );
}

import type { Finding, Severity } from "@accord/domain/finding";
import type { MatrixFilter } from "@accord/domain/page-link";
import type { Attention as Asked } from "@accord/domain/rule-counts";
import { beginning, digits, verb } from "@accord/domain/summary-english";
import styles from "./attention.module.css";
import { PageAnchor } from "./page-anchor.tsx";
import { PageSection } from "./page-section.tsx";

interface AttentionProps {
  readonly attention: Asked;
  /** Cells that stand still, longest first. */
  readonly stuck: readonly Finding[];
  readonly subject: string;
  /** The cells of the matrix that the page is about. */
  readonly filter: MatrixFilter;
}

/** More than these are only counted: the matrix shows them all. */
const MOST_TOLD = 5;

const SEVERITY_WORDS = {
  late: "Late",
  person: "Needs a person",
  "worth-knowing": "Worth knowing",
} as const satisfies Record<Severity, string>;
const IN_ORDER = ["late", "person", "worth-knowing"] as const satisfies readonly Severity[];

/** What the rules find in the cells of a page: how many by rule, and what has stood still longest. */
export function Attention({ attention, stuck, subject, filter }: AttentionProps) {
  return (
    <PageSection title={titleOf(attention, subject)}>
      {stuck.length > 0 && (
        <>
          <h3>
            {beginning(stuck.length)} {verb(stuck.length, "cell has", "cells have")} not moved for
            long
          </h3>
          <ul className={styles["stuck"]}>
            {stuck.slice(0, MOST_TOLD).map((finding) => (
              <li key={finding.key}>
                <StuckLine finding={finding} />
              </li>
            ))}
          </ul>
        </>
      )}
      {IN_ORDER.map((severity) => {
        const rules = attention.rules.filter((rule) => rule.severity === severity);
        if (rules.length === 0) return null;
        return (
          <div key={severity} className={styles["severity"]} data-severity={severity}>
            <h3>{SEVERITY_WORDS[severity]}</h3>
            <ul>
              {rules.map(({ code, label, cells }) => (
                <li key={code}>
                  <span>{label}</span>{" "}
                  <PageAnchor to={{ page: "matrix", filter: { ...filter, finding: code } }}>
                    {digits(cells)} {verb(cells, "cell", "cells")}
                  </PageAnchor>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </PageSection>
  );
}

function StuckLine({ finding }: { readonly finding: Finding }) {
  const [cell] = finding.cells;
  return (
    <>
      {cell ? (
        <PageAnchor to={{ page: "cell", ...cell }}>{finding.about}</PageAnchor>
      ) : (
        finding.about
      )}
      <span className={styles["why"]}>{finding.sentence}</span>
    </>
  );
}

function titleOf({ late, person, rules }: Asked, subject: string): string {
  if (late > 0)
    return `${beginning(late)} ${verb(late, "cell", "cells")} of ${subject} ${verb(late, "is", "are")} late`;
  if (person > 0)
    return `${beginning(person)} ${verb(person, "cell", "cells")} of ${subject} ${verb(person, "needs", "need")} a person`;
  return rules.length > 0
    ? `Nothing of ${subject} is late or needs a person`
    : `The rules find nothing to look at for ${subject}`;
}

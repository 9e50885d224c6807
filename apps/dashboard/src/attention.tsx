import type { Finding } from "@accord/domain/finding";
import { formatDate } from "@accord/domain/format-date";
import type { MatrixFilter } from "@accord/domain/page-link";
import type { Attention as Asked, RuleCount } from "@accord/domain/rule-counts";
import { capital, digits, inSentence, scanned, verb } from "@accord/domain/summary-english";
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

/** More than these are only counted: the line of the rule above leads to them all. */
const MOST_TOLD = 5;

const WORDS = {
  late: "Late",
  person: "Needs a person",
  gap: "Gaps in the record",
  "worth-knowing": "Worth knowing",
} as const satisfies Record<RuleCount["asks"], string>;
const IN_ORDER = [
  "late",
  "person",
  "gap",
  "worth-knowing",
] as const satisfies readonly RuleCount["asks"][];

/** What the rules find in the cells of a page: how many by rule, and what has stood still longest. */
export function Attention({ attention, stuck, subject, filter }: AttentionProps) {
  return (
    <PageSection title={titleOf(attention, subject)}>
      {IN_ORDER.map((asks) => {
        const rules = attention.rules.filter((rule) => rule.asks === asks);
        if (rules.length === 0) return null;
        return (
          <div key={asks} className={styles["severity"]} data-severity={asks}>
            <h3>{WORDS[asks]}</h3>
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
      {stuck.length > 0 && (
        <>
          <h3 className={styles["standing"]}>
            {scanned(stuck.length)} {verb(stuck.length, "cell has", "cells have")} long stood still
            {stuck.length > MOST_TOLD && `, these ${inSentence(MOST_TOLD)} the longest`}
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
      <span className={styles["why"]}>{standsWords(finding)}</span>
    </>
  );
}

/** "Being progressed since January 2011": the link beside it has said of what. */
function standsWords({ group, since, sentence }: Finding): string {
  return group && since ? `${capital(group)} since ${formatDate(since)}` : sentence;
}

function titleOf({ late, person, rules }: Asked, subject: string): string {
  if (late > 0)
    return `${scanned(late)} ${verb(late, "cell", "cells")} of ${subject} ${verb(late, "is", "are")} late`;
  if (person > 0)
    return `${scanned(person)} ${verb(person, "cell", "cells")} of ${subject} ${verb(person, "needs", "need")} a person`;
  return rules.length > 0
    ? `Nothing of ${subject} is late`
    : `The rules find nothing to look at for ${subject}`;
}

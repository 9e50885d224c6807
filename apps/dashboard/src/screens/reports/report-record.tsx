import { formatInstant } from "@accord/domain/format-date";
import type { IssuedReport } from "@accord/domain/report-archive";
import { PageSection } from "../../page-section.tsx";
import styles from "./report-page.module.css";

/** What the report is for the record: its days, its number, who answers for it, and that its bytes are those of the journal. */
export function ReportRecord({ report }: { readonly report: IssuedReport }) {
  const { summary, version, seal } = report;
  return (
    <PageSection title="For the record">
      <dl className={styles["facts"]}>
        {summary.header.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>Issued</dt>
          <dd>{formatInstant(version.issuedAt)}</dd>
        </div>
      </dl>
      {seal.isIntact && (
        <p className={styles["notice"]}>
          SHA-256{" "}
          <code className={styles["seal"]} title={seal.sha256}>
            {seal.sha256.slice(0, 16)}…
          </code>
          , the same as in line {seal.line} of the journal.
        </p>
      )}
      {summary.notices.map(
        ({ words, isUrgent }) =>
          !isUrgent && (
            <p key={words} className={styles["notice"]}>
              {words}
            </p>
          ),
      )}
    </PageSection>
  );
}

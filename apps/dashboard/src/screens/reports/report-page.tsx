import type { IssuedReport } from "@accord/domain/report-archive";
import { Notice } from "@accord/ui/notice";
import { type ReactNode, useMemo } from "react";
import { AppAnchor } from "../../page-anchor.tsx";
import { ProgrammePageContext, useProgrammePage } from "../../programme-page.ts";
import { useTitle } from "../../use-title.ts";
import { FrozenMatrix } from "./frozen-matrix.tsx";
import { issuedWords } from "./issue-words.ts";
import { OfForce } from "./of-force.tsx";
import { archiveHref } from "./report-address.ts";
import { ReportChanges } from "./report-changes.tsx";
import { Counts } from "./report-counts.tsx";
import { Glance } from "./report-glance.tsx";
import { ReportIssue } from "./report-issue.tsx";
import styles from "./report-page.module.css";
import { ReportPictures } from "./report-pictures.tsx";
import { ReportRecord } from "./report-record.tsx";
import { About, Meetings, Plan, Ready, Unknown } from "./report-sections.tsx";
import { Stuck } from "./report-stuck.tsx";

/**
 * An issued report as a page: the words and figures that were frozen, in the order of its paper, with the page of
 * the reader's force first, and what it is for the record last. Its links lead to what was known then. Sections that an older report lacks are left out.
 */
export function ReportPage({ report }: { readonly report: IssuedReport }) {
  const { summary, leaf } = report;
  const { programme } = useProgrammePage();
  useTitle(`${summary.title}, ${summary.periodTitle}`);
  return (
    <AtItsDays report={report}>
      <article className={styles["report"]}>
        <p className={styles["kicker"]}>
          <AppAnchor href={archiveHref(programme.slug)}>Reports of {programme.name}</AppAnchor>
        </p>
        <h1>
          <span className={styles["of"]}>{summary.title}</span> {summary.periodTitle}
        </h1>
        <p className={styles["deck"]}>{deckOf(report)}</p>
        {summary.notices.map(
          ({ words, isUrgent }) =>
            isUrgent && (
              <Notice key={words} tone="person">
                <p>{words}</p>
              </Notice>
            ),
        )}
        <ReportIssue report={report} />
        {leaf && <OfForce leaf={leaf} />}
        <Glance figures={summary.glance} label="At a glance" />
        <p className={styles["opening"]}>{summary.opening}</p>
        {summary.isOpeningEdited && (
          <p className={styles["small"]}>
            The team put this paragraph in its own words before the report was issued.
          </p>
        )}
        <ReportPictures summary={summary} />
        <ReportChanges summary={summary} />
        <Stuck rules={summary.stuck} finding={summary.findings.stuck} />
        <Counts summary={summary} />
        <Ready summary={summary} />
        <Plan summary={summary} />
        <FrozenMatrix summary={summary} />
        <div className={styles["pair"]}>
          <Unknown summary={summary} />
          <Meetings meetings={summary.meetings} finding={summary.findings.meetings} />
        </div>
        <About summary={summary} />
        <ReportRecord report={report} />
      </article>
    </AtItsDays>
  );
}

/** "As at 31 December 2011, compared with 30 November 2011. Issued on 4 January 2012." */
function deckOf({ summary: { printed, comparedWith }, version }: IssuedReport): string {
  const compared = comparedWith
    ? `compared with ${comparedWith.printed}`
    : "the first report of its kind";
  return `As at ${printed.asAt}, ${compared}. ${issuedWords(version)}`;
}

/** What stands in it leads to pages as known when the report was composed, compared as it was. */
function AtItsDays({
  report,
  children,
}: {
  readonly report: IssuedReport;
  readonly children: ReactNode;
}) {
  const page = useProgrammePage();
  const { asAt, knownAt, comparedWith } = report.summary;
  const at = useMemo(
    () => ({
      ...page,
      days: {
        ...{ asAt, knownAt },
        ...(comparedWith && {
          since: comparedWith.asAt,
          sinceKnownAt: comparedWith.knownAt,
        }),
      },
    }),
    [page, asAt, knownAt, comparedWith],
  );
  return <ProgrammePageContext value={at}>{children}</ProgrammePageContext>;
}

import { refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import { formatDate } from "@accord/domain/format-date";
import { periodTitle, ReportPeriod } from "@accord/domain/period";
import type { ReportListing } from "@accord/domain/report";
import { EmptyState } from "@accord/ui/empty-state";
import { ErrorState } from "@accord/ui/error-state";
import { LoadingShape } from "@accord/ui/loading-shape";
import { Page, PageFooter } from "@accord/ui/page";
import { PlainTable } from "@accord/ui/plain-table";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { AppMasthead } from "../../app-masthead.tsx";
import { useProgramme } from "../../editor.ts";
import { useTitle } from "../../use-title.ts";
import { archiveAddress } from "./archive-address.ts";
import { DocumentsList } from "./documents-list.tsx";
import styles from "./draft.module.css";
import { DraftsList } from "./drafts-list.tsx";
import { deliveryWords, isOnItsWay, stateWords } from "./report-words.ts";
import { ReportsWays } from "./reports-ways.tsx";
import { SendForm } from "./send-form.tsx";

/** How often reports on their way are asked after: a try at a delivery is no line of the journal. */
const ASK_EVERY_MS = 1_500;

/** The reports of a programme: compose one, send it, see who has it. */
export function ReportsScreen() {
  const programme = useProgramme();
  const trpc = useTrpc();
  const read = useQuery(
    trpc.reports.list.queryOptions(
      { programme: programme.slug },
      { refetchInterval: ({ state }) => (state.data?.some(isOnItsWay) ? ASK_EVERY_MS : false) },
    ),
  );
  useTitle("Reports");
  const reports = read.data;
  return (
    <Page
      masthead={<AppMasthead programme={programme} />}
      footer={<PageFooter marking={programme.marking} />}
    >
      <h1>Reports</h1>
      <p className="standfirst">
        A report is composed from the record as at the end of its period, filed as it is sent, and
        sent to each reader once.
      </p>
      <ReportsWays programme={programme} />
      <div className={styles["apart"]}>
        <DraftsList programme={programme.slug} />
      </div>
      <SendForm programme={programme} />
      {read.error && !reports ? (
        <ErrorState heading="The reports could not be read" onRetry={() => void read.refetch()}>
          <p>{refusalOf(read.error).message}</p>
        </ErrorState>
      ) : !reports ? (
        <LoadingShape says="Reading the reports" rows={4} columns={4} />
      ) : reports.length === 0 ? (
        <EmptyState heading="No report has been sent yet">
          <p>
            The first report of a programme says where things stand. From the second on it says what
            has moved since.
          </p>
        </EmptyState>
      ) : (
        <PlainTable
          caption="Reports, the newest first"
          rows={reports}
          stacks
          keyOf={({ id }) => id}
          columns={[
            {
              head: "Report",
              names: true,
              cell: (report) => <a href={archiveAddress(report)}>{titleOf(report)}</a>,
            },
            {
              head: "As at",
              cell: ({ asAt }) => <span className={styles["day"]}>{formatDate(asAt)}</span>,
            },
            { head: "State", cell: stateWords },
            { head: "Readers", cell: ({ deliveries }) => deliveryWords(deliveries) },
            {
              head: "Documents",
              cell: (report) => (
                <DocumentsList
                  at={`/api/v1/programmes/${programme.slug}/reports/${report.id}`}
                  of={titleOf(report)}
                  documents={report.documents}
                />
              ),
            },
            {
              head: <span className="visually-hidden">Deliveries</span>,
              cell: (report) => (
                <Link
                  to="/$programme/reports/$report/deliveries"
                  params={{ programme: programme.slug, report: report.id }}
                  search={{}}
                >
                  Deliveries
                  <span className="visually-hidden"> of {titleOf(report)}</span>
                </Link>
              ),
            },
          ]}
        />
      )}
    </Page>
  );
}

/** "January 2011", and which version where it is not the first. */
function titleOf({ kind, period, version }: ReportListing): string {
  const title = periodTitle(ReportPeriod.parse({ kind, period }));
  return version === 1 ? title : `${title}, version ${version}`;
}

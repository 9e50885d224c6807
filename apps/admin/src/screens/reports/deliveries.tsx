import { refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import { formatInstant } from "@accord/domain/format-date";
import { DELIVERY_LABEL } from "@accord/domain/report";
import { ErrorState } from "@accord/ui/error-state";
import { LoadingShape } from "@accord/ui/loading-shape";
import { PlainTable } from "@accord/ui/plain-table";
import { useQuery } from "@tanstack/react-query";
import styles from "../matrix/forms.module.css";

interface DeliveriesProps {
  readonly programme: string;
  readonly report: string;
  /** "January 2011, version 1". */
  readonly title: string;
}

/** What became of each reader's message, every try with the mail server's own words. */
export function Deliveries({ programme, report, title }: DeliveriesProps) {
  const trpc = useTrpc();
  const read = useQuery(trpc.reports.deliveries.queryOptions({ programme, report }));
  if (read.error && !read.data) {
    return (
      <ErrorState heading="The deliveries could not be read" onRetry={() => void read.refetch()}>
        <p>{refusalOf(read.error).message}</p>
      </ErrorState>
    );
  }
  if (!read.data) return <LoadingShape says="Reading the deliveries" rows={4} columns={2} />;
  return (
    <div className={styles["below"]}>
      <PlainTable
        caption={`Deliveries of ${title}`}
        rows={read.data}
        keyOf={({ id }) => id}
        columns={[
          { head: "Office", names: true, cell: ({ office }) => office ?? "not recorded" },
          { head: "Address", cell: ({ address }) => address ?? "not shown" },
          {
            head: "State",
            cell: ({ state }) => (
              <span className={state === "refused" || state === "given-up" ? "late" : undefined}>
                {DELIVERY_LABEL[state]}
              </span>
            ),
          },
          {
            head: "Tries",
            cell: ({ attempts }) =>
              attempts.length === 0 ? (
                "none yet"
              ) : (
                <ol>
                  {attempts.map(({ at, claimedAt, outcome, words }) => (
                    <li key={claimedAt}>
                      {formatInstant(at ?? claimedAt)}: {outcome ?? "under way"}. {words}
                    </li>
                  ))}
                </ol>
              ),
          },
        ]}
      />
    </div>
  );
}

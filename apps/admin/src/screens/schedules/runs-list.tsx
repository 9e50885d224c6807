import { formatDate } from "@accord/domain/format-date";
import { PlainTable } from "@accord/ui/plain-table";
import { Link } from "@tanstack/react-router";
import { momentWords, RUN_STATE, type ShownRun, stepWords } from "./run-words.ts";
import styles from "./schedules.module.css";

interface RunsListProps {
  readonly programme: string;
  readonly runs: readonly ShownRun[];
}

/** What has become of each run: its state, whether it is late, and what was done for it. */
export function RunsList({ programme, runs }: RunsListProps) {
  return (
    <PlainTable
      caption="Runs, the latest due first"
      captionHidden
      rows={runs}
      stacks
      keyOf={({ id }) => id}
      columns={[
        {
          head: "Report",
          names: true,
          cell: ({ title, kind, meeting }) => (
            <>
              {title}
              <div className={styles["beside"]}>
                {kind === "monthly" ? "Monthly" : "Quarterly"}
                {meeting && `, before ${meeting.bodyName} on ${formatDate(meeting.day)}`}
              </div>
            </>
          ),
        },
        { head: "Due", cell: ({ due }) => momentWords(due) },
        { head: "State", cell: (run) => <State programme={programme} run={run} /> },
        { head: "What was done", cell: ({ steps }) => <Steps steps={steps} /> },
      ]}
    />
  );
}

function State({ programme, run }: { readonly programme: string; readonly run: ShownRun }) {
  const { state, isLate, outcome, draft, report, title } = run;
  return (
    <>
      {RUN_STATE[state]}
      {isLate && (
        <>
          {" "}
          <b className={styles["late"]}>Late</b>
        </>
      )}
      {outcome && <div className={styles["beside"]}>{outcome}</div>}
      {draft && (
        <div>
          <Link to="/$programme/reports/drafts/$draft" params={{ programme, draft }}>
            Draft<span className="visually-hidden"> of {title}</span>
          </Link>
        </div>
      )}
      {report && (
        <div>
          <Link
            to="/$programme/reports/$report/deliveries"
            params={{ programme, report }}
            search={{}}
          >
            Deliveries<span className="visually-hidden"> of {title}</span>
          </Link>
        </div>
      )}
    </>
  );
}

function Steps({ steps }: Pick<ShownRun, "steps">) {
  if (steps.length === 0) return <span className="quiet">nothing yet</span>;
  return (
    <ul className={styles["steps"]}>
      {steps.map((step) => (
        <li key={step.step}>{stepWords(step)}</li>
      ))}
    </ul>
  );
}

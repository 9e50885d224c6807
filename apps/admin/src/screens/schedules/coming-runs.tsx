import type { RouterOutputs } from "@accord/client/trpc";
import { formatDate } from "@accord/domain/format-date";
import { type ReactNode, useId } from "react";
import { dayWords, momentWords } from "./run-words.ts";
import styles from "./schedules.module.css";

export type ComingRun = RouterOutputs["schedules"]["list"][number]["next"][number];

interface ComingRunsProps {
  readonly runs: readonly ComingRun[];
  readonly heading: string;
  /** Whether it is composed for checking, before it is due. */
  readonly approvals: boolean;
}

/** The next runs of a schedule, each with the days that lead to it, by the clocks of London. */
export function ComingRuns({ runs, heading, approvals }: ComingRunsProps) {
  const id = useId();
  if (runs.length === 0) {
    return (
      <p className="quiet">
        Nothing falls due: no meeting is set from now on, or the last day is past.
      </p>
    );
  }
  return (
    <>
      <h3 id={id}>{heading}</h3>
      <ol className={styles["runs"]} aria-labelledby={id}>
        {runs.map((run) => (
          <li key={run.due.instant}>
            <b>{run.title}</b>
            <p className={styles["due"]}>
              Due {momentWords(run.due)}
              {run.meeting &&
                `, before ${run.meeting.bodyName} meets on ${formatDate(run.meeting.day)}`}
            </p>
            <dl className={styles["days"]}>
              <Day of="Collection opens">{dayWords(run.opens)}</Day>
              {run.chases.length > 0 && (
                <Day of="Chased">
                  {run.chases.map((chase) => (
                    <span key={chase.instant}>{dayWords(chase)}</span>
                  ))}
                </Day>
              )}
              {approvals && <Day of="Composed">{dayWords(run.composes)}</Day>}
            </dl>
          </li>
        ))}
      </ol>
    </>
  );
}

function Day({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{of}</dt>
      <dd>{children}</dd>
    </div>
  );
}

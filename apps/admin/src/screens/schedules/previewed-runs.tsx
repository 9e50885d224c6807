import { useTrpc } from "@accord/client/trpc";
import type { ReportKind } from "@accord/domain/period";
import type { ScheduleTerms } from "@accord/domain/schedule";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type ComingRun, ComingRuns } from "./coming-runs.tsx";
import { momentWords } from "./run-words.ts";
import styles from "./schedules.module.css";

interface PreviewedRunsProps {
  readonly programme: string;
  readonly kind: ReportKind;
  /** What was typed; null while it contradicts itself. */
  readonly terms: ScheduleTerms | null;
  readonly approvals: boolean;
}

/** So long after the last key what was typed is asked about. */
const PAUSE_MS = 250;

/** The next runs of what is being typed, as the register works them out. */
export function PreviewedRuns({ programme, kind, terms, approvals }: PreviewedRunsProps) {
  const trpc = useTrpc();
  const asked = useRested(terms);
  const read = useQuery(
    trpc.schedules.preview.queryOptions(
      // Asked only where there is something to ask about.
      { programme, kind, terms: asked as ScheduleTerms },
      { enabled: asked !== null, placeholderData: keepPreviousData },
    ),
  );
  return (
    <div className={styles["shown"]}>
      <p role="status" className="visually-hidden">
        {terms !== null && read.data && nextDueWords(read.data.next)}
      </p>
      {terms === null ? (
        <p className="quiet">The next runs are shown here when what is asked for is complete.</p>
      ) : (
        read.data && (
          <ComingRuns
            runs={read.data.next}
            heading="The next runs would be"
            approvals={approvals}
          />
        )
      )}
    </div>
  );
}

/** What something has been for a moment, so that not every key is a question. */
function useRested(terms: ScheduleTerms | null): ScheduleTerms | null {
  const text = JSON.stringify(terms);
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  // It was written from terms a moment ago.
  return JSON.parse(rested) as ScheduleTerms | null;
}

/** What is read aloud of runs that change with each field: the first of them. */
function nextDueWords([first]: readonly ComingRun[]): string {
  return first ? `The next would be due ${momentWords(first.due)}.` : "Nothing would fall due.";
}

import { refusalOf } from "@accord/client/refusal";
import { type RouterOutputs, useTrpc } from "@accord/client/trpc";
import { formatDayOf, formatInstant } from "@accord/domain/format-date";
import { Button } from "@accord/ui/button";
import { EmptyState } from "@accord/ui/empty-state";
import { ErrorState } from "@accord/ui/error-state";
import { LoadingShape } from "@accord/ui/loading-shape";
import { whoWords } from "@accord/ui/who-words";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { type JournalAddress, journalQuery } from "./journal-address.ts";
import styles from "./journal-screen.module.css";

type Line = RouterOutputs["journal"]["lines"]["lines"][number];

interface JournalLinesProps {
  readonly programme: string;
  readonly address: JournalAddress;
  /** Told the newest lines, for comparing two of them. */
  readonly onFirst: (lines: readonly Line[]) => void;
}

/** The lines, a page at a time, each day under its date. */
export function JournalLines({ programme, address, onFirst }: JournalLinesProps) {
  return (
    <div className={styles["lines"]}>
      <LinesPage programme={programme} address={address} before={undefined} onLines={onFirst} />
    </div>
  );
}

interface LinesPageProps {
  readonly programme: string;
  readonly address: JournalAddress;
  readonly before: number | undefined;
  readonly onLines?: (lines: readonly Line[]) => void;
}

/** One page of lines, and the earlier ones where they are asked for: from where this one ends, however it grew. */
function LinesPage({ programme, address, before, onLines }: LinesPageProps) {
  const trpc = useTrpc();
  const [showsEarlier, setShowsEarlier] = useState(false);
  const query = { ...journalQuery(programme, address), ...(before !== undefined && { before }) };
  const read = useQuery(
    trpc.journal.lines.queryOptions(query, { placeholderData: (shown) => shown }),
  );
  const { data } = read;
  useEffect(() => {
    if (data) onLines?.(data.lines);
  }, [data, onLines]);

  if (read.error && !data) {
    return (
      <ErrorState heading="The journal could not be read" onRetry={() => void read.refetch()}>
        <p>{refusalOf(read.error).message}</p>
      </ErrorState>
    );
  }
  if (!data) return <LoadingShape says="Reading the journal" rows={8} columns={2} />;
  if (data.lines.length === 0) {
    return before === undefined ? (
      <EmptyState heading="No line fits">
        <p>Nothing was done that these filters let through. Leave one of them out.</p>
      </EmptyState>
    ) : null;
  }
  const { before: earlier } = data;
  return (
    <>
      {daysOf(data.lines).map(({ day, lines }) => (
        <section key={day} aria-label={day}>
          <h2>{day}</h2>
          <ol>
            {lines.map((line) => (
              <LineItem key={line.id} programme={programme} line={line} />
            ))}
          </ol>
        </section>
      ))}
      {earlier !== null &&
        (showsEarlier ? (
          <LinesPage programme={programme} address={address} before={earlier} />
        ) : (
          <p>
            <Button onClick={() => setShowsEarlier(true)}>Show earlier lines</Button>
          </p>
        ))}
    </>
  );
}

function LineItem({ programme, line }: { readonly programme: string; readonly line: Line }) {
  const { id, recordedAt, sentence, why, by, cell, hash } = line;
  return (
    <li>
      <time dateTime={recordedAt}>{formatInstant(recordedAt).split(", ")[1]}</time>
      <div>
        <p>{sentence}</p>
        {why && <p className={styles["why"]}>“{why}”</p>}
        <p className={styles["told"]}>
          By {whoWords(by)}. Line {id},{" "}
          <span title={`Hash of the line: ${hash}`}>{hash.slice(0, 8)}</span>.{" "}
          {cell && (
            <Link
              to="/$programme/journal"
              params={{ programme }}
              search={{ cell: `${cell.area}/${cell.partnership}` }}
            >
              History of this cell
            </Link>
          )}
        </p>
      </div>
    </li>
  );
}

/** Lines by the day in London they were recorded on, in the order they come. */
function daysOf(lines: readonly Line[]): { day: string; lines: Line[] }[] {
  const days: { day: string; lines: Line[] }[] = [];
  for (const line of lines) {
    const day = formatDayOf(line.recordedAt);
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}

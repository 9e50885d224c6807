import type { CellStory, ToldEntry } from "@accord/domain/cell-story";
import type { Statement } from "@accord/domain/entry";
import { formatEffective, formatInstant } from "@accord/domain/format-date";
import { REASON_LABEL, STATUS } from "@accord/domain/status";
import type { ReactNode } from "react";
import { qualification, shownStatus } from "./cell-face.tsx";
import { StageMark } from "./mark.tsx";
import styles from "./story-history.module.css";
import { whoWords } from "./who-words.ts";

interface StoryHistoryProps {
  readonly story: CellStory;
  readonly actions?: (entry: ToldEntry) => ReactNode;
}

/** Every entry of a cell, the last recorded first; what was replaced stays, struck through. */
export function StoryHistory({ story, actions }: StoryHistoryProps) {
  const replacements = new Map(story.entries.map((entry) => [entry.names, entry]));
  return (
    <ol className={styles["history"]}>
      {[...story.entries].reverse().map((entry) => (
        <HistoryItem
          key={entry.id}
          entry={entry}
          stands={entry.id === story.standing?.entry}
          replacedBy={replacements.get(entry.id) ?? null}
          source={sourceWords(entry, story)}
          actions={actions?.(entry)}
        />
      ))}
    </ol>
  );
}

interface HistoryItemProps {
  readonly entry: ToldEntry;
  readonly stands: boolean;
  readonly replacedBy: ToldEntry | null;
  readonly source: string | null;
  readonly actions: ReactNode;
}

function HistoryItem({ entry, stands, replacedBy, source, actions }: HistoryItemProps) {
  const { statement } = entry;
  const said = statement ? saidBy(statement) : "Withdrawn";
  const beside = statement?.claim === "also-said";
  return (
    <li data-replaced={replacedBy !== null || undefined} data-beside={beside || undefined}>
      <span className={styles["mark"]}>
        {statement ? <StageMark status={shownStatus(statement)} /> : <i aria-hidden="true" />}
      </span>
      <p className={styles["said"]}>
        {beside && <span className={styles["kind"]}>Another source says</span>}
        {entry.kind === "correction" && <span className={styles["kind"]}>Correction</span>}
        <b>{replacedBy ? <s>{said}</s> : said}</b>
        {stands && (
          <>
            {" "}
            <span className={styles["stands"]}>stands</span>
          </>
        )}
      </p>
      {replacedBy && (
        <p className={styles["told"]}>
          {replacedBy.statement ? "Corrected" : "Withdrawn"} {formatInstant(replacedBy.recordedAt)}.
        </p>
      )}
      {beside && !replacedBy && (
        <p className={styles["told"]}>Shown beside; not counted until a person prefers it.</p>
      )}
      {entry.why && <p>{entry.why}</p>}
      {statement && <Reason statement={statement} />}
      {statement?.comment && <p>{statement.comment}</p>}
      <p className={styles["told"]}>
        {statement && `${CLAIM_WORDS[statement.claim]} ${formatEffective(statement.effective)}. `}
        Recorded {formatInstant(entry.recordedAt)}, by {whoWords(entry.by)}.
        {entry.proposedBy && ` Proposed by ${whoWords(entry.proposedBy)}.`}
        {source && ` From ${source}.`}
      </p>
      {actions && <div className={styles["actions"]}>{actions}</div>}
    </li>
  );
}

const CLAIM_WORDS = {
  observed: "Stood so by",
  moved: "Changed, effective",
  "also-said": "Said of",
} as const satisfies Record<Statement["claim"], string>;

function saidBy(statement: Statement): string {
  const words = statement.status ? STATUS[statement.status].label : `“${statement.sourceWording}”`;
  return [words, qualification(statement)].filter(Boolean).join(", ");
}

function Reason({ statement }: { readonly statement: Statement }) {
  const { reasonCode, reasonWords } = statement;
  const label = reasonCode && reasonCode !== "other" ? REASON_LABEL[reasonCode] : null;
  const words = [label, reasonWords].filter(Boolean).join(": ");
  return words ? <p>Reason: {words}</p> : null;
}

function sourceWords({ statement }: ToldEntry, { sources }: CellStory): string | null {
  if (!statement?.source) return null;
  const { slug, place } = statement.source;
  const title = sources.find((source) => source.slug === slug)?.title;
  return [title, place].filter(Boolean).join(", ") || null;
}

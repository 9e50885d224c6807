import type { CellConfirmation, CellStory as Story, ToldEntry } from "@accord/domain/cell-story";
import { formatDate, formatEffective, formatInstant } from "@accord/domain/format-date";
import type { MatrixCell } from "@accord/domain/matrix";
import { STATUS } from "@accord/domain/status";
import type { ReactNode } from "react";
import { qualification, shownStatus } from "./cell-face.tsx";
import styles from "./cell-story.module.css";
import { StageMark } from "./mark.tsx";
import { StoryHistory } from "./story-history.tsx";
import { StoryLead } from "./story-lead.tsx";
import { whoWords } from "./who-words.ts";

export interface CellStoryProps {
  readonly story: Story;
  /** What can be done with an entry: correct, withdraw, prefer. */
  readonly entryActions?: (entry: ToldEntry) => ReactNode;
  /** What can be done with a confirmation: withdraw one's own. */
  readonly confirmationActions?: (confirmation: CellConfirmation) => ReactNode;
  /** What can be done with the lead and with the mandate: record, correct, end. */
  readonly leadActions?: ReactNode;
  readonly mandateActions?: ReactNode;
  /** Last in the panel: links and buttons. */
  readonly children?: ReactNode;
}

/** The story of one cell: what stands, what the source says, who said what and when. */
export function CellStory(props: CellStoryProps) {
  const { story, entryActions, confirmationActions, children } = props;
  const { leadActions, mandateActions } = props;
  const isLed = story.lead !== null || story.mandate !== null;
  const { standing, entries, confirmations } = story;
  return (
    <>
      {standing ? <Standing cell={standing} /> : <Blank story={story} />}
      {(standing || story.area.comment) && (
        <section>
          <h3 className={styles["head"]}>What the source says</h3>
          {standing && <Saying cell={standing} story={story} />}
          {standing?.comment && (
            <p className={styles["comment"]}>Comment on the cell: {standing.comment}</p>
          )}
          {story.area.comment && (
            <p className={styles["comment"]}>Comment on the row: {story.area.comment}</p>
          )}
        </section>
      )}
      {(standing || isLed || leadActions || mandateActions) && (
        <section>
          <h3 className={styles["head"]}>Lead and mandate</h3>
          <StoryLead story={story} leadActions={leadActions} mandateActions={mandateActions} />
        </section>
      )}
      {entries.length > 0 && (
        <section>
          <h3 className={styles["head"]}>History</h3>
          <StoryHistory story={story} {...(entryActions && { actions: entryActions })} />
        </section>
      )}
      {confirmations.length > 0 && (
        <section>
          <h3 className={styles["head"]}>Confirmed, no change</h3>
          <ul className={styles["confirmations"]}>
            {confirmations.map((confirmation) => (
              <li key={confirmation.id}>
                As at {formatDate(confirmation.asAt)}, by {whoWords(confirmation.by)},{" "}
                {formatInstant(confirmation.confirmedAt)}
                {confirmationActions?.(confirmation)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {story.area.aliases.length > 0 && (
        <section>
          <h3 className={styles["head"]}>Other names</h3>
          <p className={styles["comment"]}>{story.area.aliases.join(", ")}</p>
        </section>
      )}
      {children && <div className={styles["actions"]}>{children}</div>}
    </>
  );
}

function Standing({ cell }: { readonly cell: MatrixCell }) {
  const second = qualification(cell);
  return (
    <>
      <p className={styles["band"]} data-status={shownStatus(cell)}>
        <StageMark status={shownStatus(cell)} size="large" />
        <span>
          {cell.status ? STATUS[cell.status].label : "Needs review"}
          {second && <small>{second}</small>}
        </span>
      </p>
      <p className={styles["since"]}>
        {cell.status === null && "The words fit no status and wait for a person. "}
        {cell.kind === "moved" ? "Since" : "Stood so by"} {formatEffective(cell.effectiveOn)}
        {cell.effectiveOn.precision === "month" && " (month only)"}.{" "}
        {cell.confirmedAt
          ? `Last confirmed ${formatInstant(cell.confirmedAt)}.`
          : "Not confirmed since."}
      </p>
    </>
  );
}

function Blank({ story }: { readonly story: Story }) {
  return (
    <>
      <p className={styles["blank"]}>Nothing recorded</p>
      <p className={styles["since"]}>
        {story.entries.length === 0
          ? "No source says anything about this cell."
          : `Nothing stands as at ${formatDate(story.asAt)}.`}
      </p>
    </>
  );
}

function Saying({ cell, story }: { readonly cell: MatrixCell; readonly story: Story }) {
  const source = story.sources.find(({ slug }) => slug === cell.source?.slug);
  const where = [source?.title, cell.source?.place].filter(Boolean).join(", ");
  return (
    <blockquote className={styles["saying"]}>
      {cell.sourceWording ? <q>{cell.sourceWording}</q> : <p>No wording is recorded.</p>}
      <footer>{where || "Source not recorded"}</footer>
    </blockquote>
  );
}

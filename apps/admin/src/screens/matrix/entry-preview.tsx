import { type CalendarDate, firstDay } from "@accord/domain/calendar";
import type { CellStory, ToldEntry } from "@accord/domain/cell-story";
import type { Statement } from "@accord/domain/entry";
import { formatDate, formatEffective } from "@accord/domain/format-date";
import { previewEntry } from "@accord/domain/preview-entry";
import { Notice } from "@accord/ui/notice";
import type { ReactNode } from "react";
import { statementWords } from "./statement-words.ts";

interface EntryPreviewProps {
  readonly story: CellStory;
  readonly statement: Statement;
  readonly corrects: ToldEntry | null;
  /** The day the programme's pages open on; null for today. */
  readonly showAsAt: string | null;
  /** Moves that day, for those who may. */
  readonly moveShowAsAt: (day: string) => ReactNode;
}

/** Says before anything is recorded where an entry would not be seen, and names the one that stands. */
export function EntryPreview(props: EntryPreviewProps) {
  const { story, statement, corrects, showAsAt, moveShowAsAt } = props;
  const day = firstDay(statement.effective);
  if (showAsAt !== null && statement.claim !== "also-said" && day > showAsAt) {
    return (
      <Notice>
        <p>
          The pages open on {formatDate(showAsAt)} and will not show this. {moveShowAsAt(day)}
        </p>
      </Notice>
    );
  }
  // The story says its day as the API parsed it.
  const preview = previewEntry(story.entries, { statement, corrects }, story.asAt as CalendarDate);
  if (preview.shows === "later") {
    return (
      <Notice>
        <p>
          This page shows {formatDate(story.asAt)}. The entry counts from {formatDate(day)} on.
        </p>
      </Notice>
    );
  }
  if (preview.shows === "outranked") {
    const { statement: standing } = preview.by;
    return (
      <Notice tone="person" heading="It would be recorded and not show">
        <p>
          {statementWords(standing)}, effective {formatEffective(standing.effective)}, stands as at{" "}
          {formatDate(story.asAt)}: its date is later, or better known.
        </p>
      </Notice>
    );
  }
  return null;
}

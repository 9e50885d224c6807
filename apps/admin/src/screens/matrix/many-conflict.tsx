import type { CalendarDate } from "@accord/domain/calendar";
import { firstDay } from "@accord/domain/calendar";
import { cellKey } from "@accord/domain/cell";
import { standingOn } from "@accord/domain/change-cell";
import { formatEffective, formatInstant } from "@accord/domain/format-date";
import { Button } from "@accord/ui/button";
import { Dialog, DialogActions } from "@accord/ui/dialog";
import { ErrorSummary, type FieldProblem } from "@accord/ui/error-summary";
import { StageMark } from "@accord/ui/mark";
import { whoWords } from "@accord/ui/who-words";
import { useState } from "react";
import { ConflictDialog } from "./conflict-dialog.tsx";
import styles from "./many-conflict.module.css";
import { statementWords } from "./statement-words.ts";
import type { Answer, MetCell } from "./use-record-many.ts";

interface ManyConflictProps {
  readonly cells: readonly MetCell[];
  /** How many cells were to be changed. */
  readonly of: number;
  /** The head both began from. */
  readonly head: number;
  readonly busy: boolean;
  readonly problems: readonly FieldProblem[];
  readonly onAnswer: (answers: (cell: MetCell) => Answer) => void;
  readonly onBack: () => void;
}

const ANSWERS: readonly { readonly value: Answer; readonly label: string }[] = [
  { value: "both", label: "Both, in date order" },
  { value: "theirs", label: "Keep theirs" },
  { value: "mine", label: "Mine in place of theirs" },
];

/** Others were first at some of the cells: both values of each, and a choice for each or for all. */
export function ManyConflict(props: ManyConflictProps) {
  const { cells, of, head, busy, problems, onAnswer, onBack } = props;
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  const [only] = cells;
  if (cells.length === 1 && only && of === 1) {
    return (
      <ConflictDialog
        mine={only.mine}
        theirs={only.theirs}
        story={only.story}
        before={begunFrom(only, head)}
        mayBoth
        busy={busy}
        problems={problems}
        onBoth={() => onAnswer(() => "both")}
        onKeepTheirs={() => onAnswer(() => "theirs")}
        onReplace={() => onAnswer(() => "mine")}
        onBack={onBack}
      />
    );
  }
  const answerOf = (cell: MetCell): Answer =>
    answers.get(cellKey(cell.story.cell)) ?? (mayBoth(cell) ? "both" : "theirs");
  const answer = (cell: MetCell, value: Answer) =>
    setAnswers((before) => new Map(before).set(cellKey(cell.story.cell), value));
  const rest = of - cells.length;
  return (
    <Dialog
      open
      insists
      onClose={onBack}
      heading={
        cells.length === 1
          ? "Someone changed one of these cells while you were in them"
          : `Someone changed ${cells.length} of these cells while you were in them`
      }
      standfirst={`Nothing is recorded yet.${
        rest === 0
          ? ""
          : rest === 1
            ? " The other cell is as you saw it."
            : ` The other ${rest} are as you saw them.`
      } Whatever you choose, theirs stays in the history.`}
    >
      <ErrorSummary problems={problems} />
      <p className={styles["all"]}>
        <span>For all:</span>
        {ANSWERS.filter(({ value }) => value !== "both" || cells.every(mayBoth)).map(
          ({ value, label }) => (
            <Button
              key={value}
              onClick={() =>
                setAnswers(new Map(cells.map((cell) => [cellKey(cell.story.cell), value])))
              }
            >
              {label}
            </Button>
          ),
        )}
      </p>
      <div className={styles["scrolls"]}>
        <table className={styles["cells"]}>
          <thead>
            <tr>
              <th scope="col">Cell</th>
              <th scope="col">Theirs</th>
              <th scope="col">Yours, not recorded</th>
              <th scope="col">What to record</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => {
              const { story, theirs, mine } = cell;
              const name = `${story.area.name}, ${story.partnership.name}`;
              return (
                <tr key={cellKey(story.cell)}>
                  <th scope="row">{name}</th>
                  <td data-name="Theirs">
                    <Said statement={theirs.statement} />
                    <small>
                      by {whoWords(theirs.by)}, {formatInstant(theirs.recordedAt)}
                    </small>
                  </td>
                  <td data-name="Yours, not recorded">
                    <Said statement={mine} />
                  </td>
                  <td>
                    <select
                      aria-label={`What to record of ${name}`}
                      value={answerOf(cell)}
                      onChange={({ target }) =>
                        // The options below are the answers.
                        answer(cell, target.value as Answer)
                      }
                    >
                      {ANSWERS.filter(({ value }) => value !== "both" || mayBoth(cell)).map(
                        ({ value, label }) => (
                          <option key={value} value={value}>
                            {label}
                          </option>
                        ),
                      )}
                    </select>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <DialogActions>
        <Button kind="primary" busy={busy} onClick={() => onAnswer(answerOf)}>
          Record as chosen
        </Button>
        <Button onClick={onBack}>Go back to my change</Button>
      </DialogActions>
    </Dialog>
  );
}

function Said({ statement }: { readonly statement: MetCell["theirs"]["statement"] }) {
  if (!statement) return <p className={styles["said"]}>Taken out</p>;
  return (
    <p className={styles["said"]}>
      <StageMark status={statement.status ?? "needs-review"} />
      <span>
        {statementWords(statement)}
        <small>{formatEffective(statement.effective)}</small>
      </span>
    </p>
  );
}

/** Both can be true where their days differ. */
function mayBoth({ mine, theirs }: MetCell): boolean {
  return (
    theirs.statement !== null && firstDay(mine.effective) !== firstDay(theirs.statement.effective)
  );
}

function begunFrom({ story }: MetCell, head: number): string {
  const known = story.entries.filter(({ act }) => act <= head);
  // The story says its day as the API parsed it.
  const standing = standingOn(known, story.asAt as CalendarDate);
  return standing ? statementWords(standing.statement).toLowerCase() : "nothing recorded";
}

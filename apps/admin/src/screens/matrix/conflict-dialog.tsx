import { firstDay } from "@accord/domain/calendar";
import type { CellStory, ToldEntry } from "@accord/domain/cell-story";
import type { Statement } from "@accord/domain/entry";
import { formatEffective, formatInstant } from "@accord/domain/format-date";
import { Button } from "@accord/ui/button";
import { Dialog, DialogActions } from "@accord/ui/dialog";
import { ErrorSummary, type FieldProblem } from "@accord/ui/error-summary";
import { Notice } from "@accord/ui/notice";
import { type PairedValue, ValuePair } from "@accord/ui/value-pair";
import { whoWords } from "@accord/ui/who-words";
import styles from "./forms.module.css";
import { reasonIn, statementWords } from "./statement-words.ts";

interface ConflictDialogProps {
  readonly mine: Statement;
  readonly theirs: ToldEntry;
  /** The cell as it is now. */
  readonly story: CellStory;
  /** What both began from. */
  readonly before: string;
  /** Whether mine can stand beside theirs: it does not correct what they changed. */
  readonly mayBoth: boolean;
  readonly busy: boolean;
  readonly problems: readonly FieldProblem[];
  readonly onBoth: () => void;
  readonly onKeepTheirs: () => void;
  readonly onReplace: () => void;
  readonly onBack: () => void;
}

/** Two people, one cell: both values side by side, and what can be done. Nothing is lost by any answer. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { mine, theirs, story, before, mayBoth, busy, problems } = props;
  const both = mayBoth ? bothWords(mine, theirs.statement) : null;
  return (
    <Dialog
      open
      insists
      onClose={props.onBack}
      heading="Someone changed this cell while you were in it"
      standfirst={`${story.area.name}, ${story.partnership.name}. Both of you began from ${before}.`}
    >
      <ErrorSummary problems={problems} />
      <ValuePair values={[theirValue(theirs, story), myValue(mine, story)]} />
      {both && (
        <Notice>
          <p>{both}</p>
        </Notice>
      )}
      <DialogActions>
        {both && (
          <Button kind="primary" busy={busy} onClick={props.onBoth}>
            Record both, in date order
          </Button>
        )}
        <Button {...(!both && { kind: "primary" as const })} onClick={props.onKeepTheirs}>
          Keep theirs, drop mine
        </Button>
        <Button busy={busy} onClick={props.onReplace}>
          {theirs.statement ? "Put mine in place of theirs" : "Record mine all the same"}
        </Button>
        <Button onClick={props.onBack}>Go back to my change</Button>
      </DialogActions>
      <p className={`quiet small ${styles["after"]}`}>
        Whatever you choose, theirs stays in the history.
      </p>
    </Dialog>
  );
}

/** Why both can be true; null where the dates do not tell them apart. */
function bothWords(mine: Statement, theirs: Statement | null): string | null {
  if (!theirs || firstDay(mine.effective) === firstDay(theirs.effective)) return null;
  const told = [mine, theirs]
    .sort((a, b) => (firstDay(a.effective) < firstDay(b.effective) ? -1 : 1))
    .map((said) => `${statementWords(said).toLowerCase()}, ${formatEffective(said.effective)}`);
  return `The two dates differ, so both can be true: ${told.join("; then ")}.`;
}

function theirValue({ statement, by, recordedAt, why }: ToldEntry, story: CellStory): PairedValue {
  return {
    heading: `Theirs, recorded ${formatInstant(recordedAt)}`,
    cell: statement,
    facts: [
      { name: "By", value: whoWords(by) },
      ...(statement ? factsOf(statement, story) : []),
      ...(why ? [{ name: "Why", value: why }] : []),
    ],
  };
}

function myValue(mine: Statement, story: CellStory): PairedValue {
  return {
    heading: "Yours, not recorded",
    cell: mine,
    facts: [{ name: "By", value: "You" }, ...factsOf(mine, story)],
  };
}

function factsOf(said: Statement, { sources }: CellStory) {
  const source = sources.find(({ slug }) => slug === said.source?.slug);
  return [
    { name: "Effective", value: formatEffective(said.effective) },
    { name: "Reason", value: reasonIn(said) ?? "not given" },
    { name: "Source", value: source?.title ?? said.source?.slug ?? "not recorded" },
  ];
}

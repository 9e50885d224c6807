import type { IntakeProposal } from "@accord/domain/intake";
import { Button } from "@accord/ui/button";
import { Checkbox } from "@accord/ui/checkbox";
import { DateInput, type TypedDate } from "@accord/ui/date-input";
import { Notice } from "@accord/ui/notice";
import { type FormEvent, useState } from "react";
import styles from "./take-in.module.css";
import { TERMS_FIELDS } from "./typed-terms.ts";

export type Block = IntakeProposal["blocks"][number];

/** The id of the tick that leaves out what has no place, for the error summary. */
export const SKIP_UNPLACED_ID = "take-in-skip-unplaced";

/** More would push the table off the screen. */
const SHOWN = 5;

interface BlocksProps {
  readonly proposal: IntakeProposal;
  readonly skipsUnplaced: boolean;
  readonly dayOfPaper: TypedDate;
  readonly onSkip: (skips: boolean) => void;
  readonly onDay: (day: TypedDate) => void;
  /** Rows without a name of the register, to add all at once. */
  readonly rowsToAdd: number;
  readonly onAddRows: () => void;
  /** Columns that are no partnership yet, to be told one after the other. */
  readonly columnsToTell: number;
  readonly onTellColumn: () => void;
}

/** What has to be settled before anything can be recorded, each with the way to settle it. */
export function Blocks(props: BlocksProps) {
  const { proposal, skipsUnplaced, dayOfPaper, onSkip, onDay, rowsToAdd, onAddRows } = props;
  const { columnsToTell, onTellColumn } = props;
  const messages = Map.groupBy(proposal.blocks, ({ what }) => what);
  messages.delete("nothing-to-record");
  if (messages.size === 0) return null;
  return (
    <Notice tone="person" heading="Before it can be recorded">
      <ul className={styles["blocks"]}>
        {[...messages].map(([what, blocks]) => (
          <li key={what} className={styles["block"]}>
            {blocks.slice(0, SHOWN).map(({ message }) => (
              <p key={message}>{message}</p>
            ))}
            {blocks.length > SHOWN && <p>And {blocks.length - SHOWN} more, listed below.</p>}
            {what === "not-placed" && (
              <>
                {columnsToTell > 0 && (
                  <Button onClick={onTellColumn}>
                    {columnsToTell === 1
                      ? "Say what the unknown column is"
                      : `Say what the ${columnsToTell} unknown columns are, one by one`}
                  </Button>
                )}
                {rowsToAdd > 0 && (
                  <Button onClick={onAddRows}>
                    {rowsToAdd === 1
                      ? "Add the unknown row as a new one"
                      : `Add the ${rowsToAdd} unknown rows as new ones`}
                  </Button>
                )}
                <Checkbox
                  id={SKIP_UNPLACED_ID}
                  label="Leave out what has no place"
                  hint="The rest is recorded. What is left out stays in the list of complaints."
                  checked={skipsUnplaced}
                  onChange={onSkip}
                />
              </>
            )}
            {what === "day-of-paper" && <DayOfPaper day={dayOfPaper} onDay={onDay} />}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Asked where the record has an entry inside the table's period: which of the two is the later? */
function DayOfPaper({ day, onDay }: { day: TypedDate; onDay: (day: TypedDate) => void }) {
  const [typed, setTyped] = useState(day);
  function compare(event: FormEvent) {
    event.preventDefault();
    onDay(typed);
  }
  return (
    <form className={styles["day"]} onSubmit={compare} noValidate>
      <DateInput
        id={TERMS_FIELDS.dayOfPaper}
        label="Day of the paper"
        value={typed}
        onChange={setTyped}
      />
      <Button type="submit">Compare with this day</Button>
    </form>
  );
}

/** The blocks that still stand in the way, with what a person has said. */
export function standingBlocks(blocks: readonly Block[], skipsUnplaced: boolean): readonly Block[] {
  return blocks.filter(({ what }) => !(what === "not-placed" && skipsUnplaced));
}

/** Where the error summary leads for each block. */
export const BLOCK_FIELD = {
  "not-placed": SKIP_UNPLACED_ID,
  "day-of-paper": TERMS_FIELDS.dayOfPaper,
  disagreement: null,
  "nothing-to-record": null,
} as const satisfies Record<Block["what"], string | null>;

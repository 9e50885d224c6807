import {
  type IntakeDecisions,
  intakeCellKey,
  type ProposedCell,
  type ProposedColumn,
  type ProposedRow,
  wordingKey,
} from "@accord/domain/intake";
import { ColumnDialog } from "./column-dialog.tsx";
import type { IntakeAction } from "./intake-state.ts";
import type { KnownRecord } from "./known-record.ts";
import { rowPlace } from "./name-line.tsx";
import { RowDialog } from "./row-dialog.tsx";
import { WordingDialog } from "./wording-dialog.tsx";
import type { Wording } from "./wordings-list.tsx";

/** What a person is asked about; null while nothing is open. */
export type Asked =
  | { readonly about: "row"; readonly row: ProposedRow }
  | { readonly about: "column"; readonly column: ProposedColumn }
  | { readonly about: "wording"; readonly wording: Wording }
  | { readonly about: "cell"; readonly row: ProposedRow; readonly cell: ProposedCell }
  | null;

interface SettleDialogsProps {
  readonly asked: Asked;
  readonly known: KnownRecord;
  readonly decisions: IntakeDecisions;
  readonly columns: readonly ProposedColumn[];
  /** How often each wording stands in the table, by its key. */
  readonly times: ReadonlyMap<string, number>;
  readonly onDecide: (act: IntakeAction) => void;
  readonly onClose: () => void;
}

/** The one question that is open, whatever it is about. */
export function SettleDialogs(props: SettleDialogsProps) {
  const { asked, known, decisions, columns, times, onDecide, onClose } = props;
  const decide = (...acts: readonly IntakeAction[]) => {
    for (const act of acts) onDecide(act);
    onClose();
  };
  if (asked?.about === "row") {
    const { row } = asked;
    const said = decisions.areas[wordingKey(row.words)] ?? null;
    const name = (as: typeof said) => decide({ do: "name-area", words: row.words, as });
    return (
      <RowDialog {...{ row, known, said, onClose }} onSettle={name} onTakeBack={() => name(null)} />
    );
  }
  if (asked?.about === "column") {
    const { column } = asked;
    const said = decisions.partnerships[wordingKey(column.heading)] ?? null;
    const name = (as: typeof said) => decide({ do: "name-partnership", words: column.heading, as });
    return (
      <ColumnDialog
        {...{ column, known, said, onClose }}
        onSettle={name}
        onTakeBack={() => name(null)}
      />
    );
  }
  if (asked?.about === "wording") {
    const { words, times: often, split } = asked.wording;
    const said = decisions.wordings[wordingKey(words)] ?? null;
    return (
      <WordingDialog
        {...{ words, split, said, onClose }}
        where={null}
        times={often}
        onSettle={(means) => decide({ do: "mean", words, means })}
        {...(said && { onTakeBack: () => decide({ do: "mean", words, means: null }) })}
      />
    );
  }
  if (asked?.about === "cell") {
    const { row, cell } = asked;
    const { words, split } = cell;
    const key = intakeCellKey(cell.place);
    const ofCell = decisions.cells[key]?.means ?? null;
    const said = ofCell ?? decisions.wordings[wordingKey(words)] ?? null;
    const column = columns[cell.column]?.heading;
    const clear: IntakeAction = { do: "settle-cell", key, change: { means: null } };
    return (
      <WordingDialog
        {...{ words, split, said, onClose }}
        where={`${row.words}, ${column}: ${rowPlace(cell.place)}, column ${cell.place.column}`}
        times={times.get(wordingKey(words)) ?? 1}
        onSettle={(means, reach) =>
          reach === "cell"
            ? decide({ do: "settle-cell", key, change: { means } })
            : decide({ do: "mean", words, means }, clear)
        }
        {...(said && {
          onTakeBack: () =>
            decide(clear, ...(ofCell ? [] : [{ do: "mean", words, means: null } as const])),
        })}
        onLeaveOut={() => decide({ do: "settle-cell", key, change: { leaveOut: true } })}
      />
    );
  }
  return null;
}

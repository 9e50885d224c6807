import { type IntakeProposal, intakeCellKey, wordingKey } from "@accord/domain/intake";
import { Button } from "@accord/ui/button";
import { ErrorSummary, type FieldProblem } from "@accord/ui/error-summary";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { BLOCK_FIELD, Blocks, standingBlocks } from "./blocks.tsx";
import type { IntakeAction, IntakeState } from "./intake-state.ts";
import type { KnownRecord } from "./known-record.ts";
import { rowsToAdd } from "./laying-out.ts";
import { LeftOver } from "./left-over.tsx";
import { Filters, ProposalHead, recordWords } from "./proposal-head.tsx";
import { ProposalTable } from "./proposal-table.tsx";
import { isShown, type RowFilter, toRecord } from "./proposal-words.ts";
import { type Asked, SettleDialogs } from "./settle-dialogs.tsx";
import { WordingsList } from "./wordings-list.tsx";

interface ProposalViewProps {
  readonly title: string;
  readonly state: IntakeState;
  readonly proposal: IntakeProposal;
  readonly known: KnownRecord;
  readonly isComparing: boolean;
  readonly isRecording: boolean;
  /** What the register refused. */
  readonly refused: readonly FieldProblem[];
  /** More that can be done, beside recording. */
  readonly besides: ReactNode;
  readonly onAct: (act: IntakeAction) => void;
  readonly onRecord: () => void;
  readonly onThrowAway: () => void;
}

/** The third step: the table as a matrix beside the record. A person settles what is open, then records. */
export function ProposalView(props: ProposalViewProps) {
  const { title, state, proposal, known, isComparing, isRecording, refused, besides } = props;
  const { onAct, onRecord, onThrowAway } = props;
  const [filter, setFilter] = useState<RowFilter>("all");
  const [asked, setAsked] = useState<Asked>(null);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const opener = useRef<string | null>(null);
  const count = toRecord(proposal);
  const unknown = useMemo(() => rowsToAdd(proposal), [proposal]);
  const untold = proposal.columns.filter(({ match }) => match.by === null);
  const times = useMemo(() => timesByWording(proposal), [proposal]);
  const shown = (one: RowFilter) => proposal.rows.filter((row) => isShown(row, one)).length;

  // The step before took the focus with it.
  useEffect(() => document.getElementById("take-in-found")?.focus(), []);

  // What was settled is drawn anew, and may have taken the button with it that the focus was on.
  useEffect(() => {
    if (asked || !proposal || document.activeElement !== document.body) return;
    const back = opener.current && document.getElementById(opener.current);
    (back || document.getElementById("take-in-found"))?.focus();
  }, [asked, proposal]);

  function ask(next: Asked) {
    opener.current = document.activeElement?.id ?? null;
    setAsked(next);
  }

  function record() {
    const blocks = standingBlocks(proposal.blocks, state.skipsUnplaced);
    setProblems(blocks.map(({ what, message }) => ({ field: BLOCK_FIELD[what], message })));
    if (blocks.length === 0) onRecord();
  }

  return (
    <section aria-labelledby="take-in-found">
      <ErrorSummary problems={problems} />
      <ErrorSummary problems={refused} />
      <ProposalHead {...{ title, proposal, isComparing }}>
        <Button kind="primary" busy={isRecording || isComparing} onClick={record}>
          {recordWords(count)}
        </Button>
        {besides}
        <Button onClick={onThrowAway}>Throw away</Button>
      </ProposalHead>
      <Blocks
        proposal={proposal}
        skipsUnplaced={state.skipsUnplaced}
        dayOfPaper={state.typed.dayOfPaper}
        onSkip={(skips) => onAct({ do: "skip-unplaced", skips })}
        onDay={(dayOfPaper) => onAct({ do: "type", change: { dayOfPaper } })}
        rowsToAdd={Object.keys(unknown).length}
        onAddRows={() => onAct({ do: "lay-out", areas: unknown })}
        columnsToTell={untold.length}
        onTellColumn={() => untold[0] && ask({ about: "column", column: untold[0] })}
      />
      <WordingsList
        wordings={proposal.wordings}
        decisions={state.decisions.wordings}
        onOpen={(wording) => ask({ about: "wording", wording })}
      />
      <Filters
        label="Rows shown"
        value={filter}
        onChange={setFilter}
        choices={[
          { value: "all", label: `All ${proposal.rows.length} rows` },
          { value: "changes", label: `What changes: ${shown("changes")}` },
          { value: "person", label: `Needs a person: ${shown("person")}` },
        ]}
      />
      <p className="small quiet">
        A name or a status that is not right can be changed: choose it in the table.
      </p>
      <ProposalTable
        proposal={proposal}
        known={known}
        decisions={state.decisions.cells}
        filter={filter}
        onAskRow={(row) => ask({ about: "row", row })}
        onAskColumn={(column) => ask({ about: "column", column })}
        onOpen={(row, cell) => ask({ about: "cell", row, cell })}
        onSettle={({ place }, change) =>
          onAct({ do: "settle-cell", key: intakeCellKey(place), change })
        }
      />
      <LeftOver proposal={proposal} known={known} />
      <SettleDialogs
        asked={asked}
        known={known}
        decisions={state.decisions}
        columns={proposal.columns}
        times={times}
        onDecide={onAct}
        onClose={() => setAsked(null)}
      />
    </section>
  );
}

function timesByWording({ rows }: Pick<IntakeProposal, "rows">): Map<string, number> {
  const times = new Map<string, number>();
  for (const { words } of rows.flatMap(({ cells }) => cells)) {
    const key = wordingKey(words);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return times;
}

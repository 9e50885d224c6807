import type { Refusal } from "@accord/client/refusal";
import type { Statement } from "@accord/domain/entry";
import { formatEffective } from "@accord/domain/format-date";
import type { KeptCell } from "@accord/domain/signed-link";
import { STATUS } from "@accord/domain/status";
import { Button } from "@accord/ui/button";
import { ErrorSummary } from "@accord/ui/error-summary";
import { TextArea } from "@accord/ui/text-area";
import { type FormEvent, useState } from "react";
import { errorAt } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { FormHead } from "../matrix/form-head.tsx";
import styles from "../matrix/forms.module.css";
import { ReasonCodeField, SinceField, StatusField } from "./statement-fields.tsx";
import {
  isReasonWanted,
  NOTHING_TYPED,
  PROPOSAL_FIELDS,
  proposedStatement,
} from "./typed-proposal.ts";

interface ProposeFormProps {
  readonly cell: KeptCell;
  readonly partnershipName: string;
  /** @throws what the register refused */
  readonly onPropose: (statement: Statement, words: string) => Promise<void>;
  /** Asked to read the cells again, since this one has changed. */
  readonly onStale: () => void;
  readonly onLeave: () => void;
}

/** Proposes a change in four fields at most. What was typed survives every refusal. */
export function ProposeForm(props: ProposeFormProps) {
  const { cell, partnershipName, onPropose, onStale, onLeave } = props;
  const { standing } = cell;
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const { problems, setProblems, busy, attempt } = useAttempt(PROPOSAL_FIELDS);
  const type = (change: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...change }));
  const field = (name: keyof typeof PROPOSAL_FIELDS) => ({
    id: PROPOSAL_FIELDS[name],
    error: errorAt(problems, PROPOSAL_FIELDS[name]),
  });

  function send(event: FormEvent) {
    event.preventDefault();
    const checked = proposedStatement(typed, standing);
    setProblems(checked.problems);
    const { statement } = checked;
    if (statement === null) return;
    void attempt(
      () => onPropose(statement, checked.words),
      ({ kind }: Refusal) => {
        if (kind === "changed-meanwhile") onStale();
        return false;
      },
    );
  }

  return (
    <form className={`${styles["form"]} ${styles["narrow"]}`} onSubmit={send} noValidate>
      <FormHead level={3} isApart>
        Propose a change of {cell.areaName}
        <span className="visually-hidden">, {partnershipName}</span>
      </FormHead>
      <ErrorSummary problems={problems} />
      <StatusField
        {...field("status")}
        label="Where it stands"
        hint={standing ? `Now: ${nowWords(cell)}.` : "Nothing is recorded yet."}
        empty="Choose"
        exits="It has stopped"
        value={typed.status}
        onChange={(status) => type({ status })}
      />
      <SinceField
        {...field("effective")}
        label="Since when"
        value={typed.effective}
        onChange={(effective) => type({ effective })}
      />
      {isReasonWanted(typed, standing) && (
        <ReasonCodeField
          {...field("reasonCode")}
          label="Why"
          hint="It goes back, stops or comes back: a reason is needed."
          value={typed.reasonCode}
          onChange={(reasonCode) => type({ reasonCode })}
        />
      )}
      <TextArea
        {...field("words")}
        label="What happened, in a few words"
        rows={3}
        maxLength={500}
        value={typed.words}
        onChange={({ target }) => type({ words: target.value })}
      />
      <div className={styles["actions"]}>
        <Button kind="primary" type="submit" busy={busy}>
          Send proposal
        </Button>
        <Button onClick={onLeave}>Leave</Button>
      </div>
    </form>
  );
}

/** "Live, since January 2011". */
export function nowWords({ standing }: Pick<KeptCell, "standing">): string {
  if (standing === null) return "nothing recorded";
  const said = standing.status ? STATUS[standing.status].label : `“${standing.sourceWording}”`;
  return `${said}, ${formatEffective(standing.effectiveOn)}`;
}

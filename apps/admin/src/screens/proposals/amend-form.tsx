import { useTrpc } from "@accord/client/trpc";
import { EffectiveDate } from "@accord/domain/calendar";
import { Statement } from "@accord/domain/entry";
import { asksReason } from "@accord/domain/movement";
import type { ToldProposal } from "@accord/domain/proposal";
import { Button } from "@accord/ui/button";
import { typedDate, writtenDate } from "@accord/ui/date-input";
import { ErrorSummary, type FieldProblem } from "@accord/ui/error-summary";
import { TextArea } from "@accord/ui/text-area";
import { TextInput } from "@accord/ui/text-input";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { errorAt, problemsOf } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { ReasonCodeField, SinceField, StatusField } from "../keeping/statement-fields.tsx";
import { FormHead } from "../matrix/form-head.tsx";
import styles from "../matrix/forms.module.css";

interface AmendFormProps {
  readonly proposal: ToldProposal;
  readonly head: number;
  readonly onDone: (words: string) => Promise<void>;
  readonly onLeave: () => void;
}

const FIELDS = {
  status: "amend-status",
  effective: "amend-effective",
  qualifier: "amend-qualifier",
  reasonCode: "amend-reason",
  reasonWords: "amend-reason",
  words: "amend-words",
} as const;

/** Accepts a proposal with changes, and says to whoever proposed it what was changed and why. */
export function AmendForm({ proposal, head: read, onDone, onLeave }: AmendFormProps) {
  // What others do while it is open is met, not overwritten: the list behind it goes on reading.
  const [head, setHead] = useState(read);
  const { id, statement: proposed, stands, areaName, partnershipName } = proposal;
  const { programme } = proposal.cell;
  const trpc = useTrpc();
  const accept = useMutation(trpc.proposals.accept.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [typed, setTyped] = useState({
    status: proposed?.status ?? null,
    effective: typedDate(proposed?.effective ?? { date: null, precision: "month" }),
    qualifier: proposed?.qualifier ?? "",
    reasonCode: proposed?.reasonCode ?? null,
    words: "",
  });
  const type = (change: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...change }));
  const field = (name: keyof typeof FIELDS) => ({
    id: FIELDS[name],
    error: errorAt(problems, FIELDS[name]),
  });
  const isReasonWanted = typed.status !== null && asksReason(stands?.status ?? null, typed.status);

  function send(event: FormEvent) {
    event.preventDefault();
    const effective = EffectiveDate.safeParse(writtenDate(typed.effective));
    const wrong: FieldProblem[] = [];
    if (!effective.success) {
      wrong.push({ field: FIELDS.effective, message: "Enter when it changed, such as 3 2011." });
    }
    const words = typed.words.trim();
    if (words === "") {
      wrong.push({ field: FIELDS.words, message: "Say in a word what you changed, and why." });
    }
    const parsed = Statement.safeParse({
      ...(proposed ?? { claim: "moved" }),
      status: typed.status,
      liveKind: typed.status === proposed?.status ? (proposed?.liveKind ?? null) : null,
      effective: effective.data,
      qualifier: typed.qualifier.trim() || null,
      reasonCode: isReasonWanted ? typed.reasonCode : null,
      reasonWords: isReasonWanted && typed.reasonCode === "other" ? words : null,
    });
    if (effective.success && !parsed.success) {
      wrong.push(...problemsOf(parsed.error, FIELDS));
    }
    setProblems(wrong);
    if (wrong.length > 0 || !parsed.success) return;
    const statement = parsed.data;
    void attempt(
      async () => {
        await accept.mutateAsync({ programme, proposal: id, head, statement, words });
        await onDone(`Accepted with changes and recorded: ${areaName}, ${partnershipName}.`);
      },
      ({ kind }) => {
        // Said once, with what was typed still there; whoever sends it again knows of it.
        if (kind === "changed-meanwhile") setHead(read);
        return false;
      },
    );
  }

  return (
    <form className={`${styles["form"]} ${styles["narrow"]}`} onSubmit={send} noValidate>
      <FormHead level={3}>
        Amend: {areaName}, {partnershipName}
      </FormHead>
      <ErrorSummary problems={problems} />
      <StatusField
        {...field("status")}
        label="Where it stands"
        exits="Exits"
        value={typed.status}
        onChange={(status) => type({ status })}
      />
      <SinceField
        {...field("effective")}
        label="Effective from"
        value={typed.effective}
        onChange={(effective) => type({ effective })}
      />
      <TextInput
        {...field("qualifier")}
        label="Qualifier (optional)"
        value={typed.qualifier}
        onChange={({ target }) => type({ qualifier: target.value })}
      />
      {isReasonWanted && (
        <ReasonCodeField
          {...field("reasonCode")}
          label="Reason"
          value={typed.reasonCode}
          onChange={(reasonCode) => type({ reasonCode })}
        />
      )}
      <TextArea
        {...field("words")}
        label="What you changed, and why"
        rows={2}
        maxLength={500}
        value={typed.words}
        onChange={({ target }) => type({ words: target.value })}
      />
      <div className={styles["actions"]}>
        <Button kind="primary" type="submit" busy={busy}>
          Accept with changes
        </Button>
        <Button onClick={onLeave}>Leave</Button>
      </div>
    </form>
  );
}

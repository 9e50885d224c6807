import { useTrpc } from "@accord/client/trpc";
import { EffectiveDate } from "@accord/domain/calendar";
import { Statement } from "@accord/domain/entry";
import { asksReason } from "@accord/domain/movement";
import type { ToldProposal } from "@accord/domain/proposal";
import { EXITS, REASON_LABEL, ReasonCode, STAGES, STATUS, Status } from "@accord/domain/status";
import { Button } from "@accord/ui/button";
import { DateInput, typedDate, writtenDate } from "@accord/ui/date-input";
import { ErrorSummary, type FieldProblem } from "@accord/ui/error-summary";
import { Select } from "@accord/ui/select";
import { TextArea } from "@accord/ui/text-area";
import { TextInput } from "@accord/ui/text-input";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { errorAt, fieldAt } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
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

const CHOICES = [
  { label: "Stages", choices: STAGES.map(choiceOf) },
  { label: "Exits", choices: EXITS.map(choiceOf) },
];

function choiceOf(value: Status) {
  return { value, label: STATUS[value].label };
}

/** Accepts a proposal with changes, and says to whoever proposed it what was changed and why. */
export function AmendForm({ proposal, head, onDone, onLeave }: AmendFormProps) {
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
      for (const { path, message } of parsed.error.issues) {
        wrong.push({ field: fieldAt(path, FIELDS), message });
      }
    }
    setProblems(wrong);
    if (wrong.length > 0 || !parsed.success) return;
    const statement = parsed.data;
    void attempt(async () => {
      await accept.mutateAsync({ programme, proposal: id, head, statement, words });
      await onDone(`Accepted with changes and recorded: ${areaName}, ${partnershipName}.`);
    });
  }

  return (
    <form className={`${styles["form"]} ${styles["narrow"]}`} onSubmit={send} noValidate>
      <FormHead level={3}>
        Amend: {areaName}, {partnershipName}
      </FormHead>
      <ErrorSummary problems={problems} />
      <Select
        {...field("status")}
        label="Where it stands"
        choices={CHOICES}
        value={typed.status ?? ""}
        onChange={({ target }) => type({ status: Status.safeParse(target.value).data ?? null })}
      />
      <DateInput
        {...field("effective")}
        label="Effective from"
        precisions={["month", "day", "year"]}
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
        <Select
          {...field("reasonCode")}
          label="Reason"
          empty="Choose a reason"
          choices={ReasonCode.options.map((value) => ({ value, label: REASON_LABEL[value] }))}
          value={typed.reasonCode ?? ""}
          onChange={({ target }) =>
            type({ reasonCode: ReasonCode.safeParse(target.value).data ?? null })
          }
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

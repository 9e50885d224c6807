import { useTrpc } from "@accord/client/trpc";
import { RELATION_LABEL } from "@accord/domain/area-words";
import { Button } from "@accord/ui/button";
import { DateInput } from "@accord/ui/date-input";
import { ErrorSummary } from "@accord/ui/error-summary";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { errorAt } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { FormHead } from "../matrix/form-head.tsx";
import styles from "../matrix/forms.module.css";
import type { Story } from "./area-screen.tsx";
import type { AreaFormProps } from "./naming-forms.tsx";
import { DATE_WANTED, dateTyped, EXACT, typedDay } from "./typed-date.ts";

const FIELDS = { from: "relation-end" } as const;

interface EndRelationFormProps extends AreaFormProps {
  readonly relation: Story["relations"][number];
  /** The day the page shows. */
  readonly asAt: string;
}

/** Ends what one area has to do with another: it holds until the day before. */
export function EndRelationForm(props: EndRelationFormProps) {
  const { programme, relation, asAt, onDone, onLeave } = props;
  const trpc = useTrpc();
  const end = useMutation(trpc.areas.endRelation.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [from, setFrom] = useState(() => typedDay(asAt));
  const words = relationWords(relation);

  function record(event: FormEvent) {
    event.preventDefault();
    const date = dateTyped(from);
    if (!date) {
      setProblems([{ field: FIELDS.from, message: DATE_WANTED }]);
      return;
    }
    void attempt(async () => {
      const { act } = await end.mutateAsync({ programme, id: relation.id, from: date });
      onDone(act, `Ended: ${words}.`);
    });
  }

  return (
    <form className={`${styles["form"]} ${styles["narrow"]}`} onSubmit={record} noValidate>
      <FormHead level={2}>End “{words}”</FormHead>
      <ErrorSummary problems={problems} />
      <DateInput
        id={FIELDS.from}
        error={errorAt(problems, FIELDS.from)}
        label="Not so from"
        hint="From its first day or earlier: it was never so."
        precisions={EXACT}
        value={from}
        onChange={setFrom}
      />
      <div className={styles["actions"]}>
        <Button kind="primary" type="submit" busy={busy}>
          End it
        </Button>
        <Button onClick={onLeave}>Leave</Button>
      </div>
    </form>
  );
}

/** "Part of Public Order". */
export function relationWords({ kind, isFrom, other }: Story["relations"][number]): string {
  return `${RELATION_LABEL[kind][isFrom ? "from" : "to"]} ${other.name}`;
}

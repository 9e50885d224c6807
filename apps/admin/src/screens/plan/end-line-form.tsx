import { useTrpc } from "@accord/client/trpc";
import { Button } from "@accord/ui/button";
import { DateInput } from "@accord/ui/date-input";
import { ErrorSummary } from "@accord/ui/error-summary";
import { TextInput } from "@accord/ui/text-input";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { errorAt } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { DATE_WANTED, dateTyped, EXACT, typedDay } from "../areas/typed-date.ts";
import { FormHead } from "../matrix/form-head.tsx";
import styles from "../matrix/forms.module.css";
import type { Line, Plan } from "./plan-screen.tsx";

const FIELDS = { from: "plan-end-from", why: "plan-end-why" } as const;

interface EndLineFormProps {
  readonly plan: Plan;
  readonly line: Line;
  readonly onDone: (act: number, words: string) => void;
  readonly onLeave: () => void;
}

/** Takes a line off the plan from a date, and says why. */
export function EndLineForm({ plan, line, onDone, onLeave }: EndLineFormProps) {
  const trpc = useTrpc();
  const end = useMutation(trpc.plan.end.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [seen] = useState(plan);
  const [from, setFrom] = useState(() => typedDay(plan.asAt));
  const [why, setWhy] = useState("");

  function record(event: FormEvent) {
    event.preventDefault();
    const date = dateTyped(from);
    if (!date || why.trim() === "") {
      setProblems([
        ...(date ? [] : [{ field: FIELDS.from, message: DATE_WANTED }]),
        ...(why.trim() ? [] : [{ field: FIELDS.why, message: "Say why the line ends." }]),
      ]);
      return;
    }
    void attempt(async () => {
      const { slug: programme } = seen.programme;
      const wanted = { programme, line: line.line, head: seen.head, from: date, why };
      const { act } = await end.mutateAsync(wanted);
      onDone(act, `The line of ${line.areaName} is taken off the plan.`);
    });
  }

  return (
    <form className={`${styles["form"]} ${styles["narrow"]}`} onSubmit={record} noValidate>
      <FormHead level={2} isApart>
        Take {line.areaName} off the plan
      </FormHead>
      <ErrorSummary problems={problems} />
      <DateInput
        id={FIELDS.from}
        error={errorAt(problems, FIELDS.from)}
        label="Off the plan from"
        hint="Before it, the line stays as it was."
        precisions={EXACT}
        value={from}
        onChange={setFrom}
      />
      <TextInput
        id={FIELDS.why}
        error={errorAt(problems, FIELDS.why)}
        label="Why"
        value={why}
        onChange={({ target }) => setWhy(target.value)}
      />
      <div className={styles["actions"]}>
        <Button kind="primary" type="submit" busy={busy}>
          Take off the plan
        </Button>
        <Button onClick={onLeave}>Leave</Button>
      </div>
    </form>
  );
}

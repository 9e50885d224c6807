import { refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import { CalendarDate, EffectiveDate } from "@accord/domain/calendar";
import { formatDate } from "@accord/domain/format-date";
import { Button } from "@accord/ui/button";
import { Checkbox } from "@accord/ui/checkbox";
import { DateInput, typedDate, writtenDate } from "@accord/ui/date-input";
import { ErrorSummary, type FieldProblem } from "@accord/ui/error-summary";
import { FieldGroup } from "@accord/ui/field";
import { TextArea } from "@accord/ui/text-area";
import { whoWords } from "@accord/ui/who-words";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { errorAt } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { FormHead } from "../matrix/form-head.tsx";
import styles from "../matrix/forms.module.css";

interface AskFormProps {
  readonly programme: string;
  /** The day the pages open on: the standing that is asked for. */
  readonly asAt: string;
  readonly today: string;
  readonly onDone: (words: string) => Promise<void>;
  readonly onLeave: () => void;
}

const FIELDS = { people: "ask-people", until: "ask-until", words: "ask-words" } as const;

/** How long a window stands open unless another day is given. */
const USUAL_DAYS = 14;

/** Chooses whom to ask and until when; each is sent a link of their own. */
export function AskForm({ programme, asAt, today, onDone, onLeave }: AskFormProps) {
  const trpc = useTrpc();
  const read = useQuery(trpc.confirmations.askable.queryOptions({ programme, asAt }));
  const ask = useMutation(trpc.confirmations.ask.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [people, setPeople] = useState<ReadonlySet<string>>(new Set());
  const [until, setUntil] = useState(() => typedDate(dayOf(daysAfter(today, USUAL_DAYS))));
  const [words, setWords] = useState("");
  const askable = read.data ?? [];

  function send(event: FormEvent) {
    event.preventDefault();
    const wrong: FieldProblem[] = [];
    if (people.size === 0) wrong.push({ field: FIELDS.people, message: "Choose whom to ask." });
    const day = CalendarDate.safeParse(writtenDate(until).date);
    if (!day.success) wrong.push({ field: FIELDS.until, message: "Enter a real day." });
    setProblems(wrong);
    if (wrong.length > 0 || !day.success) return;
    void attempt(async () => {
      const { asked } = await ask.mutateAsync({
        ...{ programme, asAt, until: day.data, people: [...people] },
        words: words.trim() || null,
      });
      await onDone(asked === 1 ? "1 email is on its way." : `${asked} emails are on their way.`);
    });
  }

  return (
    <form className={`${styles["form"]} ${styles["narrow"]}`} onSubmit={send} noValidate>
      <FormHead level={3}>Ask for confirmation, as at {formatDate(asAt)}</FormHead>
      <ErrorSummary problems={problems} />
      {read.error && <p className="late">{refusalOf(read.error).message}</p>}
      {read.data && askable.length === 0 ? (
        <p>No account answers for a force here yet. An administrator makes contributors.</p>
      ) : (
        <FieldGroup
          id={FIELDS.people}
          label="Whom"
          error={errorAt(problems, FIELDS.people)}
          hint="Each gets an email with a link to their own cells. A link they had before ends."
        >
          {askable.map(({ person, who, address, cells }, index) => (
            <Checkbox
              key={person}
              {...(index === 0 ? { id: FIELDS.people } : {})}
              label={whoWords(who)}
              hint={`${address}, ${cells === 1 ? "1 cell" : `${cells} cells`}`}
              checked={people.has(person)}
              onChange={(isChosen) =>
                setPeople((before) => {
                  const next = new Set(before);
                  if (isChosen) next.add(person);
                  else next.delete(person);
                  return next;
                })
              }
            />
          ))}
        </FieldGroup>
      )}
      <DateInput
        id={FIELDS.until}
        error={errorAt(problems, FIELDS.until)}
        label="Last day to answer"
        hint="The links work until the end of it: three months at most."
        value={until}
        onChange={setUntil}
      />
      <TextArea
        id={FIELDS.words}
        error={errorAt(problems, FIELDS.words)}
        label="Your words above the link (optional)"
        rows={2}
        maxLength={500}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <div className={styles["actions"]}>
        <Button kind="primary" type="submit" busy={busy}>
          Send
        </Button>
        <Button onClick={onLeave}>Leave</Button>
      </div>
    </form>
  );
}

function dayOf(date: string): EffectiveDate {
  return EffectiveDate.parse({ date, precision: "day" });
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

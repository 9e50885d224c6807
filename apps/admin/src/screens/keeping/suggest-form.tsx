import { Button } from "@accord/ui/button";
import { ErrorSummary } from "@accord/ui/error-summary";
import { TextArea } from "@accord/ui/text-area";
import { type FormEvent, useState } from "react";
import { errorAt } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { FormHead } from "../matrix/form-head.tsx";
import styles from "../matrix/forms.module.css";

interface SuggestFormProps {
  /** What it is about: "Dogs, Norfolk/Suffolk". */
  readonly about: string;
  /** @throws what the register refused */
  readonly onSuggest: (words: string) => Promise<void>;
  readonly onLeave: () => void;
}

const FIELDS = { words: "suggested-words" } as const;

/** Says in words that something looks wrong. It changes nothing by itself. */
export function SuggestForm({ about, onSuggest, onLeave }: SuggestFormProps) {
  const [words, setWords] = useState("");
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);

  function send(event: FormEvent) {
    event.preventDefault();
    const said = words.trim();
    if (said === "") {
      setProblems([{ field: FIELDS.words, message: "Say what looks wrong, and how you know." }]);
      return;
    }
    void attempt(() => onSuggest(said));
  }

  return (
    <form className={`${styles["form"]} ${styles["narrow"]}`} onSubmit={send} noValidate>
      <FormHead level={3} isApart>
        Suggest a correction of {about}
      </FormHead>
      <ErrorSummary problems={problems} />
      <TextArea
        id={FIELDS.words}
        error={errorAt(problems, FIELDS.words)}
        label="What looks wrong, and how you know"
        hint="The editors read it and answer. The record stays as it is until they change it."
        rows={3}
        maxLength={1000}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <div className={styles["actions"]}>
        <Button kind="primary" type="submit" busy={busy}>
          Send suggestion
        </Button>
        <Button onClick={onLeave}>Leave</Button>
      </div>
    </form>
  );
}

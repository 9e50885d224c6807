import { useTrpc } from "@accord/client/trpc";
import { useTyped } from "@accord/client/use-typed";
import type { CellStory, ToldEntry } from "@accord/domain/cell-story";
import { Button } from "@accord/ui/button";
import { ErrorSummary } from "@accord/ui/error-summary";
import { TextArea } from "@accord/ui/text-area";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useAttempt } from "../../use-attempt.ts";
import { TypedBefore } from "../leads/typed-before.tsx";
import { useFormName } from "../leads/use-form-name.ts";
import { FormHead } from "./form-head.tsx";
import styles from "./forms.module.css";
import type { Edit } from "./recording.ts";
import { statementWords } from "./statement-words.ts";
import { ENTRY_FIELDS } from "./typed-entry.ts";

interface WithdrawFormProps {
  readonly story: CellStory;
  readonly entry: ToldEntry;
  /** Resolves once what was recorded can be seen. */
  readonly onRecorded: (edit: Edit, words: string) => Promise<void>;
  readonly onLeave: () => void;
}

/** Takes an entry out of the record and says why. It stays in the history, and can be put back. */
export function WithdrawForm({ story, entry, onRecorded, onLeave }: WithdrawFormProps) {
  const trpc = useTrpc();
  const withdraw = useMutation(trpc.entries.withdraw.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(ENTRY_FIELDS);
  // The cell as it was when the form was opened: what comes in meanwhile is a conflict.
  const [seen] = useState(story);
  const { typed, wasKept, type, forget } = useTyped(
    useFormName("withdraw", story, entry.id),
    () => ({
      why: "",
    }),
  );
  const { why } = typed;
  const said = entry.statement ? statementWords(entry.statement) : "This entry";

  function record(event: FormEvent) {
    event.preventDefault();
    if (why.trim() === "") {
      setProblems([{ field: ENTRY_FIELDS.why, message: "Say why it is withdrawn." }]);
      return;
    }
    void attempt(async () => {
      const at = { cell: story.cell, head: seen.head };
      const edit = await withdraw.mutateAsync({ ...at, entry: entry.id, why });
      forget();
      await onRecorded(edit, `withdrawn: ${said}`);
    });
  }

  return (
    <form className={styles["form"]} onSubmit={record} noValidate>
      <FormHead>Withdraw “{said}”</FormHead>
      {wasKept && <TypedBefore />}
      <ErrorSummary problems={problems} />
      <TextArea
        id={ENTRY_FIELDS.why}
        label="Why it is withdrawn"
        hint="The entry counts no more. It stays in the history, and this can be undone."
        error={problems.find(({ field }) => field === ENTRY_FIELDS.why)?.message}
        value={why}
        onChange={({ target }) => type({ why: target.value })}
      />
      <div className={styles["actions"]}>
        <Button kind="primary" type="submit" busy={busy}>
          Withdraw entry
        </Button>
        <Button
          onClick={() => {
            forget();
            onLeave();
          }}
        >
          Leave
        </Button>
      </div>
    </form>
  );
}

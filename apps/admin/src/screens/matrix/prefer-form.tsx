import { useTrpc } from "@accord/client/trpc";
import { useTyped } from "@accord/client/use-typed";
import type { CellStory, ToldEntry } from "@accord/domain/cell-story";
import { formatEffective } from "@accord/domain/format-date";
import { Button } from "@accord/ui/button";
import { ErrorSummary } from "@accord/ui/error-summary";
import { Radios } from "@accord/ui/radios";
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

interface PreferFormProps {
  readonly story: CellStory;
  /** What another source says. */
  readonly entry: ToldEntry;
  /** Resolves once what was recorded can be seen. */
  readonly onRecorded: (edit: Edit, words: string) => Promise<void>;
  readonly onLeave: () => void;
}

const NOTHING = "nothing";

/** Makes another source's claim count, and puts what it is preferred to beside it: one act. */
export function PreferForm({ story, entry, onRecorded, onLeave }: PreferFormProps) {
  const trpc = useTrpc();
  const prefer = useMutation(trpc.entries.prefer.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(ENTRY_FIELDS);
  const counted = story.entries.filter(
    ({ isLast, statement }) => isLast && statement && statement.claim !== "also-said",
  );
  const [as, setAs] = useState<"observed" | "moved">("observed");
  const [over, setOver] = useState(String(story.standing?.entry ?? NOTHING));
  // The cell as it was when the form was opened: what comes in meanwhile is a conflict.
  const [seen] = useState(story);
  const { typed, wasKept, type, forget } = useTyped(useFormName("prefer", story, entry.id), () => ({
    why: "",
  }));
  const { why } = typed;
  const said = entry.statement ? statementWords(entry.statement) : "this claim";

  function record(event: FormEvent) {
    event.preventDefault();
    if (why.trim() === "") {
      setProblems([{ field: ENTRY_FIELDS.why, message: "Say why it is preferred." }]);
      return;
    }
    void attempt(async () => {
      const edit = await prefer.mutateAsync({
        cell: story.cell,
        head: seen.head,
        entry: entry.id,
        as,
        over: over === NOTHING ? null : Number(over),
        why,
      });
      forget();
      await onRecorded(edit, `preferred: ${said}`);
    });
  }

  return (
    <form className={styles["form"]} onSubmit={record} noValidate>
      <FormHead>Prefer “{said}”</FormHead>
      {wasKept && <TypedBefore />}
      <ErrorSummary problems={problems} />
      <Radios
        label="It counts as"
        name="prefer-as"
        value={as}
        onChange={setAs}
        choices={[
          { value: "observed", label: "It stood so" },
          { value: "moved", label: "It changed" },
        ]}
      />
      <Radios
        label="Preferred to"
        hint="What it is preferred to is then shown beside, and counts no more."
        name="prefer-over"
        value={over}
        onChange={setOver}
        choices={[
          ...counted.flatMap(({ id, statement }) =>
            statement
              ? [
                  {
                    value: String(id),
                    label: `${statementWords(statement)}, ${formatEffective(statement.effective)}`,
                  },
                ]
              : [],
          ),
          { value: NOTHING, label: "Nothing: the other entries go on counting" },
        ]}
      />
      <TextArea
        id={ENTRY_FIELDS.why}
        label="Why it is preferred"
        error={problems.find(({ field }) => field === ENTRY_FIELDS.why)?.message}
        value={why}
        onChange={({ target }) => type({ why: target.value })}
      />
      <div className={styles["actions"]}>
        <Button kind="primary" type="submit" busy={busy}>
          Prefer this claim
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

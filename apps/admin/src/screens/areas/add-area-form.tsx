import { useTrpc } from "@accord/client/trpc";
import { Button } from "@accord/ui/button";
import { ErrorSummary } from "@accord/ui/error-summary";
import { TextInput } from "@accord/ui/text-input";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { errorAt } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { FormHead } from "../matrix/form-head.tsx";
import styles from "../matrix/forms.module.css";

interface AddAreaFormProps {
  readonly programme: string;
  readonly onDone: (words: string) => void;
  readonly onLeave: () => void;
}

const FIELDS = { name: "area-name" } as const;

/** Adds an area to the register by its name. */
export function AddAreaForm({ programme, onDone, onLeave }: AddAreaFormProps) {
  const trpc = useTrpc();
  const add = useMutation(trpc.areas.add.mutationOptions());
  const { problems, busy, attempt } = useAttempt(FIELDS);
  const [name, setName] = useState("");

  function record(event: FormEvent) {
    event.preventDefault();
    void attempt(async () => {
      await add.mutateAsync({ programme, name });
      onDone(`${name.trim()} is in the register. No matrix lists it yet.`);
    });
  }

  return (
    <form className={`${styles["form"]} ${styles["narrow"]}`} onSubmit={record} noValidate>
      <FormHead level={2}>Add an area</FormHead>
      <ErrorSummary problems={problems} />
      <TextInput
        id={FIELDS.name}
        error={errorAt(problems, FIELDS.name)}
        label="Name"
        hint="As the forces write it. Another name of an area that is there is added on its own page."
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <div className={styles["actions"]}>
        <Button kind="primary" type="submit" busy={busy}>
          Add area
        </Button>
        <Button onClick={onLeave}>Leave</Button>
      </div>
    </form>
  );
}

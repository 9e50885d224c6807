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
import { NO_SOURCE, SourcePlaceFields, sourceTyped } from "./source-place-fields.tsx";

export interface AreaFormProps {
  readonly programme: string;
  readonly area: { readonly slug: string; readonly name: string };
  /** What was recorded: the act that undoes it, and the words for it. */
  readonly onDone: (act: number, words: string) => void;
  readonly onLeave: () => void;
}

const FIELDS = { name: "area-name", reason: "area-reason" } as const;

/** Gives an area another name. The one it had stays as an alias. */
export function RenameForm({ programme, area, onDone, onLeave }: AreaFormProps) {
  const trpc = useTrpc();
  const rename = useMutation(trpc.areas.rename.mutationOptions());
  const { problems, busy, attempt } = useAttempt(FIELDS);
  const [typed, setTyped] = useState({ name: area.name, reason: "" });

  function record(event: FormEvent) {
    event.preventDefault();
    void attempt(async () => {
      const { act } = await rename.mutateAsync({ programme, area: area.slug, ...typed });
      onDone(act, `${area.name} is called ${typed.name.trim()}.`);
    });
  }

  return (
    <form className={`${styles["form"]} ${styles["narrow"]}`} onSubmit={record} noValidate>
      <FormHead level={2}>Rename {area.name}</FormHead>
      <ErrorSummary problems={problems} />
      <TextInput
        id={FIELDS.name}
        error={errorAt(problems, FIELDS.name)}
        label="New name"
        hint="Pages as known at an earlier moment keep the name they had. The name stays as an alias."
        value={typed.name}
        onChange={({ target }) => setTyped((before) => ({ ...before, name: target.value }))}
      />
      <TextInput
        id={FIELDS.reason}
        error={errorAt(problems, FIELDS.reason)}
        label="Why the old name means the same"
        value={typed.reason}
        onChange={({ target }) => setTyped((before) => ({ ...before, reason: target.value }))}
      />
      <div className={styles["actions"]}>
        <Button kind="primary" type="submit" busy={busy}>
          Rename area
        </Button>
        <Button onClick={onLeave}>Leave</Button>
      </div>
    </form>
  );
}

/** Adds another name and says why it means the same thing. */
export function AliasForm({ programme, area, onDone, onLeave }: AreaFormProps) {
  const trpc = useTrpc();
  const add = useMutation(trpc.areas.addAlias.mutationOptions());
  const { problems, busy, attempt } = useAttempt(FIELDS);
  const [typed, setTyped] = useState({ name: "", reason: "" });
  const [source, setSource] = useState(NO_SOURCE);

  function record(event: FormEvent) {
    event.preventDefault();
    void attempt(async () => {
      const alias = { ...typed, source: sourceTyped(source) };
      const { act } = await add.mutateAsync({ programme, area: area.slug, alias });
      onDone(act, `${area.name} is also called ${typed.name.trim()}.`);
    });
  }

  return (
    <form className={`${styles["form"]} ${styles["narrow"]}`} onSubmit={record} noValidate>
      <FormHead level={2}>Another name of {area.name}</FormHead>
      <ErrorSummary problems={problems} />
      <TextInput
        id={FIELDS.name}
        error={errorAt(problems, FIELDS.name)}
        label="Name"
        hint="A table that is taken in is matched by it."
        value={typed.name}
        onChange={({ target }) => setTyped((before) => ({ ...before, name: target.value }))}
      />
      <TextInput
        id={FIELDS.reason}
        error={errorAt(problems, FIELDS.reason)}
        label="Why it means the same thing"
        hint="Such as “The work plan says it in full.”"
        value={typed.reason}
        onChange={({ target }) => setTyped((before) => ({ ...before, reason: target.value }))}
      />
      <SourcePlaceFields programme={programme} typed={source} onType={setSource} />
      <div className={styles["actions"]}>
        <Button kind="primary" type="submit" busy={busy}>
          Add name
        </Button>
        <Button onClick={onLeave}>Leave</Button>
      </div>
    </form>
  );
}

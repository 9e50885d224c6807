import { useTrpc } from "@accord/client/trpc";
import { PartyName } from "@accord/domain/force";
import { TextInput } from "@accord/ui/text-input";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { errorAt, fieldAt } from "../../../problems.ts";
import { useAttempt } from "../../../use-attempt.ts";
import { RegisterForm } from "../register-form.tsx";
import { SourceChoice } from "../sources/source-choice.tsx";
import { StretchFields } from "../stretch-fields.tsx";
import { NO_STRETCH, readStretch, typedStretch } from "../typed-stretch.ts";
import type { ListedName } from "./party-section.tsx";

interface SuccessionFormProps {
  readonly programme: string;
  readonly party: string;
  /** What the party is called on the page. */
  readonly words: string;
  /** The name to correct; null to record the next one. */
  readonly name: ListedName | null;
  readonly onDone: (words: string) => void;
  readonly onLeave: () => void;
}

const FIELDS = {
  name: "party-name",
  from: "party-from",
  until: "party-until",
  source: "party-source",
} as const;

/** Records what a party is called from a date on, or corrects what was recorded. */
export function SuccessionForm(props: SuccessionFormProps) {
  const { programme, party, words, name, onDone, onLeave } = props;
  const trpc = useTrpc();
  const recordNext = useMutation(trpc.parties.recordSuccession.mutationOptions());
  const correct = useMutation(trpc.parties.correctSuccession.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [called, setCalled] = useState(name?.name ?? "");
  const [dates, setDates] = useState(name ? typedStretch(name) : NO_STRETCH);
  const [source, setSource] = useState(name?.source ?? "");

  function record() {
    const { stretch, problems: wrong } = readStretch(dates, FIELDS);
    const parsed = PartyName.safeParse({
      name: called,
      from: stretch?.from,
      until: stretch?.until,
      source: source || null,
    });
    if (!parsed.success || !stretch) {
      const issues = (parsed.error?.issues ?? []).map(({ path, message }) => ({
        field: fieldAt(path, FIELDS),
        message,
      }));
      const ofDates: readonly string[] = [FIELDS.from, FIELDS.until];
      return setProblems([
        ...issues.filter(({ field }) => stretch || field === null || !ofDates.includes(field)),
        ...wrong,
      ]);
    }
    void attempt(async () => {
      if (name) await correct.mutateAsync({ programme, party, id: name.id, name: parsed.data });
      else await recordNext.mutateAsync({ programme, party, name: parsed.data });
      onDone(`${parsed.data.name} is ${name ? "corrected" : "recorded"}.`);
    });
  }

  return (
    <RegisterForm
      heading={name ? `Correct ${name.name}` : `Record a name of the ${words.toLowerCase()}`}
      level={3}
      problems={problems}
      busy={busy}
      record={name ? "Record correction" : "Record name"}
      onRecord={record}
      onLeave={onLeave}
    >
      <TextInput
        id={FIELDS.name}
        error={errorAt(problems, FIELDS.name)}
        label="Name"
        hint="As the paper prints it, such as Police and Crime Commissioner for Norfolk."
        value={called}
        onChange={({ target }) => setCalled(target.value)}
      />
      <StretchFields
        ids={FIELDS}
        typed={dates}
        onType={setDates}
        problems={problems}
        fromLabel="So called from"
        endedLabel="It is called so no longer"
        untilLabel="Until"
      />
      <SourceChoice
        id={FIELDS.source}
        error={errorAt(problems, FIELDS.source)}
        programme={programme}
        value={source}
        onChange={setSource}
      />
    </RegisterForm>
  );
}

import { useTrpc } from "@accord/client/trpc";
import { ForceDetails } from "@accord/domain/force";
import { Checkbox } from "@accord/ui/checkbox";
import { TextArea } from "@accord/ui/text-area";
import { TextInput } from "@accord/ui/text-input";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { errorAt, problemsOf } from "../../../problems.ts";
import { useAttempt } from "../../../use-attempt.ts";
import { readAliases, typedAliases } from "../alias-words.ts";
import { RegisterForm } from "../register-form.tsx";
import { SourceChoice } from "../sources/source-choice.tsx";
import { StretchFields } from "../stretch-fields.tsx";
import { NO_STRETCH, readStretch, typedStretch } from "../typed-stretch.ts";
import type { ListedForce } from "./forces-screen.tsx";

interface ForceFormProps {
  readonly programme: string;
  readonly force: ListedForce;
  readonly onDone: (words: string) => void;
  readonly onLeave: () => void;
}

const FIELDS = {
  name: "force-name",
  aliases: "force-aliases",
  from: "force-from",
  until: "force-until",
  source: "force-source",
} as const;

/** Renames a force, or says from when to when it is one. */
export function ForceForm({ programme, force, onDone, onLeave }: ForceFormProps) {
  const trpc = useTrpc();
  const change = useMutation(trpc.forces.change.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [name, setName] = useState(force.name);
  const [aliases, setAliases] = useState(typedAliases(force.aliases));
  const [hasDates, setHasDates] = useState(force.dates !== null);
  const [dates, setDates] = useState(force.dates ? typedStretch(force.dates) : NO_STRETCH);
  const [source, setSource] = useState(force.dates?.source ?? "");

  function record() {
    const { stretch, problems: wrong } = readStretch(dates, FIELDS);
    if (hasDates && !stretch) return setProblems(wrong);
    const parsed = ForceDetails.safeParse({
      name,
      aliases: readAliases(aliases),
      dates: hasDates && stretch ? { ...stretch, source: source || null } : null,
    });
    if (!parsed.success) return setProblems(problemsOf(parsed.error, FIELDS));
    void attempt(async () => {
      await change.mutateAsync({ programme, force: force.slug, details: parsed.data });
      onDone(`${parsed.data.name} is changed.`);
    });
  }

  return (
    <RegisterForm
      heading={`Change ${force.name}`}
      problems={problems}
      busy={busy}
      record="Record change"
      onRecord={record}
      onLeave={onLeave}
    >
      <TextInput
        id={FIELDS.name}
        error={errorAt(problems, FIELDS.name)}
        label="Name"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <TextArea
        id={FIELDS.aliases}
        error={errorAt(problems, FIELDS.aliases)}
        label="Also called (optional)"
        hint="One a line: former names, and other ways it is written."
        value={aliases}
        onChange={({ target }) => setAliases(target.value)}
      />
      <Checkbox
        label="A paper says from when it is a force"
        checked={hasDates}
        onChange={setHasDates}
      />
      {hasDates && (
        <>
          <StretchFields
            ids={FIELDS}
            typed={dates}
            onType={setDates}
            problems={problems}
            fromLabel="A force from"
            endedLabel="It is one no longer"
            untilLabel="Until"
          />
          <SourceChoice
            id={FIELDS.source}
            error={errorAt(problems, FIELDS.source)}
            programme={programme}
            value={source}
            onChange={setSource}
          />
        </>
      )}
    </RegisterForm>
  );
}

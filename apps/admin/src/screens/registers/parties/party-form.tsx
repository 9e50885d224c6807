import { useTrpc } from "@accord/client/trpc";
import { Party } from "@accord/domain/force";
import { slugFrom } from "@accord/domain/slug-from";
import { TextInput } from "@accord/ui/text-input";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { errorAt, fieldAt } from "../../../problems.ts";
import { useAttempt } from "../../../use-attempt.ts";
import { RegisterForm } from "../register-form.tsx";
import { SourceChoice } from "../sources/source-choice.tsx";
import { StretchFields } from "../stretch-fields.tsx";
import { NO_STRETCH, readStretch } from "../typed-stretch.ts";

interface PartyFormProps {
  readonly programme: string;
  readonly onDone: (words: string) => void;
  readonly onLeave: () => void;
}

const FIELDS = {
  kind: "new-party-kind",
  name: "new-party-name",
  slug: "new-party-name",
  from: "new-party-from",
  until: "new-party-until",
  source: "new-party-source",
} as const;

/** Adds a party that belongs to no force. */
export function PartyForm({ programme, onDone, onLeave }: PartyFormProps) {
  const trpc = useTrpc();
  const add = useMutation(trpc.parties.add.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [kind, setKind] = useState("");
  const [name, setName] = useState("");
  const [dates, setDates] = useState(NO_STRETCH);
  const [source, setSource] = useState("");

  function record() {
    const { stretch, problems: wrong } = readStretch(dates, FIELDS);
    const parsed = Party.safeParse({
      slug: slugFrom(name) || "party",
      force: null,
      kind,
      succession: stretch ? [{ name, ...stretch, source: source || null }] : [],
    });
    if (!parsed.success || !stretch) {
      const issues = (parsed.error?.issues ?? []).filter(
        ({ path }) => stretch || path[0] === "kind",
      );
      return setProblems([
        ...issues.map(({ path, message }) => ({ field: fieldAt(path, FIELDS), message })),
        ...wrong,
      ]);
    }
    void attempt(async () => {
      await add.mutateAsync({ programme, party: parsed.data });
      onDone(`${name.trim()} is added.`);
    });
  }

  return (
    <RegisterForm
      heading="Add a party"
      level={3}
      problems={problems}
      busy={busy}
      record="Add party"
      onRecord={record}
      onLeave={onLeave}
    >
      <TextInput
        id={FIELDS.name}
        error={errorAt(problems, FIELDS.name)}
        label="Name"
        hint="As the paper prints it, such as Suffolk County Council."
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <TextInput
        id={FIELDS.kind}
        error={errorAt(problems, FIELDS.kind)}
        label="Kind"
        hint="In your own words: council, fire authority, company."
        value={kind}
        onChange={({ target }) => setKind(target.value)}
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

import { useTrpc } from "@accord/client/trpc";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useAttempt } from "../../../use-attempt.ts";
import { RegisterForm } from "../register-form.tsx";
import { typedStretch } from "../typed-stretch.ts";
import { PartyNameFields } from "./party-name-fields.tsx";
import type { ListedName } from "./party-section.tsx";
import { NO_PARTY_NAME, readPartyName, type TypedPartyName } from "./typed-party-name.ts";

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
  const [typed, setTyped] = useState<TypedPartyName>(
    name
      ? { name: name.name, dates: typedStretch(name), source: name.source ?? "" }
      : NO_PARTY_NAME,
  );

  function record() {
    const { said, problems: wrong } = readPartyName(typed, FIELDS);
    if (!said) return setProblems(wrong);
    void attempt(async () => {
      if (name) await correct.mutateAsync({ programme, party, id: name.id, name: said });
      else await recordNext.mutateAsync({ programme, party, name: said });
      onDone(`${said.name} is ${name ? "corrected" : "recorded"}.`);
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
      <PartyNameFields
        ids={FIELDS}
        programme={programme}
        example="Police and Crime Commissioner for Norfolk"
        typed={typed}
        onType={(change) => setTyped((before) => ({ ...before, ...change }))}
        problems={problems}
      />
    </RegisterForm>
  );
}

import { useTrpc } from "@accord/client/trpc";
import { Party } from "@accord/domain/force";
import { slugFrom } from "@accord/domain/slug-from";
import type { FieldProblem } from "@accord/ui/error-summary";
import { TextInput } from "@accord/ui/text-input";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { errorAt, problemsOf } from "../../../problems.ts";
import { useAttempt } from "../../../use-attempt.ts";
import { RegisterForm } from "../register-form.tsx";
import { PartyNameFields } from "./party-name-fields.tsx";
import { NO_PARTY_NAME, readPartyName } from "./typed-party-name.ts";

interface PartyFormProps {
  readonly programme: string;
  readonly onDone: (words: string) => void;
  readonly onLeave: () => void;
}

const FIELDS = {
  name: "new-party-name",
  slug: "new-party-name",
  kind: "new-party-kind",
  from: "new-party-from",
  until: "new-party-until",
  source: "new-party-source",
} as const;

const ORDER: readonly (string | null)[] = Object.values(FIELDS);

/** Adds a party that belongs to no force. */
export function PartyForm({ programme, onDone, onLeave }: PartyFormProps) {
  const trpc = useTrpc();
  const add = useMutation(trpc.parties.add.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [kind, setKind] = useState("");
  const [typed, setTyped] = useState(NO_PARTY_NAME);

  function record() {
    const { said, problems: wrong } = readPartyName(typed, FIELDS);
    const parsed = Party.safeParse({
      slug: slugFrom(typed.name) || "party",
      force: null,
      kind,
      succession: said ? [said] : [],
    });
    if (!said || !parsed.success) {
      // A party without a name breaks a rule of its own: the fields say what is wrong with the name.
      const ofParty = problemsOf(parsed.error ?? { issues: [] }, FIELDS);
      const all = [...wrong, ...ofParty.filter(({ field }) => said || field === FIELDS.kind)];
      return setProblems(all.sort((one, other) => placeOf(one) - placeOf(other)));
    }
    void attempt(async () => {
      await add.mutateAsync({ programme, party: parsed.data });
      onDone(`${said.name} is added.`);
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
      <PartyNameFields
        ids={FIELDS}
        programme={programme}
        example="Suffolk County Council"
        typed={typed}
        onType={(change) => setTyped((before) => ({ ...before, ...change }))}
        problems={problems}
      >
        <TextInput
          id={FIELDS.kind}
          error={errorAt(problems, FIELDS.kind)}
          label="Kind"
          hint="In your own words: council, fire authority, company."
          value={kind}
          onChange={({ target }) => setKind(target.value)}
        />
      </PartyNameFields>
    </RegisterForm>
  );
}

/** Where in the form a problem stands. */
function placeOf({ field }: FieldProblem): number {
  return ORDER.indexOf(field);
}

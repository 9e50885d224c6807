import { useTrpc } from "@accord/client/trpc";
import { BodyStatement, Cadence } from "@accord/domain/governance";
import { CADENCE_LABEL } from "@accord/domain/governance-words";
import { slugFrom } from "@accord/domain/slug-from";
import { Checkbox } from "@accord/ui/checkbox";
import { FieldGroup } from "@accord/ui/field";
import { Radios } from "@accord/ui/radios";
import { Select } from "@accord/ui/select";
import { TextInput } from "@accord/ui/text-input";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { errorAt, problemsOf } from "../../problems.ts";
import { useAttempt } from "../../use-attempt.ts";
import { NO_SOURCE, SourcePlaceFields, sourceTyped } from "../areas/source-place-fields.tsx";
import { RegisterForm } from "../registers/register-form.tsx";
import type { Body } from "./governance-screen.tsx";

interface BodyFormProps {
  readonly programme: string;
  /** The body to change; null to add one. */
  readonly body: Body | null;
  readonly bodies: readonly Body[];
  readonly onDone: (act: number, words: string) => void;
  readonly onLeave: () => void;
}

const FIELDS = {
  name: "body-name",
  slug: "body-name",
  cadence: "body-cadence",
  isOwner: "body-is-owner",
  accountableTo: "body-accountable-to",
} as const;

/** Adds a body that governs the programme, or says anew what one is. */
export function BodyForm({ programme, body, bodies, onDone, onLeave }: BodyFormProps) {
  const trpc = useTrpc();
  const add = useMutation(trpc.governance.addBody.mutationOptions());
  const change = useMutation(trpc.governance.changeBody.mutationOptions());
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);
  const [typed, setTyped] = useState({
    name: body?.name ?? "",
    cadence: body?.cadence ?? ("monthly" as Cadence),
    accountableTo: body?.accountableTo ?? "",
    // The first is likely the one that owns it.
    isOwner: body?.isOwner ?? bodies.length === 0,
    source: body?.source ? { source: body.source.slug, place: body.source.place ?? "" } : NO_SOURCE,
  });
  const type = (more: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...more }));
  const field = (name: keyof typeof FIELDS) => ({
    id: FIELDS[name],
    error: errorAt(problems, FIELDS[name]),
  });
  const others = bodies.filter(({ slug }) => slug !== body?.slug);

  function record() {
    const parsed = BodyStatement.safeParse({
      ...typed,
      accountableTo: typed.accountableTo || null,
      source: sourceTyped(typed.source),
    });
    if (!parsed.success) return setProblems(problemsOf(parsed.error, FIELDS));
    const says = parsed.data;
    void attempt(async () => {
      if (body) {
        const { act } = await change.mutateAsync({ programme, id: body.id, says });
        onDone(act, `${says.name} is changed.`);
      } else {
        const slug = slugFrom(says.name) || "body";
        const { act } = await add.mutateAsync({ programme, body: { slug, ...says } });
        onDone(act, `${says.name} is added.`);
      }
    });
  }

  return (
    <RegisterForm
      heading={body ? `Change ${body.name}` : "Add a body"}
      problems={problems}
      busy={busy}
      record={body ? "Record change" : "Add body"}
      onRecord={record}
      onLeave={onLeave}
    >
      <TextInput
        {...field("name")}
        label="Name"
        hint="As the papers call it, such as Regional Chief Constables."
        value={typed.name}
        onChange={({ target }) => type({ name: target.value })}
      />
      <Radios
        {...field("cadence")}
        label="Meets"
        name="body-cadence"
        inline
        choices={Cadence.options.map((value) => ({ value, label: CADENCE_LABEL[value] }))}
        value={typed.cadence}
        onChange={(cadence) => type({ cadence })}
      />
      <FieldGroup {...field("isOwner")} label="Owner">
        <Checkbox
          id={FIELDS.isOwner}
          label="It owns the programme"
          hint="“Since the last meeting” and the cycle of confirmations go by its meetings."
          checked={typed.isOwner}
          onChange={(isOwner) => type({ isOwner })}
        />
      </FieldGroup>
      {others.length > 0 && (
        <Select
          {...field("accountableTo")}
          label="Accountable to"
          empty="None that is listed here"
          choices={others.map(({ slug, name }) => ({ value: slug, label: name }))}
          value={typed.accountableTo}
          onChange={({ target }) => type({ accountableTo: target.value })}
        />
      )}
      <SourcePlaceFields
        programme={programme}
        typed={typed.source}
        onType={(source) => type({ source })}
      />
    </RegisterForm>
  );
}

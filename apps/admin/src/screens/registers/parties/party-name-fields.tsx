import type { FieldProblem } from "@accord/ui/error-summary";
import { TextInput } from "@accord/ui/text-input";
import type { ReactNode } from "react";
import { errorAt } from "../../../problems.ts";
import { SourceChoice } from "../sources/source-choice.tsx";
import { StretchFields } from "../stretch-fields.tsx";
import type { PartyNameIds, TypedPartyName } from "./typed-party-name.ts";

interface PartyNameFieldsProps {
  readonly ids: PartyNameIds;
  readonly programme: string;
  /** Such a name, for an example. */
  readonly example: string;
  readonly typed: TypedPartyName;
  readonly onType: (change: Partial<TypedPartyName>) => void;
  readonly problems: readonly FieldProblem[];
  /** What is asked between the name and its dates. */
  readonly children?: ReactNode;
}

/** What a party is called, from when to when, and which paper says so. */
export function PartyNameFields(props: PartyNameFieldsProps) {
  const { ids, programme, example, typed, onType, problems, children } = props;
  return (
    <>
      <TextInput
        id={ids.name}
        error={errorAt(problems, ids.name)}
        label="Name"
        hint={`As the paper prints it, such as ${example}.`}
        value={typed.name}
        onChange={({ target }) => onType({ name: target.value })}
      />
      {children}
      <StretchFields
        ids={ids}
        typed={typed.dates}
        onType={(dates) => onType({ dates })}
        problems={problems}
        fromLabel="So called from"
        endedLabel="It is called so no longer"
        untilLabel="Until"
      />
      <SourceChoice
        id={ids.source}
        error={errorAt(problems, ids.source)}
        programme={programme}
        value={typed.source}
        onChange={(source) => onType({ source })}
      />
    </>
  );
}

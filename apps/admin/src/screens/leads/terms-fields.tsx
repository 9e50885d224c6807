import { DateInput } from "@accord/ui/date-input";
import type { FieldProblem } from "@accord/ui/error-summary";
import { TextInput } from "@accord/ui/text-input";
import { errorAt } from "../../problems.ts";
import { SourcePlaceFields } from "../areas/source-place-fields.tsx";
import { FROM_PRECISIONS, TERMS_FIELDS, type TypedTerms } from "./typed-terms.ts";

interface TermsFieldsProps {
  readonly programme: string;
  /** "Leads from", "Given". */
  readonly label: string;
  readonly isCorrection: boolean;
  readonly problems: readonly FieldProblem[];
  readonly typed: TypedTerms;
  readonly onType: (typed: TypedTerms) => void;
}

/** From when it is so, on whose word; and why, where something that was said is said anew. */
export function TermsFields(props: TermsFieldsProps) {
  const { programme, label, isCorrection, problems, typed, onType } = props;
  return (
    <>
      <DateInput
        id={TERMS_FIELDS.from}
        error={errorAt(problems, TERMS_FIELDS.from)}
        label={label}
        hint={
          isCorrection
            ? "It never was otherwise."
            : "What was so before stays so until then, and what is recorded of later takes over."
        }
        precisions={FROM_PRECISIONS}
        value={typed.from}
        onChange={(from) => onType({ ...typed, from })}
      />
      <SourcePlaceFields
        programme={programme}
        typed={typed.source}
        onType={(source) => onType({ ...typed, source })}
      />
      <TextInput
        id={TERMS_FIELDS.why}
        error={errorAt(problems, TERMS_FIELDS.why)}
        label={isCorrection ? "Why it is corrected" : "Why (optional)"}
        value={typed.why}
        onChange={({ target }) => onType({ ...typed, why: target.value })}
      />
    </>
  );
}

import type { Source } from "@accord/domain/programme";
import { DateInput } from "@accord/ui/date-input";
import type { FieldProblem } from "@accord/ui/error-summary";
import { Radios } from "@accord/ui/radios";
import { Select } from "@accord/ui/select";
import { TextInput } from "@accord/ui/text-input";
import { errorAt } from "../../problems.ts";
import { TERMS_FIELDS, type TypedTerms } from "./typed-terms.ts";

interface SourceFieldsProps {
  readonly typed: TypedTerms;
  readonly sources: readonly Source[];
  readonly problems: readonly FieldProblem[];
  readonly onType: (change: Partial<TypedTerms>) => void;
}

/** Which paper the table is in: one the register has, or a new one with title, publisher and date. */
export function SourceFields({ typed, sources, problems, onType }: SourceFieldsProps) {
  const field = (name: keyof typeof TERMS_FIELDS) => ({
    id: TERMS_FIELDS[name],
    error: errorAt(problems, TERMS_FIELDS[name]),
  });
  return (
    <Radios
      {...field("paper")}
      label="Which paper is it in?"
      hint="Every entry rests on it, with its row and column there."
      name="take-in-paper"
      value={typed.paper}
      onChange={(paper) => onType({ paper })}
      choices={[
        {
          value: "new",
          label: "A new paper",
          asks: (
            <>
              <TextInput
                {...field("title")}
                label="Title"
                value={typed.title}
                onChange={({ target }) => onType({ title: target.value })}
              />
              <TextInput
                {...field("publisher")}
                label="Who published it"
                hint="An office or a body, such as “Programme office”."
                value={typed.publisher}
                onChange={({ target }) => onType({ publisher: target.value })}
              />
              <DateInput
                {...field("published")}
                label="Date of the paper"
                precisions={["day", "month", "year"]}
                value={typed.published}
                onChange={(published) => onType({ published })}
              />
            </>
          ),
        },
        {
          value: "known",
          label: "One the register has",
          asks: (
            <Select
              {...field("source")}
              label="Paper"
              empty="Choose the paper"
              choices={sources.map(({ slug, title }) => ({ value: slug, label: title }))}
              value={typed.source}
              onChange={({ target }) => onType({ source: target.value })}
            />
          ),
        },
      ]}
    />
  );
}

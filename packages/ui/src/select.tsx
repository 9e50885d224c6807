import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field.tsx";

export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

/** Choices under a heading of their own. */
export interface ChoiceGroup<Value extends string = string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
}

type SelectProps = FieldProps &
  Omit<ComponentProps<"select">, keyof FieldProps | "className" | "children"> & {
    /** What stands there before a choice; leaving it in means "none of these". */
    readonly empty?: string;
    readonly choices: readonly (Choice | ChoiceGroup)[];
  };

/** One of a list, as the platform draws it. */
export function Select({ label, hint, error, id, empty, choices, ...select }: SelectProps) {
  return (
    <Field {...{ label, hint, error }} {...(id && { id })}>
      {(parts) => (
        <select {...select} {...parts}>
          {empty !== undefined && <option value="">{empty}</option>}
          {choices.map((choice) =>
            "choices" in choice ? (
              <optgroup key={choice.label} label={choice.label}>
                {choice.choices.map(option)}
              </optgroup>
            ) : (
              option(choice)
            ),
          )}
        </select>
      )}
    </Field>
  );
}

function option({ value, label }: Choice) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

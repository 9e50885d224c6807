import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field.tsx";

type TextAreaProps = FieldProps & Omit<ComponentProps<"textarea">, keyof FieldProps | "className">;

/** A field of several lines. */
export function TextArea({ label, hint, error, id, ...area }: TextAreaProps) {
  return (
    <Field {...{ label, hint, error }} {...(id && { id })}>
      {(parts) => <textarea rows={3} {...area} {...parts} />}
    </Field>
  );
}

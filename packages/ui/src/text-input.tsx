import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field.tsx";

type TextInputProps = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps | "className">;

/** A field of one line. Errors are ours to say: the browser's own bubbles are left off with `noValidate` on the form. */
export function TextInput({ label, hint, error, id, ...input }: TextInputProps) {
  return (
    <Field {...{ label, hint, error }} {...(id && { id })}>
      {(parts) => <input type="text" {...input} {...parts} />}
    </Field>
  );
}

import { type ReactNode, useId } from "react";
import styles from "./field.module.css";

export interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and what to do, in one sentence. */
  readonly error?: string | null | undefined;
  /** The id the error summary links to. */
  readonly id?: string;
}

/** What ties a control to its label, hint and error. */
export interface FieldParts {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
  readonly className: string | undefined;
}

/** A label, a hint and an error around one control; the control is told what describes it. */
export function Field(props: FieldProps & { readonly children: (parts: FieldParts) => ReactNode }) {
  const { label, hint, error, children } = props;
  const made = useId();
  const id = props.id ?? made;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={styles["field"]} data-wrong={error ? "" : undefined}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className={styles["hint"]}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`} error={error} />}
      {children({
        id,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": error ? true : undefined,
        className: styles["input"],
      })}
    </div>
  );
}

/** The error above a control, said to be one also where colour is not seen. */
export function FieldError({ id, error }: { readonly id: string; readonly error: string }) {
  return (
    <p id={id} className={styles["error"]}>
      <span className="visually-hidden">Error: </span>
      {error}
    </p>
  );
}

export interface FieldGroupProps extends FieldProps {
  readonly children: ReactNode;
}

/** Several controls that answer one question, under a legend. `id` must be that of the first control. */
export function FieldGroup({ label, hint, error, id, children }: FieldGroupProps) {
  const made = useId();
  const base = id ?? made;
  const describedBy = [hint && `${base}-hint`, error && `${base}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      className={styles["field"]}
      data-wrong={error ? "" : undefined}
      aria-describedby={describedBy || undefined}
    >
      <legend>{label}</legend>
      {hint && (
        <p id={`${base}-hint`} className={styles["hint"]}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${base}-error`} error={error} />}
      {children}
    </fieldset>
  );
}

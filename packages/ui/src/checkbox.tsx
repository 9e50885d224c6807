import { type ReactNode, useId } from "react";
import styles from "./radios.module.css";

interface CheckboxProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** The id the error summary links to. */
  readonly id?: string;
}

/** Something to say yes to, or one of several that may all hold. */
export function Checkbox({ label, hint, checked, onChange, ...given }: CheckboxProps) {
  const made = useId();
  const id = given.id ?? made;
  return (
    <div className={styles["choice"]}>
      <input
        type="checkbox"
        id={id}
        checked={checked}
        aria-describedby={hint ? `${id}-says` : undefined}
        onChange={({ target }) => onChange(target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-says`} className={styles["hint"]}>
          {hint}
        </p>
      )}
    </div>
  );
}

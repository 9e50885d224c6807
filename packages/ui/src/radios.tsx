import { type ReactNode, useId } from "react";
import { FieldGroup, type FieldProps } from "./field.tsx";
import styles from "./radios.module.css";

export interface RadioChoice<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Asked for under the choice while it is the chosen one. */
  readonly asks?: ReactNode;
}

interface RadiosProps<Value extends string> extends FieldProps {
  readonly name: string;
  readonly choices: readonly RadioChoice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** Side by side where there is room, for short words. */
  readonly inline?: boolean;
}

/** One of a few, all of them seen. The error summary's link lands on the first. */
export function Radios<Value extends string>(props: RadiosProps<Value>) {
  const { name, choices, value, onChange, inline = false, ...field } = props;
  const made = useId();
  const base = field.id ?? made;
  return (
    <FieldGroup {...field} id={base}>
      <div className={styles["choices"]} data-inline={inline || undefined}>
        {choices.map((choice, index) => {
          const id = index === 0 ? base : `${base}-${choice.value}`;
          return (
            <div key={choice.value} className={styles["choice"]}>
              <input
                type="radio"
                id={id}
                name={name}
                value={choice.value}
                checked={value === choice.value}
                aria-describedby={choice.hint ? `${id}-says` : undefined}
                onChange={() => onChange(choice.value)}
              />
              <label htmlFor={id}>{choice.label}</label>
              {choice.hint && (
                <p id={`${id}-says`} className={styles["hint"]}>
                  {choice.hint}
                </p>
              )}
              {choice.asks && value === choice.value && (
                <div className={styles["asks"]}>{choice.asks}</div>
              )}
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}

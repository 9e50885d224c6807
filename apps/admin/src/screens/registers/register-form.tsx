import { Button } from "@accord/ui/button";
import { ErrorSummary, type FieldProblem } from "@accord/ui/error-summary";
import type { FormEvent, ReactNode } from "react";
import { FormHead } from "../matrix/form-head.tsx";
import styles from "../matrix/forms.module.css";

interface RegisterFormProps {
  /** Names the form; it is drawn where the form takes the place of what opened it. */
  readonly heading: string;
  readonly level?: 2 | 3;
  readonly problems: readonly FieldProblem[];
  readonly busy: boolean;
  /** The words of the button that records it. */
  readonly record: string;
  readonly onRecord: () => void;
  /** Left out for a form that is the page itself. */
  readonly onLeave?: () => void;
  readonly children: ReactNode;
}

/** A form of a register: what is wrong at its top, what it records at its foot, and a way out. */
export function RegisterForm(props: RegisterFormProps) {
  const { heading, level = 2, problems, busy, record, onRecord, onLeave, children } = props;
  return (
    <form
      className={[styles["form"], styles["narrow"], onLeave ? "" : styles["after"]].join(" ")}
      noValidate
      aria-label={onLeave ? undefined : heading}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onRecord();
      }}
    >
      {onLeave && (
        <FormHead level={level} isApart>
          {heading}
        </FormHead>
      )}
      <ErrorSummary problems={problems} />
      {children}
      <div className={styles["actions"]}>
        <Button kind="primary" type="submit" busy={busy}>
          {record}
        </Button>
        {onLeave && <Button onClick={onLeave}>Leave</Button>}
      </div>
    </form>
  );
}

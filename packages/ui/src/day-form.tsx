import { formatDate } from "@accord/domain/format-date";
import { writtenDay } from "@accord/domain/written-date";
import { type FormEvent, useId, useState } from "react";
import { buttonLook } from "./button.tsx";
import styles from "./day-form.module.css";

interface DayFormProps {
  readonly label: string;
  /** What the button shows, for those who hear it alone. */
  readonly shows: string;
  /** `2011-01-31`. */
  readonly day: string;
  readonly onDay: (day: string) => void;
}

/** A day to go to, written as people here write it: the browser's own field writes it as its maker does. */
export function DayForm({ label, shows, day, onDay }: DayFormProps) {
  const id = useId();
  const [isWrong, setWrong] = useState(false);
  function show(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = writtenDay(String(new FormData(event.currentTarget).get("day") ?? ""));
    setWrong(chosen === null);
    if (chosen !== null) onDay(chosen);
  }
  return (
    <form className={styles["form"]} onSubmit={show} noValidate>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        key={day}
        type="text"
        name="day"
        defaultValue={formatDate(day)}
        autoComplete="off"
        spellCheck={false}
        size={16}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onFocus={({ target }) => target.select()}
      />
      <button type="submit" className={buttonLook()}>
        Show <span className="visually-hidden">{shows}</span>
      </button>
      {isWrong && (
        <p id={`${id}-wrong`} className={styles["wrong"]} role="alert">
          Write a day, such as 31 January 2011.
        </p>
      )}
    </form>
  );
}

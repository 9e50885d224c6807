import type { Overview } from "@accord/domain/overview";
import { useId } from "react";
import { CountedWords } from "./counted-words.tsx";
import styles from "./overview-page.module.css";

/** What lies between the last meeting and the next ones, and what is missing for them. */
export function BeforeMeeting({ meeting }: { readonly meeting: Overview["meeting"] }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles["label"]}>
        {meeting.title}
      </h2>
      <p className={styles["note"]}>What is missing for it, as far as the record knows.</p>
      <ol className={styles["timeline"]}>
        {meeting.entries.map(({ day, state, when, says, statements }) => (
          <li key={`${day} ${state} ${says}`} data-state={state}>
            <b>{when}</b>
            {says}
            {statements.map((statement) => (
              <p key={statement.counted} data-person={statement.number > 0 || undefined}>
                <CountedWords statement={statement} />
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

import { formatDate } from "@accord/domain/format-date";
import styles from "./reading-bar.module.css";

interface ReadingBarProps {
  /** The day that was asked for; it is named where it is written as a day, a month or a year. */
  readonly asAt: string;
  /** What became of the reading so far. */
  readonly state: "reading" | "not-read" | "no-such-day";
}

/** Keeps the place of the bar of days while there is nothing to show a day of, so that nothing jumps. */
export function ReadingBar({ asAt, state }: ReadingBarProps) {
  const isNamed = state !== "no-such-day" && /^\d{4}(-\d\d){0,2}$/.test(asAt);
  return (
    <section className={styles["bar"]} aria-label="Time">
      {isNamed && <b>As at {formatDate(asAt)}</b>}
      <span>{STATE_WORDS[state]}</span>
    </section>
  );
}

const STATE_WORDS = {
  reading: "Reading what is known",
  "not-read": "Not read",
  "no-such-day": "No day is shown",
} as const satisfies Record<ReadingBarProps["state"], string>;

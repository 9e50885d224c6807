import { dayInLondon, formatDate, formatInstant } from "@accord/domain/format-date";
import { type ReactNode, useRef } from "react";
import styles from "./as-at-bar.module.css";
import { buttonLook } from "./button.tsx";
import { DayForm } from "./day-form.tsx";
import { onPlainClick } from "./plain-click.ts";
import { useHeightAsProperty } from "./use-height-as-property.ts";

export interface AsAtBarProps {
  /** The day the page shows. */
  readonly asAt: string;
  /** The moment whose knowledge it shows. */
  readonly knownAt: string;
  /** Whether `knownAt` was chosen; else the page shows all that is known. */
  readonly knownAtChosen: boolean;
  /** Today in London. */
  readonly today: string;
  /** The day the programme's pages open on, where that is not today. */
  readonly showAsAt?: string | null;
  /** The address of this page on another day. */
  readonly dayHref: (day: string) => string;
  readonly onDay: (day: string) => void;
  /** Asked for what was known at the end of a day; null for all that is known. */
  readonly onKnownOn: (day: string | null) => void;
  /** The time rail, when there is one; it takes the place of the plain date. */
  readonly rail?: ReactNode;
}

/** The bar that says which day the page shows and as known when, and changes both. */
export function AsAtBar(props: AsAtBarProps) {
  const { asAt, knownAt, knownAtChosen, today, showAsAt = null, onDay, onKnownOn, rail } = props;
  const bar = useRef<HTMLElement>(null);
  useHeightAsProperty(bar, "--bar-height");
  return (
    <section className={styles["bar"]} aria-label="Time" ref={bar}>
      <p className={styles["says"]}>
        <b>As at {formatDate(asAt)}</b>
        <span>
          {knownAtChosen ? "only what was known at " : "known at "}
          {formatInstant(knownAt)}
        </span>
      </p>
      {rail ?? (
        <div className={styles["days"]}>
          <DayForm key={asAt} label="Another day" shows="that day" day={asAt} onDay={onDay} />
          <details className={styles["known"]}>
            <summary>As known on another day</summary>
            <div className={styles["card"]}>
              <p>Leave out everything recorded after a day.</p>
              <DayForm
                key={knownAt}
                label="Known by the end of"
                shows="what was known"
                day={dayInLondon(knownAt)}
                onDay={onKnownOn}
              />
            </div>
          </details>
        </div>
      )}
      <p className={styles["places"]}>
        <OpeningDay {...{ asAt, today, showAsAt }} {...props} />
        {knownAtChosen && (
          <button type="button" className={buttonLook("link")} onClick={() => onKnownOn(null)}>
            All that is known
          </button>
        )}
      </p>
    </section>
  );
}

function OpeningDay({ asAt, today, showAsAt, dayHref, onDay }: AsAtBarProps) {
  const to = (day: string, words: string) => (
    <a href={dayHref(day)} onClick={(event) => onPlainClick(event, () => onDay(day))}>
      {words}
    </a>
  );
  if (showAsAt && asAt === showAsAt) {
    return (
      <span>
        This programme’s pages open on {formatDate(showAsAt)}. {to(today, "See today")}
      </span>
    );
  }
  return (
    <>
      {showAsAt && to(showAsAt, `Back to ${formatDate(showAsAt)}`)}
      {asAt === today ? <span>This is today.</span> : to(today, "See today")}
    </>
  );
}

import { formatDate, formatInstant } from "@accord/domain/format-date";
import type { MouseEvent, ReactNode } from "react";
import styles from "./page.module.css";
import { usePrintWords } from "./print-as.ts";

/** What the link past the head leads to. */
const MAIN = "main";

export interface PageProps {
  readonly masthead: ReactNode;
  /** What sticks to the top below the masthead: the bar of days. */
  readonly bar?: ReactNode;
  /** An open side panel; the page makes room for it. */
  readonly panel?: ReactNode;
  /** Whether the panel is open, where it is only a place that may be filled. */
  readonly isPanelOpen?: boolean;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a page: a link to skip the head, masthead, bar, the page itself, panel, footer. */
export function Page(props: PageProps) {
  const { masthead, bar, panel, isPanelOpen = Boolean(panel), footer, children } = props;
  return (
    <>
      <a className={styles["skip"]} href={`#${MAIN}`} onClick={skipToMain}>
        Skip to the page
      </a>
      <div className={styles["head"]} data-panel={isPanelOpen ? "" : undefined}>
        {masthead}
        {bar}
      </div>
      <div className={styles["body"]} data-panel={isPanelOpen ? "" : undefined}>
        <div className={styles["column"]}>
          <main id={MAIN} tabIndex={-1} className={styles["main"]}>
            {children}
          </main>
          {footer}
        </div>
        {panel}
      </div>
    </>
  );
}

/** The address stays as it is: behind its "#" stands what the link of an email says. */
function skipToMain(event: MouseEvent) {
  event.preventDefault();
  const main = document.getElementById(MAIN);
  main?.focus({ preventScroll: true });
  main?.scrollIntoView();
}

export interface PageFooterProps {
  readonly marking: string;
  /** A day; left out where the page shows nothing of the record. */
  readonly asAt?: string;
  readonly knownAt?: string;
  /** Where what is shown was published. */
  readonly source?: ReactNode;
  readonly children?: ReactNode;
}

/** The foot of a page, also on paper: marking, as at, known at, source. */
export function PageFooter({ marking, asAt, knownAt, source, children }: PageFooterProps) {
  const days = [
    asAt && `As at ${formatDate(asAt)}.`,
    knownAt && `Known at ${formatInstant(knownAt)}.`,
  ];
  usePrintWords("--print-marking", marking);
  usePrintWords("--print-foot", days.filter(Boolean).join(" "));
  return (
    <footer className={styles["footer"]}>
      <b>{marking}</b>
      {asAt && <span>As at {formatDate(asAt)}</span>}
      {knownAt && <span>Known at {formatInstant(knownAt)}</span>}
      {source && <span>Source: {source}</span>}
      {children}
    </footer>
  );
}

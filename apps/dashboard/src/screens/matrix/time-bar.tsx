import type { SessionProgramme } from "@accord/client/session";
import { formatDate } from "@accord/domain/format-date";
import type { MatrixView } from "@accord/domain/matrix";
import { AsAtBar } from "@accord/ui/as-at-bar";
import { useReader } from "../../reader.ts";
import { londonDayEnd } from "./london-day-end.ts";
import styles from "./matrix-page.module.css";
import type { DayAddress, MatrixLinks } from "./use-matrix-links.ts";

interface TimeBarProps {
  readonly programme: SessionProgramme;
  readonly address: DayAddress;
  readonly links: MatrixLinks;
  /** What is on the page: the bar names the day of it, also while another is being read. */
  readonly view: MatrixView | null;
}

/** The bar of days of a matrix page; its place is kept while the first day is read. */
export function TimeBar({ programme, address, links, view }: TimeBarProps) {
  const { session } = useReader();
  if (!view) {
    return (
      <section className={styles["readingBar"]} aria-label="Time">
        {/^\d{4}(-\d\d){0,2}$/.test(address.asAt) && <b>As at {formatDate(address.asAt)}</b>}
        <span>Reading what is known</span>
      </section>
    );
  }
  return (
    <AsAtBar
      asAt={view.asAt}
      knownAt={view.knownAt}
      knownAtChosen={address.knownAt !== undefined}
      today={session.today}
      showAsAt={programme.showAsAt}
      dayHref={(day) => links.href({ asAt: day })}
      onDay={(day) => links.go({ asAt: day })}
      onKnownOn={(day) => links.go({ knownAt: day === null ? undefined : londonDayEnd(day) })}
    />
  );
}

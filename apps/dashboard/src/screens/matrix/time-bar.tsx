import { refusalOf } from "@accord/client/refusal";
import type { SessionProgramme } from "@accord/client/session";
import type { MatrixView } from "@accord/domain/matrix";
import { AsAtBar } from "@accord/ui/as-at-bar";
import { ReadingBar } from "@accord/ui/reading-bar";
import { useReader } from "../../reader.ts";
import { londonDayEnd } from "./london-day-end.ts";
import type { DayAddress, MatrixLinks } from "./use-matrix-links.ts";

interface TimeBarProps {
  readonly programme: SessionProgramme;
  readonly address: DayAddress;
  readonly links: MatrixLinks;
  /** What is on the page: the bar names the day of it, also while another is being read. */
  readonly view: MatrixView | null;
  /** Why nothing could be read, where that is so. */
  readonly error: unknown;
}

/** The bar of days of a matrix page; its place is kept while the first day is read. */
export function TimeBar({ programme, address, links, view, error }: TimeBarProps) {
  const { session } = useReader();
  if (!view) {
    const isRefused = error != null && refusalOf(error).kind === "bad-input";
    const state = isRefused ? "no-such-day" : error != null ? "not-read" : "reading";
    return <ReadingBar asAt={address.asAt} state={state} />;
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

import { refusalOf } from "@accord/client/refusal";
import { AsAtBar } from "@accord/ui/as-at-bar";
import { ReadingBar } from "@accord/ui/reading-bar";
import { londonDayEnd } from "./london-day-end.ts";
import { type Shown, useProgrammePage } from "./programme-page.ts";
import { useReader } from "./reader.ts";
import { useDayLinks } from "./use-day-links.ts";

interface TimeBarProps {
  /** What is on the page: the bar names the day of it, also while another is being read. */
  readonly shown: Shown | null;
  /** Why nothing could be read, where that is so. */
  readonly error: unknown;
}

/** The bar of days of every page of a programme; its place is kept while the first day is read. */
export function TimeBar({ shown, error }: TimeBarProps) {
  const { session } = useReader();
  const { programme, days } = useProgrammePage();
  const links = useDayLinks();
  if (!shown) {
    const isRefused = error != null && refusalOf(error).kind === "bad-input";
    const state = isRefused ? "no-such-day" : error != null ? "not-read" : "reading";
    return <ReadingBar asAt={days.asAt} state={state} />;
  }
  return (
    <AsAtBar
      asAt={shown.asAt}
      knownAt={shown.knownAt}
      knownAtChosen={days.knownAt !== undefined}
      today={session.today}
      showAsAt={programme.showAsAt}
      dayHref={(day) => links.href({ asAt: day })}
      onDay={(day) => links.go({ asAt: day })}
      onKnownOn={(day) => links.go({ knownAt: day === null ? undefined : londonDayEnd(day) })}
    />
  );
}

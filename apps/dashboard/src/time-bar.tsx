import { refusalOf } from "@accord/client/refusal";
import { formatDate, formatInstant } from "@accord/domain/format-date";
import { writtenDay } from "@accord/domain/written-date";
import { ComparedBar, DayButton } from "@accord/ui/compared-bar";
import type { RailEnd } from "@accord/ui/time-rail";
import { useCallback, useMemo, useState } from "react";
import { comparedWith } from "./compared-with.ts";
import { atDay } from "./days.ts";
import type { HeldDays } from "./held-days.ts";
import { LazyPart, lazyPart } from "./lazy-part.tsx";
import { londonDayEnd } from "./london-day-end.ts";
import { AppAnchor } from "./page-anchor.tsx";
import { type Shown, useProgrammePage } from "./programme-page.ts";
import { openingDay, useReader } from "./reader.ts";
import { useDayLinks } from "./use-day-links.ts";
import { useHeldDays } from "./use-held-days.ts";
import { useTimeline } from "./use-timeline.ts";

const RailOfPage = lazyPart(async () => (await import("./time-tools.tsx")).RailOfPage);
const SideOfRail = lazyPart(async () => (await import("./time-tools.tsx")).SideOfRail);
const DayCard = lazyPart(async () => (await import("./time-tools.tsx")).DayCard);

interface TimeBarProps {
  /** What is on the page: the bar names the day of it, also while another is being read. */
  readonly shown: Shown | null;
  /** Why nothing could be read, where that is so. */
  readonly error: unknown;
}

/** The bar of time of every page of a programme: which day it shows, compared with which, and the way to others. */
export function TimeBar({ shown, error }: TimeBarProps) {
  const { days } = useProgrammePage();
  const { answer: timeline } = useTimeline();
  const links = useDayLinks();
  const [open, setOpen] = useState<RailEnd | null>(null);
  const closeCard = useCallback(() => setOpen(null), []);

  const { sinceKnownAt } = days;
  const goHeld = useCallback(
    (held: HeldDays, how: { readonly replace: boolean }) =>
      links.go(
        {
          ...held,
          // What was known then goes along with its day.
          ...(held.since && sinceKnownAt && { sinceKnownAt: londonDayEnd(held.since) }),
        },
        how,
      ),
    [links, sinceKnownAt],
  );
  const addressed = useMemo(
    () => (timeline ? comparedWith(days, timeline.meetings) : null),
    [days, timeline],
  );
  const { held, move, settle } = useHeldDays(
    {
      asAt: writtenDay(days.asAt) ?? days.asAt,
      since: addressed?.isChosen ? addressed.day : days.since,
    },
    goHeld,
  );
  const asAt = held?.asAt ?? shown?.asAt ?? writtenDay(days.asAt);
  const since = useMemo(
    () =>
      comparedWith(
        { asAt: asAt ?? days.asAt, since: held?.since ?? days.since },
        timeline?.meetings ?? [],
      ),
    [asAt, held, days, timeline],
  );
  const toggle = (end: RailEnd) => () => setOpen((before) => (before === end ? null : end));
  const isKnown = timeline !== null || since?.isChosen;

  return (
    <ComparedBar
      onCloseCard={closeCard}
      says={
        <>
          <p>
            <b>
              {asAt ? (
                <>
                  As at{" "}
                  <DayButton
                    label="Choose another day than"
                    isOpen={open === "asAt"}
                    onToggle={toggle("asAt")}
                  >
                    {formatDate(asAt)}
                  </DayButton>
                </>
              ) : (
                "No such day"
              )}
            </b>
            {days.knownAt && shown && <> as known at {formatInstant(shown.knownAt)}</>}
          </p>
          <p>
            {error != null && !shown ? (
              notShown(error)
            ) : since && isKnown ? (
              <>
                compared with {since.meeting?.isOwner && "the meeting of "}
                <DayButton
                  label="Compare with another day than"
                  isOpen={open === "since"}
                  onToggle={toggle("since")}
                >
                  {formatDate(since.day)}
                </DayButton>
                {sinceKnownAt && ", as known then"}
              </>
            ) : (
              "\u00a0"
            )}
          </p>
          <OpeningLine asAt={asAt} />
        </>
      }
      card={
        open &&
        asAt &&
        since && (
          <LazyPart>
            <DayCard end={open} {...{ asAt, since, links }} onClose={closeCard} />
          </LazyPart>
        )
      }
      rail={
        timeline &&
        asAt &&
        since && (
          <LazyPart>
            <RailOfPage {...{ timeline, asAt, since }} onMove={move} onSettle={settle} />
          </LazyPart>
        )
      }
      side={
        timeline &&
        asAt &&
        since && (
          <LazyPart lost={null}>
            <SideOfRail {...{ timeline, asAt, since, links }} />
          </LazyPart>
        )
      }
    />
  );
}

function notShown(error: unknown): string {
  return refusalOf(error).kind === "bad-input" ? "No day is shown" : "Not read";
}

/** That a programme that has ended opens on its last known day, and the way there and to today. */
function OpeningLine({ asAt }: { readonly asAt: string | null }) {
  const { session } = useReader();
  const { programme, days } = useProgrammePage();
  const links = useDayLinks();
  const opening = openingDay(programme, session);
  const { today } = session;
  if (asAt === opening && opening === today) return null;
  const [day, words] =
    asAt === opening
      ? [today, "See today"]
      : [opening, opening === today ? "Back to today" : `Back to ${formatDate(opening)}`];
  return (
    <p>
      {asAt === opening && "Shown first in this programme. "}
      <AppAnchor href={links.href(atDay(day, days.since))} stay>
        {words}
      </AppAnchor>
    </p>
  );
}

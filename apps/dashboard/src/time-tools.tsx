import { dayInLondon, formatDate } from "@accord/domain/format-date";
import type { Timeline } from "@accord/domain/timeline";
import { Button } from "@accord/ui/button";
import { DayForm } from "@accord/ui/day-form";
import { RailSide } from "@accord/ui/rail-side";
import { type RailEnd, TimeRail } from "@accord/ui/time-rail";
import { type ComparedWith, comparedWith, endOfQuarterBefore } from "./compared-with.ts";
import { atDay, type DaysAddress } from "./days.ts";
import { londonDayEnd } from "./london-day-end.ts";
import { useProgrammePage } from "./programme-page.ts";
import { useReader } from "./reader.ts";
import styles from "./time-tools.module.css";
import type { DayLinks } from "./use-day-links.ts";

interface AtDays {
  readonly asAt: string;
  readonly since: ComparedWith;
}

interface RailOfPageProps extends AtDays {
  readonly timeline: Timeline;
  readonly onMove: (end: RailEnd, day: string) => void;
  readonly onSettle: () => void;
}

/** The rail of the programme whose page it is. */
export function RailOfPage({ timeline, asAt, since, onMove, onSettle }: RailOfPageProps) {
  const { session } = useReader();
  return (
    <TimeRail
      timeline={timeline}
      asAt={asAt}
      since={since.day}
      sinceChosen={since.isChosen}
      today={session.today}
      onMove={onMove}
      onSettle={onSettle}
    />
  );
}

interface SideOfRailProps extends AtDays {
  readonly timeline: Timeline;
  readonly links: DayLinks;
}

/** The days that are often compared with, as far as they are before the day shown. */
export function SideOfRail({ timeline, asAt, since, links }: SideOfRailProps) {
  const { days } = useProgrammePage();
  const { ticks, meetings } = timeline;
  const bodies = [...new Map(meetings.map((one) => [one.body, one])).values()].sort(
    (one, other) => Number(other.isOwner) - Number(one.isOwner),
  );
  const firstRecord = ticks[0]?.day;
  // Without one before the day shown, the end of the month before it stands in.
  const hasMeeting = comparedWith({ asAt, since: undefined }, meetings)?.meeting != null;
  const presets = [
    ["Last meeting", since.isChosen ? undefined : since.day],
    ["Last quarter", endOfQuarterBefore(asAt)],
    ["First record", firstRecord],
  ] as const;
  return (
    <RailSide
      presets={presets.flatMap(([words, day]) => {
        const isDefault = words === "Last meeting";
        if (!isDefault && (day === undefined || day >= asAt)) return [];
        const change = isDefault
          ? { since: undefined, sinceKnownAt: undefined }
          : { since: day, sinceKnownAt: days.sinceKnownAt && londonDayEnd(day ?? asAt) };
        return [
          {
            words: isDefault && !hasMeeting ? "Last month" : words,
            href: links.href(change),
            isChosen: isDefault ? !since.isChosen : since.isChosen && since.day === day,
            onChoose: () => links.go(change),
          },
        ];
      })}
      bodies={bodies.map(({ bodyName, isOwner }) => ({ name: bodyName, isOwner }))}
    />
  );
}

interface DayCardProps extends AtDays {
  readonly end: RailEnd;
  readonly links: DayLinks;
  readonly onClose: () => void;
}

/** The form of one of the two days, as they are written or as they were known. */
export function DayCard({ end, asAt, since, links, onClose }: DayCardProps) {
  const { days } = useProgrammePage();
  function go(change: DaysAddress) {
    links.go(change);
    onClose();
  }
  if (end === "since") {
    const asKnownThen = days.sinceKnownAt !== undefined;
    return (
      <>
        <DayForm
          key={since.day}
          label="Compare with"
          shows="what changed since that day"
          day={since.day}
          onDay={(day) =>
            go({ since: day, sinceKnownAt: asKnownThen ? londonDayEnd(day) : undefined })
          }
        />
        <fieldset className={styles["known"]}>
          <legend>What was known of it</legend>
          <Button aria-pressed={!asKnownThen} onClick={() => go({ sinceKnownAt: undefined })}>
            As known now
          </Button>
          <Button
            aria-pressed={asKnownThen}
            onClick={() => go({ since: since.day, sinceKnownAt: londonDayEnd(since.day) })}
          >
            As known then
          </Button>
          <p>
            As known then also shows what has been put right since about {formatDate(since.day)},
            apart from what moved.
          </p>
        </fieldset>
      </>
    );
  }
  return (
    <>
      <DayForm
        key={asAt}
        label="Another day"
        shows="that day"
        day={asAt}
        onDay={(day) => go(atDay(day, days.since))}
      />
      <fieldset className={styles["known"]}>
        <legend>What was known of it</legend>
        <DayForm
          key={days.knownAt ?? ""}
          label="Known by the end of"
          shows="what was known"
          day={knownBy(days) ?? asAt}
          onDay={(day) => go({ knownAt: londonDayEnd(day) })}
        />
        {days.knownAt === undefined ? (
          <p>All that is known is shown. Choose a day to leave out everything recorded after it.</p>
        ) : (
          <Button onClick={() => go({ knownAt: undefined })}>All that is known</Button>
        )}
      </fieldset>
    </>
  );
}

/** The day of what is known; null where the address names none, or no moment there is. */
function knownBy({ knownAt }: DaysAddress): string | null {
  return knownAt === undefined || Number.isNaN(Date.parse(knownAt)) ? null : dayInLondon(knownAt);
}

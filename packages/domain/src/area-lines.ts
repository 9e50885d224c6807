import type { AreaColumn, AreaFacts, AreaProgramme } from "./area-facts.ts";
import { type CalendarDate, type EffectiveDate, londonDay, nextDay } from "./calendar.ts";
import type { Counted } from "./counts.ts";
import type { CourseStep } from "./course.ts";
import { formatEffective } from "./format-date.ts";
import { isInside } from "./partnership.ts";
import { LIVE_KIND_LABEL, STATUS, type Status } from "./status.ts";
import { gapWords } from "./time-between.ts";

/** A stretch of one partnership's line in which its cell says the same. */
export interface AreaBar {
  readonly from: CalendarDate;
  /** The day the next one begins, or the end of the picture. */
  readonly until: CalendarDate;
  readonly status: Counted;
  readonly label: string;
  /** The qualifier, the kind of live, or the words that fit no status. */
  readonly words: string | null;
  /** "by January 2011", "from 1 April 2012": as exactly as it is known. */
  readonly begins: string;
  /** "until 1 April 2012"; null where it goes on. */
  readonly ends: string | null;
  /** It stood so by then, and may have before: the record does not say since when. */
  readonly isOpen: boolean;
  /** Later than the day shown: it was planned by then. */
  readonly isPlanned: boolean;
}

/** The day an arrangement stopped, and what took its place where something did. */
export interface AreaEnding {
  /** The day it counts from. */
  readonly on: CalendarDate;
  /** As it is known. */
  readonly effectiveOn: EffectiveDate;
  readonly status: Status;
  readonly label: string;
  /** The line of what took its place. */
  readonly into: string | null;
  readonly isPlanned: boolean;
}

/** The time between the end of what was in force and the start of what came next. */
export interface AreaGap {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** Both ends as they are known. */
  readonly ended: EffectiveDate;
  readonly began: EffectiveDate;
  /** "23 months". */
  readonly length: string;
  /** "with nothing in force", or until what, where something else was in force for some of its forces. */
  readonly rest: string;
  readonly isNothingInForce: boolean;
  readonly into: string;
}

/** One partnership of one programme over time. */
export interface AreaLine {
  /** Programme and partnership. */
  readonly key: string;
  readonly programme: string;
  readonly programmeName: string;
  readonly partnership: string;
  readonly name: string;
  /** The forces in it on the day shown; on the last day something stood, where it has none by then. */
  readonly forces: readonly { readonly force: string; readonly name: string }[];
  readonly isListed: boolean;
  readonly bars: readonly AreaBar[];
  readonly endings: readonly AreaEnding[];
  readonly gaps: readonly AreaGap[];
  /** What stands on the day shown; null where it is blank. */
  readonly stands: CourseStep | null;
}

/** A line with the times it was in force: what gaps, titles and forces are worked out from. */
export interface AreaTrack extends AreaLine {
  readonly column: AreaColumn;
  readonly inForce: readonly Interval[];
}

/** From a day to the day before another; null while it lasts. */
export interface Interval {
  readonly from: CalendarDate;
  /** When it began, as it is known. */
  readonly began: EffectiveDate;
  readonly until: CalendarDate | null;
  readonly forces: readonly string[];
  /** Whether it was live, and not on its way out. */
  readonly isLive: boolean;
}

/** Stops that leave a line empty. The others are drawn as bars: something goes on, or may. */
const LEAVES_NOTHING: readonly Status[] = ["ended", "superseded", "rejected"];
const IN_FORCE: readonly Status[] = ["live", "winding-down", "partly-ended"];

/** The steps that a page shows: begun by its day, or planned by then. */
export function shownSteps(
  steps: readonly CourseStep[],
  asAt: CalendarDate,
): readonly CourseStep[] {
  return steps.filter(
    ({ firstDay, recordedAt }) => firstDay <= asAt || londonDay(recordedAt) <= asAt,
  );
}

/** The partnerships of each programme as lines of one picture, in the programmes' order. */
export function trackArea(facts: AreaFacts, end: CalendarDate): AreaTrack[] {
  const drawn = facts.programmes.flatMap((programme) =>
    programme.columns.flatMap((column) => drawLine(facts, programme, column, end)),
  );
  return drawn.map((track) => withGaps(track, drawn));
}

function drawLine(
  { courses, asAt, today }: AreaFacts,
  programme: AreaProgramme,
  column: AreaColumn,
  end: CalendarDate,
): AreaTrack[] {
  const course = courses.find(
    (one) => one.programme === programme.slug && one.partnership === column.partnership,
  );
  const steps = shownSteps(course?.steps ?? [], asAt);
  if (steps.length === 0 && !column.isListed) return [];
  const sure = asAt < today ? asAt : today;
  const pieces: AreaBar[] = [];
  const endings: AreaEnding[] = [];
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1] ?? null;
    const isPlanned = step.firstDay > sure;
    if (step.status !== null && LEAVES_NOTHING.includes(step.status)) {
      const label = STATUS[step.status].label;
      const { status, firstDay: on, effectiveOn } = step;
      endings.push({ on, effectiveOn, status, label, into: null, isPlanned });
    } else {
      const isOpen = index === 0 && step.kind === "observed";
      pieces.push(...barsOf(step, { next, end, isOpen, isPlanned, shown: nextDay(asAt) }));
    }
  }
  const last = steps.findLast(({ firstDay }) => firstDay <= asAt) ?? null;
  const now = membersOn(column, asAt);
  const { slug, name } = programme;
  return [
    {
      key: `${slug}/${column.partnership}`,
      programme: slug,
      programmeName: name,
      partnership: column.partnership,
      name: column.name,
      forces: now.length > 0 || last === null ? now : membersOn(column, last.firstDay),
      isListed: column.isListed,
      bars: joined(pieces),
      endings,
      gaps: [],
      stands: last,
      column,
      inForce: timesInForce(steps, column),
    },
  ];
}

interface Drawn {
  /** What comes after it; null where nothing does. */
  readonly next: CourseStep | null;
  readonly end: CalendarDate;
  readonly isOpen: boolean;
  readonly isPlanned: boolean;
  /** The day after the day shown: what stands goes no further, or only until something else is planned. */
  readonly shown: CalendarDate;
}

function barsOf(step: CourseStep, { next, end, isOpen, isPlanned, shown }: Drawn): AreaBar[] {
  const until = next?.firstDay ?? null;
  const bar = {
    from: step.firstDay,
    begins: beginsWords(step),
    ends: next && `until ${formatEffective(next.effectiveOn)}`,
    status: step.status ?? ("needs-review" as const),
    label: step.status === null ? "Needs review" : STATUS[step.status].label,
    words: wordsOf(step),
    isOpen,
    isPlanned,
  };
  if (isPlanned) return [{ ...bar, until: until ?? end }];
  if (until === null || until <= shown) return [{ ...bar, until: until ?? shown }];
  const expected = {
    ...bar,
    begins: "expected",
    from: shown,
    until,
    isOpen: false,
    isPlanned: true,
  };
  return [{ ...bar, until: shown }, expected];
}

/** "by January 2011", "from 1 April 2012"; of what has no such day, "before 2011", "date not known". */
function beginsWords({ kind, effectiveOn }: CourseStep): string {
  const when = formatEffective(effectiveOn);
  const isDated = effectiveOn.precision !== "before" && effectiveOn.precision !== "after";
  if (!isDated || effectiveOn.date === null) return when;
  return `${kind === "observed" ? "by" : "from"} ${when}`;
}

/** Bars that say the same one after the other are one. */
function joined(bars: readonly AreaBar[]): AreaBar[] {
  const all: AreaBar[] = [];
  for (const bar of bars) {
    const before = all.at(-1);
    const isSame =
      before?.until === bar.from &&
      before.status === bar.status &&
      before.words === bar.words &&
      before.isPlanned === bar.isPlanned;
    if (before && isSame) all[all.length - 1] = { ...before, ends: bar.ends, until: bar.until };
    else all.push(bar);
  }
  return all;
}

function wordsOf({ status, sourceWording, liveKind, qualifier }: CourseStep): string | null {
  if (status === null) return sourceWording;
  return [liveKind && LIVE_KIND_LABEL[liveKind], qualifier].filter(Boolean).join(", ") || null;
}

/** The forces in a partnership on a day. */
function membersOn({ members }: AreaColumn, day: CalendarDate): AreaColumn["members"] {
  return members.filter(({ first, last }) => first <= day && (last === null || day <= last));
}

/** When it was in force, with the forces in it: a stretch ends where a force joins or leaves, too. */
function timesInForce(steps: readonly CourseStep[], column: AreaColumn): Interval[] {
  const times: Interval[] = [];
  for (const [index, { status, firstDay, effectiveOn }] of steps.entries()) {
    if (status === null || !IN_FORCE.includes(status)) continue;
    const end = steps[index + 1]?.firstDay ?? null;
    const changes = column.members
      .flatMap(({ first, last }) => [first, last === null ? [] : nextDay(last)].flat())
      .filter((day) => day > firstDay && (end === null || day < end));
    const days = [firstDay, ...[...new Set(changes)].sort()];
    for (const [at, from] of days.entries()) {
      const forces = membersOn(column, from).map(({ force }) => force);
      const began = at === 0 ? effectiveOn : ({ date: from, precision: "day" } as const);
      times.push({ from, began, until: days[at + 1] ?? end, forces, isLive: status === "live" });
    }
  }
  return times;
}

/** Says of each stop what came next, and how long nothing did. */
function withGaps(track: AreaTrack, all: readonly AreaTrack[]): AreaTrack {
  const gaps: AreaGap[] = [];
  const endings = track.endings.map((ending): AreaEnding => {
    const forces = membersOn(track.column, ending.on).map(({ force }) => force);
    const next = nextInForce(track, all, { on: ending.on, forces });
    const wasInForce = track.inForce.some(({ until }) => until === ending.on);
    if (!next || ending.status === "rejected") return ending;
    if (wasInForce && next.from > ending.on) {
      const others = all.filter((one) => one !== track).flatMap(({ inForce }) => inForce);
      const isNothingInForce = !others.some(
        (one) =>
          one.from < next.from &&
          (one.until === null || one.until > ending.on) &&
          one.forces.some((force) => forces.includes(force)),
      );
      gaps.push({
        from: ending.on,
        until: next.from,
        ended: ending.effectiveOn,
        began: next.began,
        length: gapWords(ending.on, next.from),
        rest: isNothingInForce
          ? "with nothing in force"
          : next.line === track
            ? "until it came back"
            : `until ${next.line.name}`,
        isNothingInForce,
        into: next.line.name,
      });
    }
    if (next.line === track) return ending;
    return { ...ending, label: `to ${next.line.name}`, into: next.line.key };
  });
  return { ...track, endings, gaps };
}

/** What is in force in its place on the day it stopped or next after it: a wider arrangement, or itself again. */
function nextInForce(
  track: AreaTrack,
  all: readonly AreaTrack[],
  stopped: { readonly on: CalendarDate; readonly forces: readonly string[] },
): { readonly line: AreaTrack; readonly from: CalendarDate; readonly began: EffectiveDate } | null {
  const found = all.flatMap((line) =>
    line.inForce
      .filter(({ until }) => until === null || until > stopped.on)
      .filter(({ forces }) => line === track || isInside(stopped.forces, forces))
      .map(({ from, began }) => ({ line, from, began })),
  );
  const there = found
    .filter(({ from }) => from <= stopped.on)
    .sort(byStart)
    .at(-1);
  return there ?? found.sort(byStart).at(0) ?? null;
}

function byStart(one: { readonly from: string }, other: { readonly from: string }): number {
  return one.from < other.from ? -1 : 1;
}

import type { AreaTrack } from "./area-lines.ts";
import { onDate } from "./area-words.ts";
import { BEGINNING_OF_TIME, type CalendarDate } from "./calendar.ts";
import { formatDate } from "./format-date.ts";
import { isInside } from "./partnership.ts";
import { isExit } from "./status.ts";
import { beginning, inSentence, listed, many, verb } from "./summary-english.ts";
import { lengthWords } from "./time-between.ts";

/** An arrangement that went live, or grew while it was, with the forces in it on that day. */
export interface Wider {
  readonly day: CalendarDate;
  readonly forces: readonly string[];
  readonly line: AreaTrack;
}

/**
 * How what is live grew: each step wider than all before it, and all of them within the last, which is
 * live on the day. Fewer than two steps: it did not.
 */
export function wideningOf(tracks: readonly AreaTrack[], asAt: CalendarDate): Wider[] {
  const begun = tracks
    .flatMap((line) => line.inForce.map((time) => ({ line, ...time })))
    .filter(({ from, forces, isLive }) => isLive && from <= asAt && forces.length > 0)
    .sort((a, b) => b.forces.length - a.forces.length)
    .sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1));
  const widest = begun
    .filter(({ until }) => until === null || until > asAt)
    .toSorted((a, b) => b.forces.length - a.forces.length)
    .at(0);
  if (!widest) return [];
  const path: Wider[] = [];
  for (const { from, forces, line } of begun) {
    const isWithin = forces.every((force) => widest.forces.includes(force));
    const isWider = forces.length > (path.at(-1)?.forces.length ?? 0);
    if (isWithin && isWider) path.push({ day: from, forces, line });
  }
  return path;
}

/** "Procurement went from two forces to three to seven in eight years". */
export function wideningTitle(name: string, path: readonly Wider[]): string {
  const [first, ...rest] = path.map(({ forces }) => forces.length);
  const steps = [many(first ?? 0, "force"), ...rest.map(inSentence)].join(" to ");
  const [from, until] = [path.at(0)?.day, path.at(-1)?.day];
  const isDated = from !== undefined && until !== undefined && from > BEGINNING_OF_TIME;
  return `${name} went from ${steps}${isDated ? ` in ${lengthWords(from, until)}` : ""}`;
}

/** What became of those within it, how long nothing was in force for any, and who goes on beside it. */
export function wideningDeck(
  tracks: readonly AreaTrack[],
  path: readonly Wider[],
  asAt: CalendarDate,
): string[] {
  const widest = path.at(-1);
  if (!widest) return [];
  const within = stoppedBy(tracks, asAt).filter(
    (one) => one !== widest.line && isInside(slugsOf(one), widest.forces),
  );
  const gapped = within.filter(({ gaps }) => gaps.some(({ until }) => until <= asAt));
  const through = within.length - gapped.length;
  const isMany = within.length > 1;
  return [
    isMany ? `${beginning(within.length)} arrangements became one.` : "",
    isMany && through > 0 ? `${beginning(through)} ran until the day the next began.` : "",
    ...(isMany ? gapSentences(gapped, asAt) : stoppedSentences(within, asAt)),
    ...grewItself(path),
    ...stillNarrower(tracks, widest),
  ].filter(Boolean);
}

/** What made way for something wider by a day, and how long nothing was in force for it. */
export function stoppedSentences(tracks: readonly AreaTrack[], asAt: CalendarDate): string[] {
  const stopped = stoppedBy(tracks, asAt);
  const made = stopped.flatMap(({ name, endings, gaps }) => {
    const last = endings.findLast(({ on, into }) => on <= asAt && into !== null);
    if (!last || gaps.some(({ from }) => from === last.on)) return [];
    return [`${name} made way ${last.label.replace(/^to /, "for ")} ${onDate(last.effectiveOn)}.`];
  });
  return [...made, ...gapSentences(stopped, asAt)];
}

function gapSentences(tracks: readonly AreaTrack[], asAt: CalendarDate): string[] {
  return tracks.flatMap(({ name, gaps }) =>
    gaps
      .filter(({ until }) => until <= asAt)
      .map(({ length, into, isNothingInForce }) => {
        const ended = `${name} ended ${length} before ${into} began`;
        return isNothingInForce
          ? `${ended}, and in that time nothing was in force for it.`
          : `${ended}.`;
      }),
  );
}

/** The lines that stand at a stop on the day, with something in their place. */
function stoppedBy(tracks: readonly AreaTrack[], asAt: CalendarDate): AreaTrack[] {
  return tracks.filter(
    ({ stands, endings }) =>
      stands !== null &&
      stands.status !== null &&
      isExit(stands.status) &&
      endings.some(({ on, into }) => on <= asAt && into !== null),
  );
}

function slugsOf({ forces }: AreaTrack): string[] {
  return forces.map(({ force }) => force);
}

/** That the widest became so because a force joined it: "Norfolk/Suffolk has had three forces since 1 October 2011." */
function grewItself(path: readonly Wider[]): string[] {
  const widest = path.at(-1);
  const isJoined = widest?.line.inForce.some(({ until }) => until === widest.day);
  if (!widest || !isJoined) return [];
  const { line, forces, day } = widest;
  return [`${line.name} has had ${many(forces.length, "force")} since ${formatDate(day)}.`];
}

/** Who is live beside the widest: "Essex/Kent is live beside Seven Force." */
function stillNarrower(tracks: readonly AreaTrack[], widest: Wider): string[] {
  const beside = tracks.filter((one) => one !== widest.line && one.stands?.status === "live");
  if (beside.length === 0) return [];
  const names = listed(beside.map(({ name }) => name));
  return [`${names} ${verb(beside.length, "is", "are")} live beside ${widest.line.name}.`];
}

import type { AreaFacts } from "./area-facts.ts";
import type { AreaTrack } from "./area-lines.ts";
import { successionWords } from "./area-words.ts";
import { BEGINNING_OF_TIME, type CalendarDate, firstDay } from "./calendar.ts";
import type { Counted } from "./counts.ts";
import { standsSince } from "./course.ts";
import { formatDate, formatEffective } from "./format-date.ts";
import { isInside } from "./partnership.ts";
import { isExit, STATUSES, statusLabel } from "./status.ts";
import { beginning, inSentence, listed, many, small, verb } from "./summary-english.ts";
import { lengthWords } from "./time-between.ts";

/** The finding that heads an area's page, and the sentences under it. All computed from what is recorded. */
export interface AreaHeadline {
  readonly title: string;
  readonly deck: readonly string[];
}

export function headlineOf(facts: AreaFacts, tracks: readonly AreaTrack[]): AreaHeadline {
  const { name } = facts.story;
  const became = becameBy(facts);
  const path = wideningOf(tracks, facts.asAt);
  const stood = tracks.filter(({ stands }) => stands !== null);
  if (became) return { title: became, deck: standingDeck(facts, tracks) };
  if (stood.length === 0) return nothingRecorded(facts);
  if (path.length > 1) {
    return { title: wideningTitle(name, path), deck: wideningDeck(tracks, path, facts.asAt) };
  }
  return { title: standingTitle(name, stood), deck: standingDeck(facts, tracks) };
}

/** "Dogs and Mounted section were merged into Animals on 1 April 2012", where it is no more itself. */
function becameBy({ story, asAt }: AreaFacts): string | null {
  const last = story.successions.findLast(
    ({ areas, into, effective }) =>
      firstDay(effective) <= asAt &&
      areas.some(({ slug }) => slug === story.slug) &&
      !into.some(({ slug }) => slug === story.slug),
  );
  return last ? successionWords(last).replace(/\.$/, "") : null;
}

function nothingRecorded({ story, asAt, courses, programmes }: AreaFacts): AreaHeadline {
  const planned = programmes.flatMap(({ plan }) => plan);
  const later = courses.some(({ steps }) => steps.some((step) => step.firstDay > asAt));
  const isRow = story.rows.some(({ isListed }) => isListed);
  if (!isRow && planned.length > 0) {
    return {
      title: `${story.name} is in the work plan, and in no matrix`,
      deck: ["No partnership has been asked where it stands."],
    };
  }
  return {
    title: `Nothing is recorded of ${story.name} as at ${formatDate(asAt)}`,
    deck: later ? ["Something is recorded of a later day."] : ["No source says where it stands."],
  };
}

interface Wider {
  readonly day: CalendarDate;
  readonly forces: readonly string[];
  readonly line: AreaTrack;
}

/**
 * How the widest arrangement in force grew: each wider than all before it. Empty unless the widest is
 * in force on the day.
 */
function wideningOf(tracks: readonly AreaTrack[], asAt: CalendarDate): Wider[] {
  const begun = tracks
    .flatMap((line) => line.inForce.map((time) => ({ line, ...time })))
    .filter(({ from, forces }) => from <= asAt && forces.length > 0)
    .sort((a, b) =>
      a.from === b.from ? b.forces.length - a.forces.length : a.from < b.from ? -1 : 1,
    );
  const path: Wider[] = [];
  for (const { from, forces, line } of begun) {
    if (forces.length > (path.at(-1)?.forces.length ?? 0)) path.push({ day: from, forces, line });
  }
  const widest = path.at(-1);
  const isInForce = widest?.line.inForce.some(
    ({ from, until }) => from <= asAt && (until === null || until > asAt),
  );
  return isInForce ? path : [];
}

/** "Procurement went from two forces to three to seven in eight years". */
function wideningTitle(name: string, path: readonly Wider[]): string {
  const [first, ...rest] = path.map(({ forces }) => forces.length);
  const steps = [many(first ?? 0, "force"), ...rest.map(inSentence)].join(" to ");
  const [from, until] = [path.at(0)?.day, path.at(-1)?.day];
  const isDated = from !== undefined && until !== undefined && from > BEGINNING_OF_TIME;
  return `${name} went from ${steps}${isDated ? ` in ${lengthWords(from, until)}` : ""}`;
}

function wideningDeck(
  tracks: readonly AreaTrack[],
  path: readonly Wider[],
  asAt: CalendarDate,
): string[] {
  const widest = path.at(-1);
  if (!widest) return [];
  const stopped = tracks.filter(
    (one) =>
      one !== widest.line &&
      one.stands?.status !== undefined &&
      one.stands.status !== null &&
      isExit(one.stands.status) &&
      one.endings.some(({ on, into }) => on <= asAt && into !== null),
  );
  const within = stopped.filter(({ forces }) =>
    isInside(
      forces.map(({ force }) => force),
      widest.forces,
    ),
  );
  const gapped = within.filter(({ gaps }) => gaps.some(({ until }) => until <= asAt));
  const through = within.length - gapped.length;
  return [
    within.length > 1 ? `${beginning(within.length)} arrangements became one.` : "",
    within.length === 1 ? `${within[0]?.name} became part of ${widest.line.name}.` : "",
    within.length > 1 && through > 0
      ? `${beginning(through)} ran until the day the next began.`
      : "",
    ...gapped.flatMap(({ name, gaps }) =>
      gaps.map(({ length, into, isNothingInForce }) =>
        isNothingInForce
          ? `${name} ended ${length} before ${into} began, and in that time nothing was in force for it.`
          : `${name} ended ${length} before ${into} began.`,
      ),
    ),
    ...stillNarrower(tracks, widest),
  ].filter(Boolean);
}

/** Who is in force beside the widest, as "Essex/Kent is live beside it." */
function stillNarrower(tracks: readonly AreaTrack[], widest: Wider): string[] {
  const beside = tracks.filter((one) => one !== widest.line && one.stands?.status === "live");
  if (beside.length === 0) return [];
  const names = listed(beside.map(({ name }) => name));
  return [`${names} ${verb(beside.length, "is", "are")} live beside ${widest.line.name}.`];
}

/** How a status goes on after "is": with the partnerships' names, or how many they are. */
const STANDS_WORDS: Readonly<Partial<Record<Counted, string>>> = {
  live: "live in",
  "being-progressed": "being progressed by",
  "being-considered": "being considered by",
  "initial-research": "at initial research in",
  "to-be-considered": "to be considered by",
};

/** The order in which the ladder is told: live first, then down it, then ways to stop, then what fits none. */
const TOLD_ORDER: readonly Counted[] = [
  ...STATUSES.filter((status) => !isExit(status)).toReversed(),
  ...STATUSES.filter(isExit),
  "needs-review",
];

/** "Dogs is live in Herts/Beds and being considered by three others". */
function standingTitle(name: string, stood: readonly AreaTrack[]): string {
  const groups = TOLD_ORDER.flatMap((status) => {
    const lines = stood.filter(({ stands }) => (stands?.status ?? "needs-review") === status);
    return lines.length > 0 ? [{ status, lines }] : [];
  });
  // What fits no status is told below: it says nothing of where the area stands, unless it is all there is.
  const told = groups.filter(({ status }) => status !== "needs-review").slice(0, 2);
  const [first, second] = told;
  if (!first) return `Words about ${name} fit no status and wait for a person`;
  const one = clause(first.status, nameOrCount(first.lines, false));
  if (!second) return `${name} is ${one}`;
  return `${name} is ${one} and ${clause(second.status, nameOrCount(second.lines, true))}`;
}

function clause(status: Counted, where: string): string {
  const words = STANDS_WORDS[status];
  if (words) return `${words} ${where}`;
  return `${status === "needs-review" ? "waiting for a person" : small(statusLabel(status))} in ${where}`;
}

/** Up to two by name, more as a number: "Herts/Beds", "three partnerships", "three others". */
function nameOrCount(lines: readonly AreaTrack[], isSecond: boolean): string {
  const names = [...new Set(lines.map(({ name }) => name))];
  if (names.length < 3) return listed(names);
  return isSecond ? `${inSentence(names.length)} others` : many(names.length, "partnership");
}

function standingDeck(facts: AreaFacts, tracks: readonly AreaTrack[]): string[] {
  const blank = tracks.filter(({ stands, isListed }) => stands === null && isListed);
  const review = tracks.filter(({ stands }) => stands !== null && stands.status === null);
  const planned = tracks.flatMap(({ bars, name }) =>
    bars
      .filter((bar) => bar.isPlanned && bar.from > facts.asAt && bar.status !== "needs-review")
      .map((bar) => ({ bar, name })),
  );
  const names = (lines: readonly { readonly name: string }[]) =>
    listed([...new Set(lines.map(({ name }) => name))]);
  return [
    movedSentence(facts),
    ...disagreements(tracks),
    review.length > 0 ? `The words of ${names(review)} fit no status and wait for a person.` : "",
    ...planned
      .slice(0, 3)
      .map(
        ({ bar, name }) =>
          `In ${name} it is planned to be ${small(bar.label)} from ${formatDate(bar.from)}.`,
      ),
    blank.length > 0 ? `Nothing is recorded for ${names(blank)}.` : "",
  ].filter(Boolean);
}

/** When it last moved, or since when it stands as it was first recorded. */
function movedSentence({ courses, asAt }: AreaFacts): string {
  const since = courses.flatMap((course) => standsSince(course, asAt) ?? []);
  const moved = since
    .filter(({ kind }) => kind === "moved")
    .sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1))
    .at(-1);
  if (moved) return `It last moved ${on(moved.effectiveOn)}.`;
  const first = since.toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : 1)).at(0);
  if (!first) return "";
  if (first.effectiveOn.date === null) return "No paper says since when it stands so.";
  return `Nothing has moved since it was first recorded, as it stood ${by(first.effectiveOn)}.`;
}

type Dated = Parameters<typeof formatEffective>[0];

function on(date: Dated): string {
  const words = formatEffective(date);
  if (date.precision === "day") return `on ${words}`;
  return date.precision === "month" || date.precision === "year" ? `in ${words}` : words;
}

function by(date: Dated): string {
  return date.precision === "day" ? on(date) : `by ${formatEffective(date)}`;
}

/** Inner and outer partnerships of one programme that stand far apart: live inside, hardly begun around it. */
function disagreements(tracks: readonly AreaTrack[]): string[] {
  return tracks
    .filter(({ stands }) => stands?.status === "live")
    .flatMap((inner) =>
      tracks
        .filter(
          (outer) =>
            outer.programme === inner.programme &&
            outer.stands?.status === "to-be-considered" &&
            isInside(slugs(inner), slugs(outer)),
        )
        .map(
          (outer) =>
            `${outer.name}, which ${inner.name} is part of, has it still to be considered.`,
        ),
    );
}

function slugs({ forces }: AreaTrack): string[] {
  return forces.map(({ force }) => force);
}

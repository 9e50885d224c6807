import type { AreaFacts } from "./area-facts.ts";
import type { AreaTrack } from "./area-lines.ts";
import { stoppedSentences, wideningDeck, wideningOf, wideningTitle } from "./area-widening.ts";
import { onDate, successionWords } from "./area-words.ts";
import { type EffectiveDate, firstDay } from "./calendar.ts";
import type { Counted } from "./counts.ts";
import { standsSince } from "./course.ts";
import { formatDate, formatEffective } from "./format-date.ts";
import { isInside } from "./partnership.ts";
import { isExit, STATUSES, statusLabel } from "./status.ts";
import { inSentence, listed, many, small } from "./summary-english.ts";

/** The finding that heads an area's page, and the sentences under it. All computed from what is recorded. */
export interface AreaHeadline {
  readonly title: string;
  readonly deck: readonly string[];
}

/** What an area became comes before how it grew, and that before where it stands. */
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
      .filter((bar) => bar.isPlanned && bar.begins !== "expected" && bar.status !== "needs-review")
      .map((bar) => ({ bar, name })),
  );
  const names = (lines: readonly { readonly name: string }[]) =>
    listed([...new Set(lines.map(({ name }) => name))]);
  return [
    movedSentence(facts),
    ...stoppedSentences(tracks, facts.asAt),
    ...disagreements(tracks),
    review.length > 0 ? `The words of ${names(review)} fit no status and wait for a person.` : "",
    ...planned
      .slice(0, 3)
      .map(({ bar, name }) => `Planned in ${name}: ${small(bar.label)} ${bar.begins}.`),
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
  if (moved) return `It last moved ${onDate(moved.effectiveOn)}.`;
  const first = since.toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : 1)).at(0);
  if (!first) return "";
  if (first.effectiveOn.date === null) return "No paper says since when it has stood so.";
  return `Nothing has moved since it was first recorded, as it stood ${by(first.effectiveOn)}.`;
}

function by(date: EffectiveDate): string {
  return date.precision === "month" || date.precision === "year"
    ? `by ${formatEffective(date)}`
    : onDate(date);
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
            `${outer.name}, which ${inner.name} is part of, still has it to be considered.`,
        ),
    );
}

function slugs({ forces }: AreaTrack): string[] {
  return forces.map(({ force }) => force);
}

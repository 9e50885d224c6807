import { BEGINNING_OF_TIME, type CalendarDate, nextDay } from "./calendar.ts";
import { countMatrix } from "./counts.ts";
import type { CellCourse } from "./course.ts";
import { formatDate } from "./format-date.ts";
import {
  STACKED_STAGES,
  type StageMultiple,
  type StageMultiples,
  type StageStep,
} from "./overview.ts";
import type { Listing, OverviewWorkings } from "./overview-facts.ts";
import { sinceDayWords } from "./overview-words.ts";
import { capital, digits, inSentence, listed, many, shortDay, verb } from "./summary-english.ts";

/** More days than this are drawn as so many stretches: a picture has no more pixels to tell them apart. */
const MOST_STEPS = 160;

/** As much of the record as the picture is drawn from. */
export type MultiplesFacts = Pick<
  OverviewWorkings,
  "now" | "before" | "courses" | "rows" | "columns" | "today"
>;

/** How many cells of each partnership stood at each stage, from the first record to the day shown. */
export function multiplesOf(facts: MultiplesFacts): StageMultiples | null {
  const { now, before } = facts;
  if (now.partnerships.length === 0) return null;
  const first = firstDayOf(facts);
  if (first === null) return null;
  const [from = first] = [before.asAt, first].sort();
  const [was, is] = [countMatrix(before), countMatrix(now)];
  const rows = now.partnerships.map(
    ({ slug, name }): StageMultiple => ({
      partnership: slug,
      name,
      to: { page: "partnership", partnership: slug },
      steps: stepsOf(facts, slug, from),
      liveThen: was.byPartnership.get(slug)?.live ?? 0,
      liveNow: is.byPartnership.get(slug)?.live ?? 0,
      toLive: { page: "matrix", filter: { partnership: slug, status: "live" } },
    }),
  );
  const years = before.asAt.slice(0, 4) !== now.asAt.slice(0, 4);
  return {
    title: titleOf(facts, rows),
    thenDay: shortDay(formatDate(before.asAt), years),
    nowDay: shortDay(formatDate(now.asAt), years),
    from,
    to: now.asAt,
    since: before.asAt > from && before.asAt < now.asAt ? before.asAt : null,
    rows,
    liveThen: rows.reduce((sum, { liveThen }) => sum + liveThen, 0),
    liveNow: rows.reduce((sum, { liveNow }) => sum + liveNow, 0),
  };
}

/** The first day that something is recorded to have been so; null where nothing was by the day shown. */
function firstDayOf({ courses, now, before }: MultiplesFacts): CalendarDate | null {
  let first: CalendarDate | null = null;
  let any = false;
  for (const { steps } of courses) {
    for (const { firstDay } of steps) {
      if (firstDay > now.asAt) break;
      any = true;
      if (firstDay !== BEGINNING_OF_TIME && (first === null || firstDay < first)) first = firstDay;
    }
  }
  return first ?? (any ? before.asAt : null);
}

type Change = { readonly day: CalendarDate; readonly stage: number; readonly by: 1 | -1 };

/** The counts of one partnership on each day they changed, within the days that the matrix lists the cell. */
function stepsOf(facts: MultiplesFacts, partnership: string, from: CalendarDate): StageStep[] {
  const { courses, rows, columns, now } = facts;
  const shown = columns.filter(({ slug }) => slug === partnership);
  const changes = courses
    .filter((course) => course.partnership === partnership)
    .flatMap((course) =>
      rows
        .filter(({ slug }) => slug === course.area)
        .flatMap((row) => shown.flatMap((column) => changesOf(course, meet(row, column)))),
    )
    .filter(({ day }) => day <= now.asAt)
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  const counts = STACKED_STAGES.map(() => 0);
  const steps = new Map<CalendarDate, readonly number[]>([[from, [...counts]]]);
  for (const { day, stage, by } of changes) {
    counts[stage] = (counts[stage] ?? 0) + by;
    steps.set(day < from ? from : day, [...counts]);
  }
  return thinned([...steps].map(([day, counts]) => ({ day, counts })));
}

function meet(one: Listing, other: Listing): Omit<Listing, "slug"> {
  const lasts = [one.last, other.last].filter((last) => last !== null).sort();
  return {
    first: [one.first, other.first].sort()[1] ?? one.first,
    last: lasts[0] ?? null,
  };
}

/** When a cell comes to a stage and when it leaves it, within the days that it is listed. */
function changesOf({ steps }: CellCourse, { first, last }: Omit<Listing, "slug">): Change[] {
  return steps.flatMap((step, index) => {
    const stage = (STACKED_STAGES as readonly (string | null)[]).indexOf(step.status);
    if (stage === -1) return [];
    const begins = step.firstDay > first ? step.firstDay : first;
    const after = steps[index + 1]?.firstDay ?? null;
    const listedUntil = last === null ? null : nextDay(last);
    const ends =
      after === null || (listedUntil !== null && listedUntil < after) ? listedUntil : after;
    if (ends !== null && ends <= begins) return [];
    return [
      { day: begins, stage, by: 1 as const },
      ...(ends === null ? [] : [{ day: ends, stage, by: -1 as const }]),
    ];
  });
}

/** The first, the last, and what stood at the end of each of many stretches between. */
function thinned(steps: StageStep[]): StageStep[] {
  if (steps.length <= MOST_STEPS) return steps;
  const size = steps.length / MOST_STEPS;
  return steps.filter(
    (_, index) =>
      index === 0 ||
      index === steps.length - 1 ||
      Math.floor(index / size) !== Math.floor((index + 1) / size),
  );
}

/** Who gained and who lost; where nobody did, who has most. */
function titleOf({ before, now, today }: MultiplesFacts, rows: readonly StageMultiple[]): string {
  const by = rows.map(({ name, liveThen, liveNow }) => ({ name, n: liveNow - liveThen }));
  const gained = by.filter(({ n }) => n > 0).sort((one, other) => other.n - one.n);
  const lost = by.filter(({ n }) => n < 0).sort((one, other) => one.n - other.n);
  const since = sinceDayWords(before.asAt, now.asAt);
  const isPlanned = now.asAt > today;
  if (gained.length > 0) {
    const most = gained[0]?.n ?? 0;
    const firsts = gained.filter(({ n }) => n === most).map(({ name }) => name);
    const who = `${capital(namesUpTo(firsts))} ${isPlanned ? verb(firsts.length, "gains", "gain") : "gained"}${gained.length > firsts.length ? " most" : ""}, ${inSentence(most)} more live${firsts.length > 1 ? " each" : ""}`;
    return lost.length === 0
      ? `${who} ${since}`
      : `${who}; ${namesUpTo(lost.map(({ name }) => name))} ${isPlanned ? verb(lost.length, "loses", "lose") : "lost"} ground`;
  }
  if (lost.length > 0) {
    const ones = lost.reduce((sum, { n }) => sum - n, 0);
    return `${capital(namesUpTo(lost.map(({ name }) => name)))} ${isPlanned ? verb(lost.length, "has", "have") : "had"} ${inSentence(ones)} fewer live ${since}, and nobody more`;
  }
  return standingTitle(rows);
}

function standingTitle(rows: readonly StageMultiple[]): string {
  const most = Math.max(0, ...rows.map(({ liveNow }) => liveNow));
  if (most === 0) return "No partnership has anything live yet";
  const firsts = rows.filter(({ liveNow }) => liveNow === most).map(({ name }) => name);
  const none = rows.filter(({ liveNow }) => liveNow === 0).map(({ name }) => name);
  const has = `${namesUpTo(firsts)} ${verb(firsts.length, "has", "have")} the most live, ${digits(most)}${firsts.length > 1 ? " each" : ""}`;
  if (none.length === 0) return has;
  return `${has}; ${namesUpTo(none)} ${verb(none.length, "has", "have")} none`;
}

function namesUpTo(names: readonly string[]): string {
  return names.length <= 3 ? listed(names) : many(names.length, "partnership");
}

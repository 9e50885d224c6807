import { BEGINNING_OF_TIME, type CalendarDate } from "./calendar.ts";
import { countMatrix } from "./counts.ts";
import { formatDate } from "./format-date.ts";
import type { StageMultiple, StageMultiples } from "./overview.ts";
import type { OverviewWorkings } from "./overview-facts.ts";
import { sinceDayWords } from "./overview-words.ts";
import { stageSteps } from "./stage-steps.ts";
import { capital, digits, inSentence, listed, many, shortDay, verb } from "./summary-english.ts";

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
  const steps = stageSteps(facts, from);
  const rows = now.partnerships.map(
    ({ slug, name }): StageMultiple => ({
      partnership: slug,
      name,
      to: { page: "partnership", partnership: slug },
      steps: steps(slug),
      liveThen: was.byPartnership.get(slug)?.live ?? 0,
      liveNow: is.byPartnership.get(slug)?.live ?? 0,
      toLive: { page: "matrix", filter: { partnership: slug, status: "live" } },
    }),
  );
  const years = before.asAt.slice(0, 4) !== now.asAt.slice(0, 4);
  return {
    title: multiplesTitle({ since: before.asAt, asAt: now.asAt, today: facts.today }, rows),
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

/**
 * The first day that something is recorded to have been so; null where nothing was by the day shown.
 * Where nobody knows from when, it is the day compared with.
 */
export function firstDayOf({
  courses,
  now,
  before,
}: Pick<MultiplesFacts, "courses"> & Days): CalendarDate | null {
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

interface Days {
  readonly now: { readonly asAt: CalendarDate };
  readonly before: { readonly asAt: CalendarDate };
}

/** Who gained and who lost since a day; where nobody did, who has most. */
export function multiplesTitle(
  { since: from, asAt, today }: Readonly<Record<"since" | "asAt" | "today", CalendarDate>>,
  rows: readonly Held[],
): string {
  const by = rows.map(({ name, liveThen, liveNow }) => ({ name, n: liveNow - liveThen }));
  const gained = by.filter(({ n }) => n > 0).sort((one, other) => other.n - one.n);
  const lost = by.filter(({ n }) => n < 0).sort((one, other) => one.n - other.n);
  const since = sinceDayWords(from, asAt);
  const isPlanned = asAt > today;
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

type Held = Pick<StageMultiple, "name" | "liveThen" | "liveNow">;

function standingTitle(rows: readonly Held[]): string {
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

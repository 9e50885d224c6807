import { Temporal } from "temporal-polyfill";
import type { AreaFacts } from "./area-facts.ts";
import { shownSteps } from "./area-lines.ts";
import { BEGINNING_OF_TIME, CalendarDate, END_OF_TIME, nextDay } from "./calendar.ts";
import { formatDate } from "./format-date.ts";
import { daysBetween, monthsBetween } from "./time-between.ts";

/** The days an area's picture spans, with where its years or months begin. */
export interface AreaSpan {
  readonly from: CalendarDate;
  /** The first day after it. */
  readonly to: CalendarDate;
  readonly ticks: readonly { readonly day: CalendarDate; readonly label: string }[];
}

/** From the first day something was said of, to the day shown or what is planned after it; null where nothing is. */
export function spanOf({ courses, asAt }: AreaFacts): AreaSpan | null {
  const days = courses
    .flatMap(({ steps }) => shownSteps(steps, asAt))
    .map(({ firstDay }) => firstDay)
    .sort();
  const last = days.at(-1);
  if (last === undefined) return null;
  const first = days.find((day) => day > BEGINNING_OF_TIME) ?? asAt;
  const lastShown = last > asAt ? withRoom(first, last) : nextDay(asAt);
  const isLong = monthsBetween(first, lastShown) >= 24;
  const from = CalendarDate.parse(`${first.slice(0, isLong ? 4 : 7)}-01-01`.slice(0, 10));
  return { from, to: lastShown, ticks: ticksOf(from, lastShown) };
}

/** A tenth more than what is planned last, so that it can be seen. */
function withRoom(first: CalendarDate, last: CalendarDate): CalendarDate {
  const days = Math.max(30, Math.ceil(daysBetween(first, last) / 10));
  const to = Temporal.PlainDate.from(last).add({ days });
  return to.year > 9999 ? END_OF_TIME : CalendarDate.parse(to.toString());
}

/** How far one tick is from the next, by the months the picture spans: never more than a dozen. */
const STEPS: readonly { readonly most: number; readonly months: number }[] = [
  { most: 12, months: 1 },
  { most: 24, months: 3 },
  { most: 144, months: 12 },
  { most: 300, months: 24 },
  { most: 720, months: 60 },
  { most: Number.POSITIVE_INFINITY, months: 240 },
];

function ticksOf(from: CalendarDate, to: CalendarDate): AreaSpan["ticks"] {
  const span = monthsBetween(from, to);
  const months = STEPS.find(({ most }) => span <= most)?.months ?? 12;
  const ticks: { day: CalendarDate; label: string }[] = [];
  let at = Temporal.PlainDate.from(from);
  while (Temporal.PlainDate.compare(at, to) < 0) {
    const day = CalendarDate.parse(at.toString());
    ticks.push({ day, label: labelOf(day, { months, isFirst: ticks.length === 0 }) });
    at = at.add({ months });
  }
  return ticks;
}

/** "2011"; "Jan 2011" where the year begins or the picture does, else "Feb". */
function labelOf(
  day: CalendarDate,
  { months, isFirst }: { readonly months: number; readonly isFirst: boolean },
): string {
  const year = day.slice(0, 4);
  if (months >= 12) return year;
  const month = formatDate(day.slice(0, 7)).slice(0, 3);
  return isFirst || day.slice(5, 7) === "01" ? `${month} ${year}` : month;
}

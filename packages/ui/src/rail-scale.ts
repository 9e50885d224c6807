// Days are numbers here, counted from 1970 as days without a time zone: no time library is needed to place them.

const DAY_MS = 86_400_000;
/** A rail spans at least so many days: of a single day there would be nothing to drag along. */
const SHORTEST_SPAN = 28;
/** The room a label takes: "Jan 2011" and a little air. */
const LABEL_PX = 44;
const YEAR_LABEL_PX = 62;
const MONTHS_BETWEEN_LABELS = [1, 2, 3, 6, 12, 24, 60, 120, 240];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The days from one end of a rail to the other, as numbers. */
export interface RailScale {
  readonly first: number;
  readonly last: number;
}

/** `2011-01-31` as a number of days. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** A number of days as `2011-01-31`. */
export function dayNumbered(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** "2011-02-01" after "2011-01-31". */
export function dayAfter(day: string): string {
  return dayNumbered(dayNumber(day) + 1);
}

/** "2011-01-31" before "2011-02-01". */
export function dayBefore(day: string): string {
  return dayNumbered(dayNumber(day) - 1);
}

/** The scale that holds all these days, no shorter than a person can drag along. */
export function railScale(days: readonly string[]): RailScale {
  const numbers = days.map(dayNumber);
  const first = Math.min(...numbers);
  return { first, last: Math.max(first + SHORTEST_SPAN, ...numbers) };
}

/** Where a day is, from 0 at the start to 1 at the end. */
export function placeOf({ first, last }: RailScale, day: string): number {
  return (dayNumber(day) - first) / (last - first);
}

/** The day at a place; beyond an end, the day at that end. */
export function dayAt({ first, last }: RailScale, place: number): string {
  return dayNumbered(first + Math.round(Math.min(1, Math.max(0, place)) * (last - first)));
}

export interface RailLabel {
  readonly day: string;
  readonly words: string;
}

/**
 * The days that are named along a rail so many pixels wide: every day or week where there is room, else months or years.
 *
 * A year is said where it begins, and at the start.
 */
export function railLabels(scale: RailScale, width: number): readonly RailLabel[] {
  const perDay = width / (scale.last - scale.first);
  if (perDay * 7 >= LABEL_PX) return dayLabels(scale, perDay * 1 >= LABEL_PX ? 1 : 7);
  const perMonth = perDay * 30.44;
  const between = MONTHS_BETWEEN_LABELS.find((months) => months * perMonth >= LABEL_PX) ?? 600;
  const from = new Date(scale.first * DAY_MS);
  const labels: RailLabel[] = [];
  let place = from.getUTCFullYear() * 12 + from.getUTCMonth();
  // Months are counted from the start of a year, so that a label stands where a year begins.
  place = Math.ceil(place / between) * between;
  for (; ; place += between) {
    const day = `${String(Math.floor(place / 12)).padStart(4, "0")}-${String((place % 12) + 1).padStart(2, "0")}-01`;
    const number = dayNumber(day);
    if (number > scale.last) return labels;
    if (number < scale.first) continue;
    const saysYear = between >= 12 || place % 12 === 0 || labels.length === 0;
    labels.push({ day, words: monthWords(place, between, saysYear, between * perMonth) });
  }
}

function monthWords(place: number, between: number, saysYear: boolean, room: number): string {
  const year = String(Math.floor(place / 12));
  if (between >= 12) return year;
  const month = MONTHS[place % 12] ?? "";
  if (!saysYear) return month;
  if (room >= YEAR_LABEL_PX) return `${month} ${year}`;
  // Where a year begins it alone says the month.
  return place % 12 === 0 ? year : month;
}

function dayLabels(scale: RailScale, step: number): readonly RailLabel[] {
  const labels: RailLabel[] = [];
  for (let number = scale.first; number <= scale.last; number += 1) {
    const day = dayNumbered(number);
    const ofMonth = Number(day.slice(8));
    // The 29th to the 31st stand too near the next first.
    if (step === 7 && (ofMonth % 7 !== 1 || ofMonth > 28)) continue;
    const isNamed = labels.length === 0 || ofMonth === 1;
    const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? "";
    labels.push({ day, words: isNamed ? `${ofMonth} ${month}` : String(ofMonth) });
  }
  return labels;
}

export interface RailTick {
  readonly day: string;
  readonly entries: number;
}

/** One line of a rail: all days that fall on one pixel, with the first of them. */
export interface RailLine {
  readonly place: number;
  readonly entries: number;
}

/** The lines of a rail so many pixels wide: fewer than days, where days stand closer than lines can. */
export function railLines(
  scale: RailScale,
  ticks: readonly RailTick[],
  width: number,
): readonly RailLine[] {
  const columns = Math.max(1, Math.floor(width / 2));
  const lines = new Map<number, RailLine>();
  for (const { day, entries } of ticks) {
    const place = placeOf(scale, day);
    if (place < 0 || place > 1) continue;
    const column = Math.round(place * columns);
    const before = lines.get(column);
    lines.set(
      column,
      before ? { ...before, entries: before.entries + entries } : { place, entries },
    );
  }
  return [...lines.values()];
}

const TALLEST_PX = 24;

/** How tall the line of so many entries is: each of the first five is seen, a whole table is no tower. */
export function lineHeight(entries: number): number {
  return Math.min(TALLEST_PX, 4 + 4 * entries);
}

const LARGEST_MARK_PX = 8;
const SMALLEST_MARK_PX = 2.5;

/** How wide the marks of meetings are: smaller where so many stand on the rail that they would run together. */
export function meetingMarkSize(meetings: number, width: number): number {
  const room = width / Math.max(1, meetings);
  return Math.max(SMALLEST_MARK_PX, Math.min(LARGEST_MARK_PX, room * 0.8));
}

/** The nearest of the days after a day, or before it; null where there is none. */
export function neighbour(days: readonly string[], day: string, way: 1 | -1): string | null {
  const beyond = days.filter((one) => (way > 0 ? one > day : one < day)).sort();
  return (way > 0 ? beyond[0] : beyond.at(-1)) ?? null;
}

/** A day within two others. */
export function within(day: string, least: string, most: string): string {
  return day < least ? least : day > most ? most : day;
}

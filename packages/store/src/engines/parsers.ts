/** The types of PostgreSQL that JavaScript has no exact word for, by their object id. */
const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/**
 * How both engines read what their drivers would otherwise read differently.
 *
 * A `bigint` is a number (ids and counts stay far below 2^53), a `date` the text `YYYY-MM-DD`,
 * a `timestamptz` the text of the moment in UTC with milliseconds.
 */
export const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: Number,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: instantOf,
};

/** `2011-01-31 08:00:00.5+00` as `2011-01-31T08:00:00.500Z`. The session's time zone is UTC on both engines. */
export function instantOf(text: string): string {
  const [, day, second, fraction = ""] =
    /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text) ?? [];
  if (!day) throw new Error(`The database gave a moment that is not in UTC: ${text}`);
  return `${day}T${second}.${fraction.slice(0, 3).padEnd(3, "0")}Z`;
}

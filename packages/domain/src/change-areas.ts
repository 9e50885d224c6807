import type { AreaSuccession } from "./area.ts";
import { type EffectiveDate, firstDay } from "./calendar.ts";
import { AccordError } from "./errors.ts";
import { daysOf, type Stretch } from "./stretch.ts";

/** A row of a programme's matrix as it stands. */
export interface StandingRow extends Stretch {
  readonly id: number;
  readonly area: string;
  readonly group: string;
  readonly position: number;
}

/** What becomes of a matrix's rows: some end, some begin. A row that ends is as it was until then. */
export interface RowChanges {
  readonly ends: readonly (StandingRow & { readonly until: EffectiveDate })[];
  readonly begins: readonly Omit<StandingRow, "id">[];
}

/**
 * What a merge or a split does to the rows of one matrix.
 *
 * The rows of the areas that go end the day before; those they become begin on the day, in the place
 * of the first that ended. An area that is both goes on. Nothing before the day is touched.
 *
 * @param into - the slugs of what they become, also of areas that are new
 * @param nameOf - what an area is called, for what is refused
 * @throws AccordError `rule-broken` where none of the areas is a row on the day, where a row begins on
 *   it or later, and where what they become was a row before and has ended
 */
export function decideRows(
  rows: readonly StandingRow[],
  { areas, effective }: Pick<AreaSuccession, "areas" | "effective">,
  into: readonly string[],
  nameOf: (area: string) => string,
): RowChanges {
  const day = firstDay(effective);
  const listed: StandingRow[] = [];
  for (const row of rows.filter(({ area }) => areas.includes(area) || into.includes(area))) {
    const { first, last } = daysOf(row);
    const goesOn = into.includes(row.area);
    if (first > day || (first === day && !goesOn)) throw beginsLater(nameOf(row.area));
    if (last === null || day <= last) listed.push(row);
    else if (goesOn) throw hasEnded(nameOf(row.area));
  }
  const before = listed
    .filter(({ area }) => areas.includes(area))
    .sort((a, b) => a.position - b.position);
  const [place] = before;
  if (!place) throw isNoRow();
  const beginning = into.filter((slug) => !listed.some(({ area }) => area === slug));
  return {
    ends: before
      .filter(({ area }) => !into.includes(area))
      .map((row) => ({ ...row, until: { date: effective.date, precision: "before" } })),
    begins: beginning.map((area) => ({
      area,
      group: place.group,
      position: place.position,
      from: effective,
      until: place.until,
    })),
  };
}

function beginsLater(name: string): AccordError {
  return refused(
    `${name} is a row of the matrix only from then on, or later. Choose a later date.`,
  );
}

function hasEnded(name: string): AccordError {
  return refused(`${name} was a row of the matrix and has ended. Choose another area.`, "into");
}

function isNoRow(): AccordError {
  return refused("None of these areas is a row of the matrix on that day.");
}

function refused(message: string, field = "effective"): AccordError {
  return new AccordError("rule-broken", message, { field });
}

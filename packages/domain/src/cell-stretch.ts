import { z } from "zod";
import { DatedFrom } from "./area.ts";
import { type EffectiveDate, EffectiveDate as EffectiveDateSchema, firstDay } from "./calendar.ts";
import { AccordError } from "./errors.ts";
import { InProgramme, Slug, words } from "./slug.ts";
import { daysOf, overlap, type Stretch } from "./stretch.ts";

/** The most cells that one act gives a lead or a mandate. */
export const MOST_CELLS_AT_ONCE = 5_000;

const CellPlace = z.strictObject({ area: Slug, partnership: Slug }).readonly();
export type CellPlace = z.infer<typeof CellPlace>;

export const CellPlaces = z
  .array(CellPlace)
  .min(1, "Choose at least one cell.")
  .max(MOST_CELLS_AT_ONCE)
  .refine(
    (cells) =>
      new Set(cells.map((cell) => `${cell.area}/${cell.partnership}`)).size === cells.length,
    "Name each cell once.",
  )
  .readonly();

/** From when something is so of a cell: also "before 2011", and not "after". */
export const CellFrom = EffectiveDateSchema.refine(({ precision }) => precision !== "after", {
  path: ["date"],
  error: "Say the day, month or year from which it is so, or that it was before.",
});

const why = words(500);

/** What every act on cells sends: the journal head of the read it was made from. */
export const onCells = {
  cells: CellPlaces,
  head: z.int().nonnegative(),
  from: CellFrom,
  why: why.nullable().default(null),
} as const;

/** What a correction of one cell's stretch sends: the row it was read in. */
export const onStretch = { id: z.int().positive(), from: CellFrom, why } as const;

/** Ends what is so of cells: nothing is so from the date on. */
export const CellsEnd = InProgramme.extend({
  cells: CellPlaces,
  head: z.int().nonnegative(),
  from: DatedFrom,
  why,
});
export type CellsEnd = z.infer<typeof CellsEnd>;

/** Takes out what was entered by mistake. `id` is the row it was read in. */
export const StretchRemoval = InProgramme.extend({ id: z.int().positive(), why });
export type StretchRemoval = z.infer<typeof StretchRemoval>;

/** What is so of one cell over a stretch of time. `id` is null for what is yet to be written. */
export interface SaidStretch<S> extends Stretch {
  readonly id: number | null;
  readonly says: S;
}

/** The rows that go and the stretches that take their place. */
export interface StretchChange<S> {
  readonly replaces: readonly number[];
  readonly adds: readonly SaidStretch<S>[];
}

/**
 * What is so of a cell from a date on, until something else recorded already takes over.
 *
 * What was so before the date stays so until then. From the first day of what is there, it never was
 * anything else: that mends a slip.
 *
 * @param says - null where it ends
 * @throws AccordError `rule-broken` when nothing is there to end
 */
export function decideStretch<S>(
  stretches: readonly SaidStretch<S>[],
  { says, from }: { readonly says: S | null; readonly from: EffectiveDate },
): StretchChange<S> {
  return changeOf(stretches, put(stretches, { says, from }));
}

/**
 * Says anew what one stretch says and from when; null takes it out. What it had cut short goes on again.
 *
 * @throws AccordError `changed-meanwhile` when it does not stand any more
 */
export function decideCorrection<S>(
  stretches: readonly SaidStretch<S>[],
  id: number,
  becomes: { readonly says: S; readonly from: EffectiveDate } | null,
): StretchChange<S> {
  const wrong = stretches.find((one) => one.id === id);
  if (!wrong) throw changedMeanwhile(id);
  const { first } = daysOf(wrong);
  const rest = stretches
    .filter((one) => one !== wrong)
    .map((one) => (endsAt(one, first) ? { ...one, id: null, until: wrong.until } : one));
  return changeOf(stretches, becomes ? put(rest, becomes) : rest);
}

/** @throws AccordError `changed-meanwhile` when two stretches of one cell share a day */
export function assertApart(stretches: readonly Stretch[]): void {
  const clash = stretches.some((one, index) =>
    stretches.slice(index + 1).some((other) => overlap(one, other)),
  );
  if (clash) throw changedMeanwhile(null);
}

function put<S>(
  stretches: readonly SaidStretch<S>[],
  { says, from }: { readonly says: S | null; readonly from: EffectiveDate },
): SaidStretch<S>[] {
  const day = firstDay(from);
  const standing = stretches.find((one) => {
    const { first, last } = daysOf(one);
    return first <= day && (last === null || day <= last);
  });
  if (says === null && !standing) {
    throw new AccordError("rule-broken", "There is nothing to end on that day.", { field: "from" });
  }
  const next = stretches
    .filter((one) => daysOf(one).first > day)
    .sort((one, other) => (daysOf(one).first < daysOf(other).first ? -1 : 1))[0];
  const until = standing ? standing.until : next ? before(next.from) : null;
  return [
    ...stretches.flatMap((one) => {
      if (one !== standing) return [one];
      return daysOf(one).first < day ? [{ ...one, id: null, until: before(from) }] : [];
    }),
    ...(says === null ? [] : [{ id: null, says, from, until }]),
  ];
}

function before({ date }: EffectiveDate): EffectiveDate {
  return { date, precision: "before" };
}

/** Whether a stretch was cut short where another began. */
function endsAt(stretch: Stretch, first: string): boolean {
  const { until } = stretch;
  return until?.precision === "before" && until.date !== null && startOf(until.date) === first;
}

const startOf = (part: string) => `${part}-01-01`.slice(0, 10);

function changeOf<S>(
  was: readonly SaidStretch<S>[],
  is: readonly SaidStretch<S>[],
): StretchChange<S> {
  const kept = new Set(is.flatMap(({ id }) => id ?? []));
  return {
    replaces: was.flatMap(({ id }) => (id === null || kept.has(id) ? [] : id)),
    adds: is.filter(({ id }) => id === null),
  };
}

function changedMeanwhile(id: number | null): AccordError {
  return new AccordError(
    "changed-meanwhile",
    "Someone changed it while you were in it. Look at it again.",
    id === null ? {} : { id },
  );
}

import type { Counted } from "@accord/domain/counts";
import { FINDING_CODES, type FindingCode } from "@accord/domain/finding";
import { MOVEMENT_LABEL, type Movement } from "@accord/domain/movement";
import type { MatrixFilter } from "@accord/domain/page-link";
import { STATUS } from "@accord/domain/status";
import type { MatrixPlace } from "@accord/ui/matrix-row";
import { wordsIn, writeSearch } from "../../address-words.ts";
import { type DaysAddress, readDays } from "../../days.ts";

/** What the address of the matrix page says: all that is needed to send the page to someone else. */
export interface MatrixAddress extends DaysAddress, MatrixFilter {
  /** The cell whose story is open: `area/partnership`. */
  readonly cell?: string | undefined;
  /** What the names of areas are searched for. */
  readonly find?: string | undefined;
  /** Groups whose rows are put away, parted by commas. */
  readonly folded?: string | undefined;
  /** Marks without their words. */
  readonly marks?: "only" | undefined;
}

/**
 * Reads the address. A day that cannot be is kept as written, as {@link readDays} does; a filter there
 * is not is left out, so that the page never seems to be narrowed by what it does not know.
 */
export function readMatrixAddress(search: Readonly<Record<string, unknown>>): MatrixAddress {
  return {
    ...readDays(search),
    group: wordsIn(search["group"]),
    area: wordsIn(search["area"]),
    partnership: wordsIn(search["partnership"]),
    force: wordsIn(search["force"]),
    status: oneOf(search["status"], isStatus),
    movement: oneOf(search["movement"], isMovementFilter),
    // As text in an address, as itself where a page goes on from another.
    restated: String(search["restated"]) === "true" ? true : undefined,
    finding: oneOf(search["finding"], isFindingCode),
    cell: wordsIn(search["cell"]),
    find: wordsIn(search["find"]),
    folded: wordsIn(search["folded"]),
    marks: search["marks"] === "only" ? "only" : undefined,
  };
}

/** The part of the address that says which cells are meant. */
export function filterIn(address: MatrixAddress): MatrixFilter {
  const { group, area, partnership, force, status, movement, restated, finding } = address;
  return { group, area, partnership, force, status, movement, restated, finding };
}

/** An address without a filter, to be changed into. */
export const NO_FILTER = {
  group: undefined,
  area: undefined,
  partnership: undefined,
  force: undefined,
  status: undefined,
  movement: undefined,
  restated: undefined,
  finding: undefined,
} as const satisfies MatrixFilter;

/** The address of the matrix page of a programme. */
export function matrixHref(programme: string, address: MatrixAddress): string {
  return `/${programme}/matrix${writeSearch({ ...address })}`;
}

/** The cell an address names, or null where it names none. */
export function openedCell({ cell }: MatrixAddress): MatrixPlace | null {
  const [area, partnership, ...rest] = cell?.split("/") ?? [];
  return area && partnership && rest.length === 0 ? { area, partnership } : null;
}

/** The groups an address puts away. */
export function foldedIn({ folded }: MatrixAddress): ReadonlySet<string> {
  return new Set(folded?.split(",").filter(Boolean));
}

/** The same groups with one more, or without the one; undefined where none is left. */
export function turned(folded: ReadonlySet<string>, group: string): string | undefined {
  const after = new Set(folded);
  if (!after.delete(group)) after.add(group);
  return [...after].join(",") || undefined;
}

function oneOf<Value>(value: unknown, is: (text: string) => Value | undefined): Value | undefined {
  return typeof value === "string" ? is(value) : undefined;
}

function isStatus(text: string): Counted | "blank" | undefined {
  const isOne = text === "needs-review" || text === "blank" || Object.hasOwn(STATUS, text);
  return isOne ? (text as Counted | "blank") : undefined; // has just been looked up
}

function isMovementFilter(text: string): Movement | "moved" | "changed" | undefined {
  const isOne = text === "moved" || text === "changed" || Object.hasOwn(MOVEMENT_LABEL, text);
  return isOne ? (text as Movement | "moved" | "changed") : undefined; // has just been looked up
}

function isFindingCode(text: string): FindingCode | undefined {
  return FINDING_CODES.find((code) => code === text);
}

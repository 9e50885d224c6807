import { CalendarDate, Instant } from "@accord/domain/calendar";
import type { MatrixCell, MatrixView } from "@accord/domain/matrix";
import { STATUSES } from "@accord/domain/status";

/** How large a matrix is drawn. */
export interface ScreenSize {
  readonly areas: number;
  readonly partnerships: number;
}

const DAYS = [CalendarDate.parse("2011-01-31"), CalendarDate.parse("2011-10-14")] as const;
const RECORDED = Instant.parse("2011-01-21T09:00:00.000Z");
const KNOWN = Instant.parse("2011-10-14T08:00:00.000Z");
const GROUPS = 5;
/** Two of three cells are filled, as in the table of January 2011. */
const FILLED = 0.64;
/** One filled cell in so many stands otherwise on the other day. */
const ONE_IN = 12;

/**
 * A matrix of any size, the same in every run: each figure is a hash of the cell's own place.
 *
 * @param day - 0 or 1: two days between which one cell in twelve moves
 */
export function generatedView({ areas, partnerships }: ScreenSize, day: 0 | 1): MatrixView {
  const cells: MatrixCell[] = [];
  for (let row = 0; row < areas; row += 1) {
    for (let column = 0; column < partnerships; column += 1) {
      const chance = hash(row * 1009 + column);
      if (chance >= FILLED) continue;
      const moves = Math.floor(hash(row * 2003 + column + 7) * ONE_IN) === 0;
      const stage = Math.floor((chance / FILLED) * 5) + (moves ? day : 0);
      cells.push(aCell(`area-${row}`, `partnership-${column}`, stage));
    }
  }
  return {
    programme: { slug: "generated", name: "Generated", marking: "OFFICIAL" },
    asAt: DAYS[day],
    knownAt: KNOWN,
    head: 1,
    groups: Array.from({ length: GROUPS }, (_, at) => ({
      slug: `group-${at}`,
      name: `Group ${at}`,
      note: null,
    })),
    areas: Array.from({ length: areas }, (_, row) => ({
      slug: `area-${row}`,
      name: `Business area ${row}`,
      group: `group-${Math.floor((row * GROUPS) / areas)}`,
      aliases: [],
      comment: null,
    })),
    partnerships: Array.from({ length: partnerships }, (_, column) => ({
      slug: `partnership-${column}`,
      name: `Partnership ${column}`,
      tier: "sub-regional",
      forces: [],
    })),
    cells,
  };
}

/** How many squares say something else on the other of the two days. */
export function changesBetweenDays(size: ScreenSize): number {
  const before = generatedView(size, 0).cells;
  return generatedView(size, 1).cells.filter(({ status }, n) => status !== before[n]?.status)
    .length;
}

function aCell(area: string, partnership: string, stage: number): MatrixCell {
  return {
    area,
    partnership,
    status: STATUSES[stage] ?? "live",
    liveKind: null,
    qualifier: null,
    sourceWording: null,
    needsReview: false,
    comment: null,
    effectiveOn: { date: "2011-01", precision: "month" },
    recordedAt: RECORDED,
    kind: "observed",
    corrected: false,
    revision: 1,
    confirmedAt: null,
    source: null,
    entry: 1,
  };
}

/** A figure from 0 up to 1 that depends on nothing but a number. */
function hash(seed: number): number {
  let mixed = (seed ^ 0x9e3779b9) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 0;
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

import { cellKey } from "./cell.ts";
import type { Counted } from "./counts.ts";
import { type CellCourse, stepOn } from "./course.ts";
import type { CellChange } from "./difference.ts";
import { cellsByKey, type MatrixCell, type MatrixPartnership, type MatrixView } from "./matrix.ts";
import type { Movement } from "./movement.ts";
import { type NamedForce, shortNames } from "./named-force.ts";
import type { Tier } from "./partnership.ts";
import {
  type AreaReach,
  arrangementsOf,
  REACH_KINDS,
  type ReachKind,
  reachOf,
  stepping,
} from "./reach.ts";
import { isExit, stageOf } from "./status.ts";
import { listed } from "./summary-english.ts";
import { whyStands } from "./told-change.ts";

/** A partnership of the programme that a force is in on the day. */
export interface ForceArrangement {
  readonly slug: string;
  readonly name: string;
  readonly tier: Tier;
  /** With whom it reaches, as a sentence says it: "Suffolk", "the region". */
  readonly withWhom: string;
  /** The same at the head of a column: "Suffolk", "Region". */
  readonly head: string;
  readonly forces: readonly string[];
}

/** What a cell says in the table of reach. */
export interface ReachCell {
  readonly partnership: string;
  readonly status: MatrixCell["status"];
  readonly counted: Counted;
  readonly qualifier: string | null;
  readonly sourceWording: string | null;
  /** How it differs from the compared day; null where it says the same. */
  readonly movement: Movement | null;
}

/** An area in the table of reach. */
export interface ReachRow extends AreaReach<ReachCell> {
  readonly name: string;
  /** What the next wider step waits for, in the record's words; null where nothing says. */
  readonly waitsFor: string | null;
}

/** Areas that stand alike; those that are live apart by the widest arrangement they are live in. */
export interface ReachGroup {
  readonly kind: ReachKind;
  /** Of what is live: the widest arrangement. */
  readonly partnership: string | null;
  readonly rows: readonly ReachRow[];
}

/** The arrangements a force is in on the day, narrowest first, in the words a page uses. */
export function tellArrangements(
  partnerships: readonly MatrixPartnership[],
  force: string,
  forces: readonly NamedForce[],
): ForceArrangement[] {
  const shortOf = shortNames(forces);
  const told = arrangementsOf(partnerships, force).map((one) => {
    const others = one.forces.filter((slug) => slug !== force).map(shortOf);
    const isRegion = one.tier === "regional";
    return {
      ...one,
      withWhom: isRegion ? "the region" : others.length < 3 ? listed(others) : one.name,
      head: isRegion ? "Region" : others.length === 1 ? (others[0] ?? one.name) : one.name,
    };
  });
  // Two of one description, or with nobody else, go by their names.
  return told.map((one) =>
    one.withWhom === "" || told.some((other) => other !== one && other.withWhom === one.withWhom)
      ? { ...one, withWhom: one.name, head: one.name }
      : one,
  );
}

/** What rows of reach are made from besides the matrix. */
interface ReachFacts {
  readonly changes: readonly CellChange[];
  readonly courses: ReadonlyMap<string, CellCourse>;
}

/** Every area of the matrix as it stands for a force, in the order of the rows. */
export function reachRows(
  view: MatrixView,
  arrangements: readonly Pick<ForceArrangement, "slug">[],
  { changes, courses }: ReachFacts,
): ReachRow[] {
  const cells = cellsByKey(view);
  const moved = new Map(changes.map((change) => [cellKey(change), change.movement]));
  return view.areas.map((area) => {
    const full = arrangements.map(
      ({ slug }) => cells.get(cellKey({ area: area.slug, partnership: slug })) ?? null,
    );
    const reach = reachOf(area.slug, full);
    const next = reach.next === null ? null : (full[reach.next] ?? null);
    return {
      ...reach,
      name: area.name,
      cells: full.map((cell) => cell && tellCell(cell, moved.get(cellKey(cell)) ?? null)),
      waitsFor: next && waitsFor(next, courses.get(cellKey(next)), view.asAt, area.comment),
    };
  });
}

function tellCell(cell: MatrixCell, movement: Movement | null): ReachCell {
  const { partnership, status, qualifier, sourceWording } = cell;
  const counted = status ?? "needs-review";
  return { partnership, status, counted, qualifier, sourceWording, movement };
}

/**
 * What a step waits for: the reason it last went back or stopped for, its comment, its qualifier, the
 * words that nobody has read yet, and else the comment on the row.
 */
function waitsFor(
  cell: MatrixCell,
  course: CellCourse | undefined,
  day: MatrixView["asAt"],
  rowComment: string | null,
): string | null {
  const reason = hasTurned(course, day) ? whyStands(course, day) : null;
  const unread = cell.status === null ? cell.sourceWording : null;
  return reason ?? cell.comment ?? cell.qualifier ?? unread ?? rowComment;
}

/** Whether the last step of a course went back or stopped. */
function hasTurned(course: CellCourse | undefined, day: MatrixView["asAt"]): boolean {
  const now = course && stepOn(course, day);
  if (!course || !now?.status) return false;
  if (isExit(now.status)) return true;
  const before = course.steps.filter((step) => step.firstDay <= day && step.status !== now.status);
  const last = before.at(-1)?.status;
  return last !== undefined && last !== null && stageOf(last) > stageOf(now.status);
}

/**
 * Rows in groups: live by the widest arrangement, the widest first; on the way from nearest to farthest;
 * words that fit no status; stopped; nothing recorded. A row stands in exactly one; empty groups are left out.
 */
export function groupReach(
  rows: readonly ReachRow[],
  arrangements: readonly Pick<ForceArrangement, "slug">[],
): ReachGroup[] {
  const live = arrangements.map(({ slug }, n) => ({
    kind: "live" as const,
    partnership: slug,
    rows: rows.filter((row) => row.live === n),
  }));
  const others = REACH_KINDS.filter((kind) => kind !== "live").map((kind) => {
    const alike = rows.filter((row) => row.kind === kind);
    return { kind, partnership: null, rows: kind === "on-the-way" ? stepping(alike) : alike };
  });
  return [...live.toReversed(), ...others].filter((group) => group.rows.length > 0);
}

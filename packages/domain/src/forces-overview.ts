import type { CalendarDate, Instant } from "./calendar.ts";
import { cellKey } from "./cell.ts";
import { differenceOf } from "./difference.ts";
import type { Finding } from "./finding.ts";
import { regionItIsOutside } from "./force-page.ts";
import { type ForceArrangement, tellArrangements } from "./force-reach.ts";
import { cellsByKey, type MatrixView } from "./matrix.ts";
import { isMovement } from "./movement.ts";
import type { NamedForce } from "./named-force.ts";
import { reachOf } from "./reach.ts";
import { cellsFound } from "./rule-counts.ts";
import { capital, listed, many, verb } from "./summary-english.ts";

/** How a force stands in a programme, in one line. */
export interface ForceLine extends NamedForce {
  readonly arrangements: readonly ForceArrangement[];
  /** The region the programme is for, where the force is outside it. */
  readonly outside: string | null;
  /** Areas it is live in, through any arrangement. */
  readonly live: number;
  /** The same by the widest arrangement, widest first. */
  readonly reach: readonly { readonly withWhom: string; readonly areas: number }[];
  readonly onTheWay: number;
  /** Cells that moved since the compared day. */
  readonly moved: number;
  /** Cells that have stood still too long. */
  readonly stalled: number;
  /** Cells that nobody confirmed this cycle. */
  readonly unconfirmed: number;
}

/** Every force of a programme's partnerships on a day. */
export interface ForcesOverview {
  readonly programme: MatrixView["programme"];
  readonly asAt: CalendarDate;
  readonly knownAt: Instant;
  readonly head: number;
  readonly since: CalendarDate;
  readonly title: string;
  /** By name. */
  readonly forces: readonly ForceLine[];
}

export interface ForcesOverviewFacts {
  readonly forces: readonly NamedForce[];
  readonly now: MatrixView;
  /** The compared day, known now. */
  readonly before: MatrixView;
  readonly findings: readonly Finding[];
}

/** A line for each force of the partnerships listed on the day. */
export function composeForcesOverview(facts: ForcesOverviewFacts): ForcesOverview {
  const { now, before } = facts;
  const moves = differenceOf(before, now).filter(({ movement }) => isMovement(movement));
  const stalled = cellsFound(facts.findings, new Set(["stalled"]));
  const unconfirmed = cellsFound(facts.findings, new Set(["unconfirmed"]));
  const cells = cellsByKey(now);
  const members = new Set(now.partnerships.flatMap(({ forces }) => forces));
  const lines = facts.forces
    .filter(({ slug }) => members.has(slug))
    .sort((one, other) => one.short.localeCompare(other.short, "en-GB"))
    .map((force): ForceLine => {
      const arrangements = tellArrangements(now.partnerships, force.slug, facts.forces);
      const own = new Set(arrangements.map(({ slug }) => slug));
      const isOwn = ({ partnership }: { readonly partnership: string }) => own.has(partnership);
      const reaches = now.areas.map(({ slug: area }) =>
        reachOf(
          area,
          arrangements.map((one) => cells.get(cellKey({ area, partnership: one.slug })) ?? null),
        ),
      );
      const reach = arrangements.map(({ withWhom }, n) => ({
        withWhom,
        areas: reaches.filter(({ live }) => live === n).length,
      }));
      return {
        ...force,
        arrangements,
        outside: regionItIsOutside(force, now.partnerships, facts.forces),
        live: reaches.filter(({ kind }) => kind === "live").length,
        reach: reach.filter(({ areas }) => areas > 0).toReversed(),
        onTheWay: reaches.filter(({ kind }) => kind === "on-the-way").length,
        moved: moves.filter(isOwn).length,
        stalled: stalled.filter(isOwn).length,
        unconfirmed: unconfirmed.filter(isOwn).length,
      };
    });
  return {
    programme: now.programme,
    asAt: now.asAt,
    knownAt: now.knownAt,
    head: now.head,
    since: before.asAt,
    title: titleOf(lines),
    forces: lines,
  };
}

/** Which forces are live in the most areas. */
function titleOf(lines: readonly ForceLine[]): string {
  if (lines.length === 0) return "No force is in a partnership of this programme";
  const most = Math.max(...lines.map(({ live }) => live));
  if (most === 0) {
    return lines.length === 1
      ? `${lines[0]?.short} is live in no area yet`
      : `None of ${many(lines.length, "force")} is live in an area yet`;
  }
  const first = lines.filter(({ live }) => live === most);
  if (first.length === lines.length) return `Every force is live in ${many(most, "area")}`;
  const names =
    first.length > 4 ? many(first.length, "force") : listed(first.map(({ short }) => short));
  const where = `live in ${many(most, "area")}, the most of ${many(lines.length, "force")}`;
  return capital(`${names} ${verb(first.length, "is", "are")} ${where}`);
}

import { FORCE_TILES } from "./force-tiles.ts";
import type { MatrixView } from "./matrix.ts";
import type { NamedForce } from "./named-force.ts";
import type { MatrixFilter } from "./page-link.ts";
import { inSentence, listed, many } from "./summary-english.ts";

/** How many areas a force shares with another. */
export interface SharedForce extends NamedForce {
  /** Areas with something recorded in a partnership that both are in on the day. */
  readonly areas: number;
  /** The cells it counts; null where no filter of the matrix names exactly those. */
  readonly filter: MatrixFilter | null;
}

/** What a force shares with every other, most first. */
export interface SharedAreas {
  readonly title: string;
  /** The forces that share nothing with it, also those that the page does not tell of. */
  readonly none: number;
  readonly forces: readonly SharedForce[];
}

/** Counts the areas a force shares with each other force: once each, however many partnerships say so. */
export function sharedAreas(
  force: NamedForce,
  { partnerships, cells }: Pick<MatrixView, "partnerships" | "cells">,
  forces: readonly NamedForce[],
): SharedAreas {
  const withForce = partnerships.filter((one) => one.forces.includes(force.slug));
  const shared = forces
    .filter(({ slug }) => slug !== force.slug)
    .map((other) => {
      const both = withForce.filter((one) => one.forces.includes(other.slug));
      const slugs = new Set(both.map(({ slug }) => slug));
      const areas = new Set(
        cells.filter(({ partnership }) => slugs.has(partnership)).map(({ area }) => area),
      ).size;
      const ofOther = partnerships.filter((one) => one.forces.includes(other.slug));
      return {
        ...other,
        areas,
        filter: areas === 0 ? null : filterOf(both, { withForce, force, ofOther, other }),
      };
    })
    .sort((a, b) => b.areas - a.areas || a.short.localeCompare(b.short, "en-GB"));
  const told = new Set(forces.map(({ onsCode }) => onsCode));
  const untold = FORCE_TILES.filter(({ onsCode }) => !told.has(onsCode)).length;
  const none = shared.filter(({ areas }) => areas === 0).length + untold;
  return { title: titleOf(force, shared, none), none, forces: shared };
}

type Partnerships = MatrixView["partnerships"];

function filterOf(
  both: Partnerships,
  of: {
    readonly withForce: Partnerships;
    readonly force: NamedForce;
    readonly ofOther: Partnerships;
    readonly other: NamedForce;
  },
): MatrixFilter | null {
  const [only] = both;
  if (both.length === 1 && only) return { partnership: only.slug };
  if (both.length === of.withForce.length) return { force: of.force.slug };
  return both.length === of.ofOther.length ? { force: of.other.slug } : null;
}

/** "Norfolk shares 40 areas with Suffolk, 18 with four others and none with the other 37." */
function titleOf(force: NamedForce, shared: readonly SharedForce[], none: number): string {
  const some = shared.filter(({ areas }) => areas > 0);
  if (some.length === 0)
    return `${force.short} shares no area with another force in this programme`;
  const [first, second, ...fewer] = [...Map.groupBy(some, ({ areas }) => areas)];
  const parts = [first, second].flatMap((level, n) => {
    if (!level) return [];
    const [areas, forces] = level;
    return [`${n === 0 ? many(areas, "area") : inSentence(areas)} with ${namesOf(forces, n)}`];
  });
  const rest = fewer.flatMap(([, forces]) => forces).length;
  if (rest > 0) parts.push(`fewer with ${many(rest, "more force")}`);
  if (none > 0) parts.push(`none with the other ${inSentence(none)}`);
  return `${force.short} shares ${listed(parts)}`;
}

function namesOf(forces: readonly SharedForce[], level: number): string {
  if (forces.length <= 3) return listed(forces.map(({ short }) => short));
  return level === 0 ? many(forces.length, "force") : `${inSentence(forces.length)} others`;
}

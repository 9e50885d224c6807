import type { MatrixView } from "./matrix.ts";
import type { NamedForce } from "./named-force.ts";
import type { MatrixFilter } from "./page-link.ts";
import { capital, listed, many, someOf } from "./summary-english.ts";

/** How many areas a force shares with another. */
export interface SharedForce extends NamedForce {
  /** Areas with something recorded in a partnership that both are in on the day. */
  readonly areas: number;
  /** The cells it counts; null where no filter of the matrix names exactly those. */
  readonly filter: MatrixFilter | null;
}

/** What a force shares with every other of the register, most first. */
export interface SharedAreas {
  readonly title: string;
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
  return { title: titleOf(force, shared), forces: shared };
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

function titleOf(force: NamedForce, shared: readonly SharedForce[]): string {
  const most = shared[0]?.areas ?? 0;
  if (most === 0) return `${force.short} shares no area with another force in this programme`;
  const first = shared.filter(({ areas }) => areas === most);
  const second = shared.find(({ areas }) => areas < most)?.areas ?? 0;
  const names =
    first.length > 4 ? many(first.length, "force") : listed(first.map(({ short }) => short));
  const said = `${force.short} shares most with ${someOf([names])}: ${many(most, "area")}`;
  return second === 0 ? `${capital(said)}, and nothing with others` : capital(said);
}

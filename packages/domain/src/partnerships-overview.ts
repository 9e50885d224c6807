import type { CalendarDate, Instant } from "./calendar.ts";
import { type Counts, countMatrix } from "./counts.ts";
import { differenceOf } from "./difference.ts";
import type { Finding } from "./finding.ts";
import type { MatrixView } from "./matrix.ts";
import { isMovement } from "./movement.ts";
import { type NamedForce, shortNames } from "./named-force.ts";
import { isInside, type Tier } from "./partnership.ts";
import { cellsFound } from "./rule-counts.ts";
import { capital, listed, many, verb } from "./summary-english.ts";

/** How a partnership stands in a programme, in one line. */
export interface PartnershipLine {
  readonly slug: string;
  readonly name: string;
  readonly tier: Tier;
  readonly forces: readonly { readonly slug: string; readonly short: string }[];
  /** Names of the wider partnerships of the programme that all its forces are in. */
  readonly inside: readonly string[];
  readonly counts: Counts;
  /** Cells that moved since the compared day. */
  readonly moved: number;
  readonly stalled: number;
  readonly unconfirmed: number;
}

/** The partnerships that a programme lists on a day, in its order. */
export interface PartnershipsOverview {
  readonly programme: MatrixView["programme"];
  readonly asAt: CalendarDate;
  readonly knownAt: Instant;
  readonly head: number;
  readonly since: CalendarDate;
  readonly title: string;
  readonly areas: number;
  readonly partnerships: readonly PartnershipLine[];
}

export interface PartnershipsOverviewFacts {
  readonly forces: readonly NamedForce[];
  readonly now: MatrixView;
  /** The compared day, known now. */
  readonly before: MatrixView;
  readonly findings: readonly Finding[];
}

/** A line for each partnership of a programme. */
export function composePartnershipsOverview(
  facts: PartnershipsOverviewFacts,
): PartnershipsOverview {
  const { now, before, findings } = facts;
  const changes = differenceOf(before, now).filter(({ movement }) => isMovement(movement));
  const stalled = cellsFound(findings, new Set(["stalled"]));
  const unconfirmed = cellsFound(findings, new Set(["unconfirmed"]));
  const counts = countMatrix(now);
  const shortOf = shortNames(facts.forces);
  const partnerships = now.partnerships.flatMap(({ slug, name, tier, forces }) => {
    const own = counts.byPartnership.get(slug);
    if (!own) return [];
    const isOwn = ({ partnership }: { readonly partnership: string }) => partnership === slug;
    const wider = now.partnerships.filter((one) => isInside(forces, one.forces));
    return [
      {
        slug,
        name,
        tier,
        forces: forces.map((force) => ({ slug: force, short: shortOf(force) })),
        inside: wider.map((one) => one.name),
        counts: own,
        moved: changes.filter(isOwn).length,
        stalled: stalled.filter(isOwn).length,
        unconfirmed: unconfirmed.filter(isOwn).length,
      },
    ];
  });
  return {
    programme: now.programme,
    asAt: now.asAt,
    knownAt: now.knownAt,
    head: now.head,
    since: before.asAt,
    title: titleOf(partnerships),
    areas: now.areas.length,
    partnerships,
  };
}

/** Which partnerships are live in the most areas. */
function titleOf(lines: readonly PartnershipLine[]): string {
  if (lines.length === 0) return "The programme lists no partnership on this day";
  const most = Math.max(...lines.map(({ counts }) => counts.live));
  if (most === 0) {
    return lines.length === 1
      ? `${lines[0]?.name} is live in no area yet`
      : `None of ${many(lines.length, "partnership")} is live in an area yet`;
  }
  const first = lines.filter(({ counts }) => counts.live === most);
  if (first.length === lines.length) {
    return lines.length === 1
      ? `${lines[0]?.name} is live in ${many(most, "area")}`
      : `Every partnership is live in ${many(most, "area")}`;
  }
  const names =
    first.length > 4 ? many(first.length, "partnership") : listed(first.map((one) => one.name));
  return capital(
    `${names} ${verb(first.length, "is", "are")} live in ${many(most, "area")}, the most of ${many(lines.length, "partnership")}`,
  );
}

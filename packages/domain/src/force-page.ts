import type { CalendarDate, EffectiveDate, Instant } from "./calendar.ts";
import { cellKey } from "./cell.ts";
import type { CellCourse } from "./course.ts";
import { differenceOf } from "./difference.ts";
import { AccordError } from "./errors.ts";
import type { Finding } from "./finding.ts";
import { type ForcePlanGroup, type PlannedLine, planOfForce } from "./force-plan.ts";
import {
  type ForceArrangement,
  groupReach,
  type ReachGroup,
  reachRows,
  tellArrangements,
} from "./force-reach.ts";
import { type DeckPart, forceDeck, forceTitle } from "./force-words.ts";
import type { CellLead } from "./lead.ts";
import type { MatrixView } from "./matrix.ts";
import { isMovement } from "./movement.ts";
import type { NamedForce } from "./named-force.ts";
import type { Tier } from "./partnership.ts";
import { type Attention, attentionTo, stuckOf } from "./rule-counts.ts";
import { type SharedAreas, sharedAreas } from "./shared-areas.ts";
import { coursesByKey, type ToldChange, tellCellChanges } from "./told-change.ts";

/** A force's time in a partnership. */
export interface ForceMembership {
  readonly partnership: string;
  readonly name: string;
  readonly tier: Tier;
  readonly from: EffectiveDate;
  /** The last day; null while it lasts. */
  readonly until: EffectiveDate | null;
  readonly isOn: boolean;
  /** The programmes that list it, of those the reader may see. */
  readonly programmes: readonly { readonly slug: string; readonly name: string }[];
}

/** Who signs for a police area, as recorded on the day. */
export interface PartyOnDay {
  readonly slug: string;
  readonly kind: string;
  /** Null where no source says what it was called on the day. */
  readonly name: string | null;
  /** Every name that is recorded, in order of time. */
  readonly succession: readonly {
    readonly name: string;
    readonly from: EffectiveDate;
    readonly until: EffectiveDate | null;
  }[];
}

/** What the record says of a force, read for its page. */
export interface ForcePageFacts {
  readonly force: string;
  /** The forces that the reader is told of, as known at the instant. */
  readonly forces: readonly NamedForce[];
  readonly today: CalendarDate;
  readonly now: MatrixView;
  /** The compared day, known now. */
  readonly before: MatrixView;
  /** The compared day as it was known then; null where what was known is not compared. */
  readonly beforeAsKnown: MatrixView | null;
  readonly courses: readonly CellCourse[];
  readonly memberships: readonly ForceMembership[];
  readonly parties: readonly PartyOnDay[];
  readonly plan: readonly PlannedLine[];
  readonly findings: readonly Finding[];
  /** Who leads cells of the programme on the day; others than the force may be left out. */
  readonly leads: readonly CellLead[];
}

/** A cell that the force leads. */
export interface LedCell {
  readonly area: string;
  readonly areaName: string;
  readonly partnership: string;
  readonly partnershipName: string;
  readonly office: string | null;
}

/** Everything the page of a force says, as at a day, known at an instant, compared with another day. */
export interface ForcePage {
  readonly programme: MatrixView["programme"];
  readonly asAt: CalendarDate;
  readonly knownAt: Instant;
  readonly head: number;
  readonly since: CalendarDate;
  readonly force: NamedForce;
  /** Where the force is outside the region that the programme is for: that region. */
  readonly outside: string | null;
  readonly title: string;
  readonly deck: readonly DeckPart[];
  readonly arrangements: readonly ForceArrangement[];
  readonly groups: readonly ReachGroup[];
  readonly moved: readonly ToldChange[];
  /** Whatever else differs: first recorded, reworded, detail, taken out. */
  readonly otherwise: readonly ToldChange[];
  readonly restated: readonly ToldChange[];
  /** Cells that stand still, longest first. */
  readonly stuck: readonly Finding[];
  /** How many of its cells each rule names. */
  readonly attention: Attention;
  /** The cells it leads on the day, in the order of the matrix. */
  readonly leads: readonly LedCell[];
  readonly plan: readonly ForcePlanGroup[];
  readonly shared: SharedAreas;
  readonly memberships: readonly ForceMembership[];
  readonly parties: readonly PartyOnDay[];
}

/**
 * The page of a force: where it stands in every area of a programme, and what moved for it.
 *
 * Every area of the matrix stands in exactly one of the groups.
 *
 * @throws AccordError `not-found` when the register has no such force
 */
export function composeForcePage(facts: ForcePageFacts): ForcePage {
  const { now, before } = facts;
  const force = facts.forces.find(({ slug }) => slug === facts.force);
  if (!force) {
    throw new AccordError("not-found", "The register has no such force, or you may not see it.", {
      force: facts.force,
    });
  }
  const arrangements = tellArrangements(now.partnerships, force.slug, facts.forces);
  const own = new Set(arrangements.map(({ slug }) => slug));
  const isOwn = ({ partnership }: { readonly partnership: string }) => own.has(partnership);
  const courses = coursesByKey(facts.courses);
  const changes = differenceOf(before, now).filter(isOwn);
  const told = tellCellChanges(changes, { before: before, after: now }, courses);
  const restated = facts.beforeAsKnown
    ? differenceOf(facts.beforeAsKnown, before).filter(isOwn)
    : [];
  const groups = groupReach(reachRows(now, arrangements, { changes, courses }), arrangements);
  const isPlanned = now.asAt > facts.today;
  return {
    programme: now.programme,
    asAt: now.asAt,
    knownAt: now.knownAt,
    head: now.head,
    since: before.asAt,
    force,
    outside: regionItIsOutside(force, now.partnerships, facts.forces),
    title: forceTitle({ force, arrangements, groups, isPlanned }),
    deck: forceDeck(groups),
    arrangements,
    groups,
    moved: told.filter(({ movement }) => isMovement(movement)),
    otherwise: told.filter(({ movement }) => !isMovement(movement)),
    restated: tellCellChanges(
      restated,
      { before: facts.beforeAsKnown ?? before, after: before },
      courses,
    ),
    stuck: stuckOf(facts.findings, own),
    attention: attentionTo(facts.findings, own),
    leads: ledBy(force.slug, facts),
    plan: planOfForce(force.slug, facts.plan, { own, groups, findings: facts.findings }),
    shared: sharedAreas(force, now, facts.forces),
    memberships: facts.memberships,
    parties: facts.parties,
  };
}

/** The cells of the matrix that a force leads itself, by its rows and columns. */
function ledBy(force: string, { now, leads }: Pick<ForcePageFacts, "now" | "leads">): LedCell[] {
  const led = new Map(
    leads.filter((lead) => lead.force === force).map((lead) => [cellKey(lead), lead]),
  );
  return now.areas.flatMap((area) =>
    now.partnerships.flatMap((partnership) => {
      const lead = led.get(cellKey({ area: area.slug, partnership: partnership.slug }));
      if (!lead) return [];
      const names = { areaName: area.name, partnershipName: partnership.name };
      return [{ area: area.slug, partnership: partnership.slug, ...names, office: lead.office }];
    }),
  );
}

/**
 * The region a programme is for, where a force of its partnerships is outside: the region of all forces
 * of its regional arrangement. Null where it is inside, in none of them, or where that is of several regions.
 */
export function regionItIsOutside(
  force: NamedForce,
  partnerships: MatrixView["partnerships"],
  forces: readonly NamedForce[],
): string | null {
  const regional = partnerships.filter(({ tier }) => tier === "regional");
  const members = new Set(regional.flatMap((one) => one.forces));
  if (members.has(force.slug) || !partnerships.some((one) => one.forces.includes(force.slug))) {
    return null;
  }
  const regions = forces.filter(({ slug }) => members.has(slug)).map(({ region }) => region);
  const [region] = regions;
  const isOne = regions.every((one) => one === region);
  return region !== undefined && isOne && region !== force.region ? region : null;
}

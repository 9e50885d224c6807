import type { CalendarDate, EffectiveDate, Instant } from "./calendar.ts";
import { type ColumnHistory, columnHistory } from "./column-history.ts";
import { type ColumnGroup, columnNow } from "./column-now.ts";
import { differenceOf } from "./difference.ts";
import type { Finding } from "./finding.ts";
import type { CellLead } from "./lead.ts";
import type { MatrixView } from "./matrix.ts";
import { isMovement } from "./movement.ts";
import { type NamedForce, shortNames } from "./named-force.ts";
import type { MultiplesFacts } from "./overview-multiples.ts";
import { isInside, type Tier } from "./partnership.ts";
import { columnTitle } from "./partnership-words.ts";
import { type Attention, attentionTo, stuckOf } from "./rule-counts.ts";
import { coursesByKey, type ToldChange, tellCellChanges } from "./told-change.ts";

/** A force's time in a partnership, with its name. */
export interface ToldMember {
  readonly force: string;
  readonly short: string;
  readonly from: EffectiveDate;
  /** The last day; null while it lasts. */
  readonly until: EffectiveDate | null;
  readonly isOn: boolean;
}

/** A partnership of the register as known at the instant, with the forces in it on the day. */
export interface KnownPartnership {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly tier: Tier;
  readonly forces: readonly string[];
}

/** Another partnership, as far as a page names it. */
export interface OtherPartnership {
  readonly slug: string;
  readonly name: string;
  /** Whether the programme lists it on the day, so that it has a page here. */
  readonly isColumn: boolean;
}

/** How a partnership lies to the others on the day, by members. */
export interface Neighbours {
  /** Wider ones that all of its forces are in. */
  readonly inside: readonly OtherPartnership[];
  /** Narrower ones within it. */
  readonly around: readonly OtherPartnership[];
  /** Those that share some forces with it and have others. */
  readonly across: readonly OtherPartnership[];
}

/** What the record says of a partnership, read for its page. */
export interface PartnershipPageFacts
  extends Pick<MultiplesFacts, "now" | "before" | "courses" | "rows" | "columns" | "today"> {
  readonly partnership: KnownPartnership;
  /** Every partnership the reader is told of, this one among them. */
  readonly all: readonly KnownPartnership[];
  readonly members: readonly Omit<ToldMember, "short">[];
  readonly forces: readonly NamedForce[];
  /** The compared day as it was known then; null where what was known is not compared. */
  readonly beforeAsKnown: MatrixView | null;
  readonly findings: readonly Finding[];
  /** Of its cells, on the day. */
  readonly leads: readonly CellLead[];
}

/** Everything the page of a partnership says, as at a day, known at an instant, compared with another day. */
export interface PartnershipPage {
  readonly programme: MatrixView["programme"];
  readonly asAt: CalendarDate;
  readonly knownAt: Instant;
  readonly head: number;
  readonly since: CalendarDate;
  readonly partnership: Omit<KnownPartnership, "forces">;
  /** Whether it is a column of the programme on the day. */
  readonly isColumn: boolean;
  readonly title: string;
  readonly members: readonly ToldMember[];
  readonly neighbours: Neighbours;
  /** Its column over time; null where nothing was recorded. */
  readonly overTime: ColumnHistory | null;
  readonly column: readonly ColumnGroup[];
  readonly moved: readonly ToldChange[];
  readonly otherwise: readonly ToldChange[];
  readonly restated: readonly ToldChange[];
  readonly stuck: readonly Finding[];
  readonly attention: Attention;
}

/** The page of a partnership. It is the same partnership while members join and leave. */
export function composePartnershipPage(facts: PartnershipPageFacts): PartnershipPage {
  const { now, before, beforeAsKnown, partnership } = facts;
  const { forces: _, ...told } = partnership;
  const own = new Set([partnership.slug]);
  const isOwn = (one: { readonly partnership: string }) => one.partnership === partnership.slug;
  const courses = coursesByKey(facts.courses.filter(isOwn));
  const changes = differenceOf(before, now).filter(isOwn);
  const moved = tellCellChanges(changes, { before, after: now }, courses);
  const restated = beforeAsKnown ? differenceOf(beforeAsKnown, before).filter(isOwn) : [];
  const listed = now.partnerships.filter(({ slug }) => slug === partnership.slug);
  const column = listed.length === 0 ? [] : columnNow(facts, { courses, changes });
  const shortOf = shortNames(facts.forces);
  return {
    programme: now.programme,
    asAt: now.asAt,
    knownAt: now.knownAt,
    head: now.head,
    since: before.asAt,
    partnership: told,
    isColumn: listed.length > 0,
    title: columnTitle(partnership.name, column, { isListed: listed.length > 0, ...facts }),
    members: facts.members.map((member) => ({ ...member, short: shortOf(member.force) })),
    neighbours: neighboursOf(facts),
    overTime: columnHistory(facts, partnership.slug),
    column,
    moved: moved.filter(({ movement }) => isMovement(movement)),
    otherwise: moved.filter(({ movement }) => !isMovement(movement)),
    restated: tellCellChanges(
      restated,
      { before: beforeAsKnown ?? before, after: before },
      courses,
    ),
    stuck: stuckOf(facts.findings, own),
    attention: attentionTo(facts.findings, own),
  };
}

/** How a partnership lies to the others: computed from who is in them on the day. */
function neighboursOf({ partnership, all, now }: PartnershipPageFacts): Neighbours {
  const columns = new Set(now.partnerships.map(({ slug }) => slug));
  const { forces } = partnership;
  const others = all.filter(({ slug }) => slug !== partnership.slug);
  const told = (which: (one: KnownPartnership) => boolean) =>
    others.filter(which).map(({ slug, name }) => ({ slug, name, isColumn: columns.has(slug) }));
  const isWithin = (one: KnownPartnership) => isInside(one.forces, forces);
  const isAround = (one: KnownPartnership) => isInside(forces, one.forces);
  return {
    inside: told((one) => forces.length > 0 && isAround(one)),
    around: told((one) => one.forces.length > 0 && isWithin(one)),
    across: told(
      (one) =>
        !isWithin(one) && !isAround(one) && one.forces.some((force) => forces.includes(force)),
    ),
  };
}

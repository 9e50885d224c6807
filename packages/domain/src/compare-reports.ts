import { firstDay } from "./calendar.ts";
import { cellKey } from "./cell.ts";
import { type CellChange, differenceOf, type PlacedState } from "./difference.ts";
import { formatEffective } from "./format-date.ts";
import { isMovement, MOVEMENT_LABEL } from "./movement.ts";
import { comparedWords, type ReportsCompared, sideOf } from "./reports-compared.ts";
import type { Summary, SummaryCell, SummaryChange, SummaryStanding } from "./summary.ts";
import { RESTATED, toldAs } from "./summary-changes.ts";
import { shortDay } from "./summary-english.ts";

/** A cell of a report as it was frozen, with what is compared of it. */
type FrozenCell = PlacedState & { readonly frozen: SummaryCell };

/**
 * What two issued reports say otherwise, from what was frozen of them and nothing else: each cell once, in
 * `moved`, `recorded` or `restated`.
 *
 * Where the later was compared with the earlier when it was issued, it says itself which is which. Else a cell
 * is restated that counted on the earlier report's day already, and of one that was blank nothing says whether
 * it moved: it is recorded. Two reports as at one day can only restate.
 */
export function compareReports(one: Summary, other: Summary): ReportsCompared {
  const [from, to] = isBefore(other, one) ? [other, one] : [one, other];
  const changes = differenceOf(viewOf(from), viewOf(to, from));
  const sorted = changes.map((change) => ({ change, isRestated: isRestated(change, from, to) }));
  const restated = sorted
    .filter(({ isRestated }) => isRestated)
    .map(({ change }) => tell(change, from, to, RESTATED));
  const told = sorted
    .filter(({ isRestated }) => !isRestated)
    .map(({ change }) => tell(change, from, to, null));
  const moved = told.filter(({ movement }) => isMovement(movement));
  const recorded = told.filter(({ movement }) => !isMovement(movement));
  const [sideFrom, sideTo] = [sideOf(from), sideOf(to)];
  return {
    from: sideFrom,
    to: sideTo,
    ...comparedWords({ from: sideFrom, to: sideTo, moved, recorded, restated }),
    ...{ moved, recorded, restated },
    counts: countsBeside(from, to),
  };
}

function isBefore(a: Summary, b: Summary): boolean {
  if (a.asAt !== b.asAt) return a.asAt < b.asAt;
  return a.knownAt === b.knownAt ? a.version < b.version : a.knownAt < b.knownAt;
}

/** @param earlier - what the later report was compared with tells which of its cells only were seen to stand */
function viewOf(summary: Summary, earlier: Summary | null = null) {
  const isNext = earlier !== null && isComparedWith(summary, earlier);
  return {
    areas: areasOf(summary),
    partnerships: summary.partnerships,
    cells: summary.matrix.flatMap(({ areas }) =>
      areas.flatMap(({ slug, cells }) => cells.map((cell) => frozen(slug, cell, isNext))),
    ),
  };
}

function areasOf({ matrix }: Summary): Summary["matrix"][number]["areas"] {
  return matrix.flatMap(({ areas }) => areas);
}

function frozen(area: string, cell: SummaryCell, isNext: boolean): FrozenCell {
  const { partnership, counted, detail, change, record } = cell;
  const isReview = counted === "needs-review";
  return {
    ...{ area, partnership, frozen: cell },
    status: isReview ? null : counted,
    liveKind: null,
    // The kind of live stands in the detail, too.
    qualifier: isReview ? null : detail,
    sourceWording: isReview ? detail : null,
    needsReview: isReview,
    kind: isNext && change?.kind === "new" ? "moved" : "observed",
    effectiveOn: record?.effectiveOn ?? { date: null, precision: "unknown" },
  };
}

function isComparedWith({ comparedWith }: Summary, { asAt, knownAt }: Summary): boolean {
  return comparedWith?.asAt === asAt && comparedWith.knownAt === knownAt;
}

function isRestated(change: CellChange<FrozenCell>, from: Summary, to: Summary): boolean {
  if (from.asAt === to.asAt) return true;
  const isHere = (list: readonly SummaryChange[]) => list.some((one) => isOf(one, change));
  if (isComparedWith(to, from)) return !isHere(to.moved) && !isHere(to.recorded);
  const isListed =
    areasOf(from).some(({ slug }) => slug === change.area) &&
    from.partnerships.some(({ slug }) => slug === change.partnership);
  const record = change.after?.frozen.record;
  if (!isListed) return false;
  return record ? firstDay(record.effectiveOn) <= from.asAt : isHere(to.restated);
}

function isOf(one: SummaryChange, other: Pick<SummaryChange, "area" | "partnership">): boolean {
  return cellKey(one) === cellKey(other);
}

/** @param step - the word where it is no step; null for the word of its movement */
function tell(
  change: CellChange<FrozenCell>,
  from: Summary,
  to: Summary,
  step: typeof RESTATED | null,
): SummaryChange {
  const { area, partnership, movement, before, after } = change;
  const [was, is] = [before && standingOf(before), after && standingOf(after)];
  const label = step ?? (after === null ? "Not listed any more" : MOVEMENT_LABEL[movement]);
  const said = [...to.moved, ...to.recorded, ...(to.corrected ?? []), ...to.restated].find(
    (one) => isOf(one, change) && one.to?.label === is?.label,
  );
  return {
    ...{ movement, label, area, partnership, from: was, to: is },
    areaName: nameIn([...areasOf(to), ...areasOf(from)], area),
    partnershipName: nameIn([...to.partnerships, ...from.partnerships], partnership),
    told: toldAs(was, is, step === null ? label : null),
    why: said?.why ?? null,
    on: said?.on ?? whenOf(after),
  };
}

function whenOf(cell: FrozenCell | null): string {
  const record = cell?.frozen.record;
  return record ? shortDay(formatEffective(record.effectiveOn), true) : "";
}

function nameIn(named: readonly { slug: string; name: string }[], slug: string): string {
  return named.find((one) => one.slug === slug)?.name ?? slug;
}

function standingOf({ frozen: { counted, label, detail } }: FrozenCell): SummaryStanding {
  return { counted, label: detail === null ? label : `${label}, ${detail}` };
}

/** The rows of both, in the order of the later: what only one counts is nought in the other. */
function countsBeside(from: Summary, to: Summary): ReportsCompared["counts"] {
  const number = (summary: Summary, counted: string) =>
    summary.counts.rows.find((row) => row.counted === counted)?.now ?? 0;
  const rows = [...to.counts.rows, ...from.counts.rows];
  return {
    rows: rows
      .filter(({ counted }, n) => rows.findIndex((row) => row.counted === counted) === n)
      .map(({ counted, label }) => ({
        ...{ counted, label },
        from: number(from, counted),
        to: number(to, counted),
      })),
    filled: { from: from.counts.filled.now, to: to.counts.filled.now },
    cells: { from: from.counts.cells, to: to.counts.cells },
  };
}

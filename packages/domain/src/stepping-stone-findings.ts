import { cellKey } from "./cell.ts";
import type { Finding } from "./finding.ts";
import type { FindingFacts } from "./finding-facts.ts";
import { type FindingNames, isWords, latestOf, sinceOf } from "./finding-words.ts";
import { cellsByKey, type MatrixCell, type MatrixPartnership, type MatrixView } from "./matrix.ts";
import { isInside } from "./partnership.ts";
import { stageOf } from "./status.ts";
import { capital, listed, verb } from "./summary-english.ts";

type Matrix = Pick<MatrixView, "areas" | "partnerships" | "cells">;

/** One area in a partnership that is live, and in one that holds all its forces and more. */
export interface InnerAndOuter {
  readonly area: string;
  readonly inner: MatrixCell;
  readonly outer: MatrixPartnership;
  /** No other partnership of the programme lies between the two. */
  readonly isNext: boolean;
  /** What the outer one says; null where it is blank. */
  readonly outerCell: MatrixCell | null;
}

/** Every pair of a live cell and a wider partnership of the programme, as their members are on the day. */
function innerAndOuter(view: Matrix): InnerAndOuter[] {
  const cells = cellsByKey(view);
  const widerOf = new Map(
    view.partnerships.map(({ slug, forces }) => [slug, widerThan(forces, view.partnerships)]),
  );
  return view.cells.flatMap((inner) => {
    if (inner.status !== "live") return [];
    return (widerOf.get(inner.partnership) ?? []).map(({ outer, isNext }) => {
      const address = { area: inner.area, partnership: outer.slug };
      const outerCell = cells.get(cellKey(address)) ?? null;
      return { area: inner.area, inner, outer, isNext, outerCell };
    });
  });
}

/** The partnerships that hold all of some forces and more; the next wider ones are those with none between. */
function widerThan(forces: readonly string[], partnerships: readonly MatrixPartnership[]) {
  const wider = partnerships.filter((one) => isInside(forces, one.forces));
  return wider.map((outer) => ({
    outer,
    isNext: !wider.some((between) => isInside(between.forces, outer.forces)),
  }));
}

/** Where the inner partnership is live and the outer one stands on the ladder below live. */
export function innerOuterPairs(view: Matrix): (InnerAndOuter & { outerCell: MatrixCell })[] {
  return innerAndOuter(view).flatMap((pair) => {
    const { outerCell } = pair;
    const stage = outerCell?.status ? stageOf(outerCell.status) : 0;
    return outerCell && stage >= 1 && stage < 5 ? [{ ...pair, outerCell }] : [];
  });
}

/** A finding for each pair of partnerships, one inside the other, that disagree on an area. */
export function findInnerOuter({ view }: FindingFacts, names: FindingNames): Finding[] {
  return innerOuterPairs(view).map(({ area, inner, outer, outerCell }) => {
    const how = `live in ${names.partnership(inner.partnership)} and ${isWords(outerCell)} in ${outer.name}`;
    return {
      ...ofPair("inner-outer", { area, inner, outer }),
      about: names.area(area),
      sentence: `${names.area(area)} is ${how}.`,
      group: capital(how),
      since: latestOf([inner, outerCell].map(({ effectiveOn }) => sinceOf(effectiveOn))),
    };
  });
}

/** Where a partnership is live and nothing is recorded in the next wider one. */
export function findReach({ view }: FindingFacts, names: FindingNames): Finding[] {
  return innerAndOuter(view)
    .filter((pair) => pair.outerCell === null && pair.isNext)
    .map(({ area, inner, outer }) => {
      const live = names.partnership(inner.partnership);
      return {
        ...ofPair("reach", { area, inner, outer }),
        about: names.area(area),
        sentence: `${names.area(area)} is live in ${live}, and nothing is recorded for ${outer.name}.`,
        group: `Live in ${live}, nothing in ${outer.name}`,
        since: sinceOf(inner.effectiveOn),
      };
    });
}

/** Areas that every partnership below the region has in hand where it has an entry, and the region has not. */
export function findQuickWins({ view }: FindingFacts, names: FindingNames): Finding[] {
  const cells = cellsByKey(view);
  const regional = view.partnerships.filter(({ tier }) => tier === "regional");
  const others = view.partnerships.filter(({ tier }) => tier !== "regional");
  if (regional.length === 0) return [];
  return view.areas.flatMap(({ slug: area, name }) => {
    const cellIn = ({ slug }: MatrixPartnership) => cells.get(cellKey({ area, partnership: slug }));
    const recorded = others.filter((one) => cellIn(one) !== undefined);
    const isReady = (one: MatrixPartnership) => stageIn(cellIn(one)) >= 4;
    if (recorded.length < 2 || !recorded.every(isReady)) return [];
    const isOpen = (cell: MatrixCell | undefined) => !cell || [1, 2].includes(stageIn(cell));
    if (!regional.every((one) => isOpen(cellIn(one)))) return [];
    const region = listed(regional.map((one) => toldAt(one, cellIn(one))));
    const within = new Set(recorded.flatMap(({ forces }) => forces));
    const outside = [...new Set(view.partnerships.flatMap(({ forces }) => forces))]
      .filter((force) => !within.has(force))
      .map(names.force);
    const left =
      outside.length > 0
        ? ` ${listed(outside)} ${verb(outside.length, "is", "are")} in none of them.`
        : "";
    const ready = recorded.flatMap((one) => cellIn(one) ?? []);
    return [
      {
        code: "quick-win",
        key: `quick-win ${area}`,
        about: name,
        sentence: `${name} is being progressed or live in ${listed(recorded.map((one) => one.name))}, and ${region}.${left}`,
        group: null,
        cells: [...recorded, ...regional].map(({ slug }) => ({ area, partnership: slug })),
        area,
        partnership: null,
        planLine: null,
        since: latestOf(ready.map(({ effectiveOn }) => sinceOf(effectiveOn))),
      } satisfies Finding,
    ];
  });
}

function toldAt({ name }: MatrixPartnership, cell: MatrixCell | undefined): string {
  return cell ? `${name} is ${isWords(cell)}` : `nothing is recorded for ${name}`;
}

/** 0 for what is blank, needs review or has stopped. */
function stageIn(cell: MatrixCell | undefined): number {
  return cell?.status ? stageOf(cell.status) : 0;
}

function ofPair(
  code: "inner-outer" | "reach",
  { area, inner, outer }: Pick<InnerAndOuter, "area" | "inner" | "outer">,
): Omit<Finding, "about" | "sentence" | "group" | "since"> {
  return {
    code,
    key: `${code} ${cellKey(inner)} ${outer.slug}`,
    cells: [
      { area, partnership: inner.partnership },
      { area, partnership: outer.slug },
    ],
    area,
    partnership: inner.partnership,
    planLine: null,
  };
}

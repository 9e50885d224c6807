import { firstDay, lastDayOf } from "./calendar.ts";
import { cellKey } from "./cell.ts";
import type { Finding, FindingCode } from "./finding.ts";
import type { FactLine, FindingFacts } from "./finding-facts.ts";
import { aboutCell, type FindingNames, isWords, latestOf, sinceOf } from "./finding-words.ts";
import { formatEffective } from "./format-date.ts";
import { cellsByKey, type MatrixCell, type MatrixPartnership } from "./matrix.ts";
import { type Approach, linesFor } from "./plan.ts";
import { isExit } from "./status.ts";
import { listed } from "./summary-english.ts";

/** A line of the plan beside what the matrix says of its area in partnerships that it speaks for. */
export interface LineBeside {
  readonly line: FactLine;
  readonly recorded: readonly Recorded[];
  /** What of it stands against the line, since it is wider than the line keeps the area. */
  readonly against: readonly Recorded[];
  /** Whether something as wide as the line asks for is live; null where it keeps the area single. */
  readonly isInPlace: boolean | null;
}

/** Every line of the plan that holds on the day, in the plan's order. */
export function linesBeside(facts: Pick<FindingFacts, "view" | "lines">): LineBeside[] {
  const recordedOf = recordedBeside(facts);
  return facts.lines.map((line) => {
    const recorded = recordedOf(line);
    const isLiveAsWide = ({ column, cell }: Recorded) =>
      cell.status === "live" && (line.approach !== "regional" || isRegionOrWider(column));
    return {
      line,
      recorded,
      against: recorded.filter(
        ({ column, cell }) => cell.status !== null && !isExit(cell.status) && isWider(line, column),
      ),
      isInPlace: line.approach === "single-force" ? null : recorded.some(isLiveAsWide),
    };
  });
}

/** Lines that keep an area narrower than the record shows it. */
export function findPlanAgainstFact(facts: FindingFacts, names: FindingNames): Finding[] {
  return linesBeside(facts).flatMap(({ line, against }) => {
    if (against.length === 0) return [];
    const told = listed(against.map(({ column, cell }) => `${isWords(cell)} in ${column.name}`));
    const whose = line.forces.length > 0 ? ` for ${listed(line.forces.map(names.force))}` : "";
    const dates = [line.from, ...against.map(({ cell }) => cell.effectiveOn)];
    return [
      aboutLine("plan-against-fact", line, {
        sentence: `${lineName(line)} is planned to stay with ${STAYS[line.approach]}${whose}, and is ${told}.`,
        cells: against.map(({ cell: { area, partnership } }) => ({ area, partnership })),
        since: latestOf(dates.map(sinceOf)),
      }),
    ];
  });
}

/** Lines without a date. */
export function findNoDate({ lines }: FindingFacts): Finding[] {
  return lines
    .filter(({ implementation }) => implementation === null)
    .map((line) =>
      aboutLine("no-date", line, {
        sentence: `${lineName(line)} has no date set.`,
        cells: [],
        since: sinceOf(line.from),
      }),
    );
}

/** Lines whose date has passed while nothing so wide is live. A line that keeps an area single puts nothing in place. */
export function findDatePassed(facts: FindingFacts): Finding[] {
  return linesBeside(facts).flatMap(({ line, isInPlace }) => {
    const passed = passedOn(line);
    if (isInPlace !== false || passed === null || passed >= facts.view.asAt) return [];
    if (line.implementation === null) return [];
    return [
      aboutLine("date-passed", line, {
        sentence: `${lineName(line)} was to be in place by ${formatEffective(line.implementation)}, and nothing so wide is live.`,
        cells: [],
        since: passed,
      }),
    ];
  });
}

/** Filled cells of groups that the strategy leaves out. */
export function findExcluded({ view }: FindingFacts, names: FindingNames): Finding[] {
  const excluded = new Map(
    view.groups.flatMap(({ slug, name, note }) => (note === null ? [] : [[slug, name]])),
  );
  const groupOf = new Map(view.areas.map(({ slug, group }) => [slug, group]));
  return view.cells.flatMap((cell) => {
    const group = excluded.get(groupOf.get(cell.area) ?? "");
    if (group === undefined || cell.status === null) return [];
    return [
      aboutCell("excluded-area", cell, names, {
        sentence: `${names.cell(cell)} is ${isWords(cell)}, and the strategy leaves ${group} out.`,
        group,
        since: sinceOf(cell.effectiveOn),
      }),
    ];
  });
}

/** Whom a line keeps an area with: "is planned to stay with …". */
export const STAYS = {
  "single-force": "the single force",
  "preferred-partnership": "the preferred partnership",
  "potentially-regional": "the partnership, potentially developing to the region",
  regional: "the region",
} as const satisfies Record<Approach, string>;

/** A filled cell and the partnership it is in. */
interface Recorded {
  readonly column: MatrixPartnership;
  readonly cell: MatrixCell;
}

/** Tells the cells of a line's area in partnerships with a force that the line speaks for. */
function recordedBeside({
  view,
  lines,
}: Pick<FindingFacts, "view" | "lines">): (line: FactLine) => Recorded[] {
  const cells = cellsByKey(view);
  const byArea = Map.groupBy(lines, ({ area }) => area);
  return (line) => {
    const ofArea = byArea.get(line.area) ?? [];
    return view.partnerships.flatMap((column) => {
      const cell = cells.get(cellKey({ area: line.area, partnership: column.slug }));
      const speaks = (force: string) => linesFor(ofArea, line.area, force).includes(line);
      return cell && column.forces.some(speaks) ? [{ column, cell }] : [];
    });
  };
}

/** Whether a partnership is wider than the line keeps the area. */
function isWider({ approach }: FactLine, { tier, forces }: MatrixPartnership): boolean {
  if (approach === "single-force") return forces.length > 1;
  return approach === "preferred-partnership" && tier === "regional";
}

function isRegionOrWider({ tier }: MatrixPartnership): boolean {
  return tier === "regional" || tier === "cross-regional" || tier === "national";
}

/** The last day of a line's date; null where there is none or it has no end. */
function passedOn({ implementation }: FactLine): string | null {
  if (implementation === null || implementation.date === null) return null;
  const { date, precision } = implementation;
  if (precision === "after") return null;
  return precision === "before" ? firstDay({ date, precision: "day" }) : lastDayOf(date);
}

/** What a line is called: in the plan's own words, else by its area. */
export function lineName({ areaName, wording }: FactLine): string {
  return wording ?? areaName;
}

function aboutLine(
  code: FindingCode,
  line: FactLine,
  said: Pick<Finding, "sentence" | "cells" | "since">,
): Finding {
  return {
    code,
    key: `${code} line ${line.line}`,
    about: lineName(line),
    group: APPROACH_HEADING[line.approach],
    area: line.area,
    partnership: null,
    planLine: line.line,
    ...said,
  };
}

/** What an approach is called at the head of its lines. */
export const APPROACH_HEADING = {
  "single-force": "Remain with single force",
  "preferred-partnership": "Preferred partnership",
  "potentially-regional": "Potentially developing to regional",
  regional: "Regional",
} as const satisfies Record<Approach, string>;

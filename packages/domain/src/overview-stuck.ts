import type { Counted } from "./counts.ts";
import type { CourseStep } from "./course.ts";
import { formatEffective } from "./format-date.ts";
import { cellsByKey } from "./matrix.ts";
import type { OverviewColumn, OverviewItem } from "./overview.ts";
import { cellsOf, type OverviewWorkings, standing } from "./overview-facts.ts";
import { nameOfArea, whereWords } from "./overview-words.ts";
import type { CountedStatement } from "./page-link.ts";
import { many, verb } from "./summary-english.ts";
import { lengthWords } from "./time-between.ts";

const MOST_ITEMS = 6;

interface Stuck {
  readonly area: string;
  readonly partnership: string;
  readonly status: Counted;
  readonly since: CourseStep | null;
}

/** What has not moved for long: first what is agreed in principle, where chief constables can help most. */
export function stuckColumn(facts: OverviewWorkings): OverviewColumn {
  const { now, monthsUntilStalled } = facts;
  const cells = cellsByKey(now);
  const stuck: Stuck[] = cellsOf(facts, { finding: "stalled" }).map((place) => ({
    ...place,
    status: cells.get(`${place.area}/${place.partnership}`)?.status ?? "needs-review",
    since: standing(facts, place),
  }));
  const agreed = stuck.filter(({ status }) => status === "being-progressed");
  const told = agreed.length > 0 ? agreed : stuck;
  const same = sinceWhen(facts, told);
  const longest = same === null ? longestSince(told) : null;
  const items = byArea(facts, told, longest);
  const listedCells = items
    .slice(0, MOST_ITEMS)
    .reduce((n, item) => n + item.partnerships.length, 0);
  const months = `more than ${many(monthsUntilStalled, "month")}`;
  return {
    title: "What is stuck",
    says: {
      number: told.length,
      counted:
        told.length === 0
          ? "Nothing"
          : `${verb(told.length, "cell", "cells")}${agreed.length > 0 ? " agreed in principle" : ""}`,
      rest:
        told.length === 0
          ? `has stood still for ${months}.`
          : `${verb(told.length, "has", "have")} not moved ${same ?? `for ${months}`}${longest ? `; the longest since ${longest}` : ""}.`,
      to: {
        page: "matrix",
        filter: { finding: "stalled", ...(agreed.length > 0 && { status: "being-progressed" }) },
      },
    },
    items: items.slice(0, MOST_ITEMS),
    tallies: [],
    unlisted:
      listedCells < told.length ? `And ${many(told.length - listedCells, "more cell")}.` : null,
    more:
      stuck.length > told.length ? [inAll(stuck.length, months)] : agreedInPrinciple(facts, told),
  };
}

function inAll(number: number, months: string): CountedStatement {
  const to = { page: "matrix", filter: { finding: "stalled" } } as const;
  return { number, counted: "cells in all", rest: `, at whatever stage, for ${months}.`, to };
}

/** Where nothing is stuck: how much could be, so that the column says more than that nothing is. */
function agreedInPrinciple(facts: OverviewWorkings, told: readonly Stuck[]): CountedStatement[] {
  const filter = { status: "being-progressed" } as const;
  const number = cellsOf(facts, filter).length;
  if (told.length > 0 || number === 0) return [];
  const counted = `${verb(number, "cell is", "cells are")} agreed in principle`;
  return [{ number, counted, rest: "and not live yet.", to: { page: "matrix", filter } }];
}

/** "since January 2011, nine months ago", where all of them stand since the same time. */
function sinceWhen({ now }: OverviewWorkings, told: readonly Stuck[]): string | null {
  const [first] = told;
  if (!first?.since) return null;
  const when = formatEffective(first.since.effectiveOn);
  const isSame = told.every(({ since }) => since && formatEffective(since.effectiveOn) === when);
  if (!isSame || !/^(\d|[A-Z])/.test(when)) return null;
  return `since ${when}, ${lengthWords(first.since.firstDay, now.asAt)} ago`;
}

/** The day or month that the longest stand since; null where the record does not say when they began. */
function longestSince(told: readonly Stuck[]): string | null {
  const [first] = told
    .flatMap(({ since }) => since ?? [])
    .toSorted((one, other) => (one.firstDay < other.firstDay ? -1 : 1));
  const when = first ? formatEffective(first.effectiveOn) : "";
  return /^(\d|[A-Z])/.test(when) ? when : null;
}

/** An area with all its stuck cells, the longest stuck first, then as the matrix has them. */
function byArea(
  facts: OverviewWorkings,
  stuck: readonly Stuck[],
  longest: string | null,
): OverviewItem[] {
  const order = new Map(facts.now.areas.map(({ slug }, index) => [slug, index]));
  return [...Map.groupBy(stuck, ({ area }) => area)]
    .map(([area, cells]) => ({
      area,
      cells,
      since: cells.map(({ since }) => since?.firstDay ?? "").sort()[0] ?? "",
    }))
    .sort(
      (one, other) =>
        (one.since < other.since ? -1 : one.since > other.since ? 1 : 0) ||
        other.cells.length - one.cells.length ||
        (order.get(one.area) ?? 0) - (order.get(other.area) ?? 0),
    )
    .map(({ area, cells }) => {
      const partnerships = cells.map(({ partnership }) => partnership);
      const [only] = cells;
      return {
        area,
        areaName: nameOfArea(facts.now, area),
        to:
          only && cells.length === 1
            ? { page: "cell", area, partnership: only.partnership }
            : { page: "area", area },
        mark: { kind: "status", status: only?.status ?? "needs-review" },
        partnerships,
        where: whereWords(facts.now, partnerships),
        tells: longest === null ? null : sinceTold(cells, longest),
        why: null,
      };
    });
}

/** Said only of an area that is not among the longest, which the sentence above tells of. */
function sinceTold(cells: readonly Stuck[], longest: string): string | null {
  const whens = [
    ...new Set(cells.flatMap(({ since }) => (since ? formatEffective(since.effectiveOn) : []))),
  ];
  const [only] = whens;
  return only && whens.length === 1 && only !== longest ? `since ${only}` : null;
}

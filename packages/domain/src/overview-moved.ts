import type { Counted } from "./counts.ts";
import type { CellChange } from "./difference.ts";
import type { Movement } from "./movement.ts";
import type { OverviewColumn, OverviewItem } from "./overview.ts";
import { cellsOf, hasEverMoved, type OverviewWorkings } from "./overview-facts.ts";
import { betweenWords, dayWords, sinceWords } from "./overview-words.ts";
import type { CountedStatement } from "./page-link.ts";
import { stageOf, statusLabel } from "./status.ts";
import {
  afterTo,
  capital,
  inSentence,
  listed,
  many,
  scanned,
  small,
  verb,
} from "./summary-english.ts";
import { type ToldChange, tellCellChanges } from "./told-change.ts";

const MOST_ITEMS = 8;
const OF_A_KIND = 2;
const ORDER: readonly Movement[] = ["forward", "new", "back", "stopped"];

/** What moved since the day compared with; what was only recorded, or recorded otherwise, is told apart. */
export function movedColumn(facts: OverviewWorkings): OverviewColumn {
  const told = tell(facts, facts.moves).sort(furthestFirst);
  return {
    title: facts.now.asAt > facts.today ? "What is planned" : "What moved",
    says: saysOf(facts),
    items: chosen(told).map(itemOf),
    tallies: [],
    unlisted:
      [notShown(told.length - MOST_ITEMS), notListed(facts)].filter(Boolean).join(" ") || null,
    more: [...recorded(facts), ...asFound(facts), ...restatedOf(facts)],
  };
}

/** Where there are too many for the page, a few of each kind: what went back or stopped is news too. */
function chosen(told: readonly ToldChange[]): ToldChange[] {
  const rare = told.filter(({ movement }) => movement !== "forward");
  const kept = new Set(
    ORDER.flatMap((kind) => rare.filter(({ movement }) => movement === kind).slice(0, OF_A_KIND)),
  );
  for (const change of told) if (kept.size < MOST_ITEMS) kept.add(change);
  return told.filter((change) => kept.has(change));
}

function saysOf(facts: OverviewWorkings): CountedStatement {
  const { moves, now, today } = facts;
  const number = moves.length;
  const isPlanned = now.asAt > today;
  const since = isPlanned ? betweenWords(facts) : sinceWords(facts);
  const to = { page: "matrix", filter: { movement: "moved" } } as const;
  const kinds = ORDER.map((movement) => ({
    movement,
    n: moves.filter((change) => change.movement === movement).length,
  })).filter(({ n }) => n > 0);
  const [only] = kinds;
  if (!only) {
    const rest = hasEverMoved(facts)
      ? `${isPlanned ? "moves" : "moved"} ${since}.`
      : now.cells.length === 0
        ? `moved ${since}.`
        : "has moved yet: all that is recorded is the first record.";
    return { number, counted: "Nothing", rest, to };
  }
  const cells = verb(number, "cell", "cells");
  if (kinds.length === 1) {
    const did = VERBS[only.movement]?.[isPlanned ? "planned" : "done"][number === 1 ? 0 : 1];
    return { number, counted: `${cells} ${did}`, rest: `${since}.`, to };
  }
  const each = listed(kinds.map(({ movement, n }) => `${inSentence(n)} ${movement}`));
  const counted = `${cells} ${isPlanned ? "move" : "moved"}`;
  return { number, counted, rest: `${since}: ${each}.`, to };
}

type OneAndMore = readonly [string, string];

const VERBS: Partial<
  Record<Movement, { readonly done: OneAndMore; readonly planned: OneAndMore }>
> = {
  forward: {
    done: ["moved forward", "moved forward"],
    planned: ["moves forward", "move forward"],
  },
  new: { done: ["is new", "are new"], planned: ["is new", "are new"] },
  back: { done: ["went back", "went back"], planned: ["goes back", "go back"] },
  stopped: { done: ["stopped", "stopped"], planned: ["stops", "stop"] },
};

function tell(facts: OverviewWorkings, changes: readonly CellChange[]): ToldChange[] {
  return tellCellChanges(changes, { before: facts.before, after: facts.now }, facts.courseOf);
}

function itemOf(change: ToldChange): OverviewItem {
  const { area, areaName, partnership, partnershipName, movement, from, to, why } = change;
  return {
    area,
    areaName,
    to: { page: "cell", area, partnership },
    mark: { kind: "movement", movement },
    partnerships: [partnership],
    where: partnershipName,
    tells: from === null ? `now ${wordOf(to)}` : `${wordOf(from)} to ${afterTo(wordOf(to))}`,
    why,
  };
}

function wordOf(counted: Counted | null): string {
  if (counted === null) return "blank";
  return counted === "needs-review" ? "words to be reviewed" : small(statusLabel(counted));
}

/** Forward before new, back and stopped; of those forward the highest stage first; else as the matrix has them. */
function furthestFirst(one: ToldChange, other: ToldChange): number {
  return (
    ORDER.indexOf(one.movement) - ORDER.indexOf(other.movement) || stage(other.to) - stage(one.to)
  );
}

function stage(counted: Counted | null): number {
  return counted === null || counted === "needs-review" ? 0 : stageOf(counted);
}

const RECORDED = {
  "first-recorded": ["cell was first recorded", "cells were first recorded"],
  reworded: ["cell was reworded", "cells were reworded"],
  detail: ["cell changed in detail", "cells changed in detail"],
} as const satisfies Partial<Record<Movement, readonly [string, string]>>;

/** What differs between the two days and is no movement. */
function recorded(facts: OverviewWorkings): CountedStatement[] {
  return Object.entries(RECORDED).flatMap(([movement, [one, more]]) => {
    const filter = { movement: movement as Movement }; // the keys of the table
    const number = cellsOf(facts, filter).length;
    if (number === 0) return [];
    return [
      {
        number,
        counted: verb(number, one, more),
        rest: ", which is no movement.",
        to: { page: "matrix", filter },
      },
    ];
  });
}

function notShown(n: number): string | null {
  return n <= 0 ? null : `${capital(many(n, "more cell"))} moved.`;
}

/** While nothing has ever moved: how far things were when they were first recorded. */
function asFound(facts: OverviewWorkings): CountedStatement[] {
  const filter = { status: "live" } as const;
  const number = cellsOf(facts, filter).length;
  if (number === 0 || hasEverMoved(facts)) return [];
  const counted = verb(number, "cell is live", "cells are live");
  return [{ number, counted, rest: ", as first recorded.", to: { page: "matrix", filter } }];
}

/** Cells whose row or column has ended: the matrix of the day has no place to show them in. */
function notListed({ changes }: OverviewWorkings): string | null {
  const n = changes.filter(({ movement }) => movement === "taken-out").length;
  return n === 0 ? null : `${scanned(n)} ${verb(n, "cell is", "cells are")} not listed any more.`;
}

/** What is believed otherwise of the day compared with than was known then. */
function restatedOf(facts: OverviewWorkings): CountedStatement[] {
  const { asReported, before, now } = facts;
  if (!asReported) return [];
  const day = dayWords(before.asAt, now.asAt);
  const filter = { restated: true };
  const number = cellsOf(facts, filter).length;
  if (number === 0) {
    const rest = `was restated: the record of ${day} is as it was known then.`;
    return [{ number, counted: "Nothing", rest, to: { page: "matrix", filter } }];
  }
  return [
    {
      number,
      counted: `${verb(number, "cell is", "cells are")} restated`,
      rest: `: the record of ${day} was put right, and nothing moved.`,
      to: { page: "matrix", filter },
    },
  ];
}

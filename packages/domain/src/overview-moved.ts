import type { Counted } from "./counts.ts";
import type { CellChange } from "./difference.ts";
import type { Movement } from "./movement.ts";
import type { OverviewColumn, OverviewItem } from "./overview.ts";
import { cellsOf, type OverviewWorkings } from "./overview-facts.ts";
import { dayWords, sinceWords } from "./overview-words.ts";
import type { CountedStatement } from "./page-link.ts";
import { stageOf, statusLabel } from "./status.ts";
import { beginning, capital, inSentence, listed, many, small, verb } from "./summary-english.ts";
import { type ToldChange, tellCellChanges } from "./told-change.ts";

const MOST_ITEMS = 8;
const ORDER: readonly Movement[] = ["forward", "new", "back", "stopped"];

/** What moved since the day compared with; what was only recorded, or recorded otherwise, is told apart. */
export function movedColumn(facts: OverviewWorkings): OverviewColumn {
  const { moves, now, before, today } = facts;
  const told = tell(facts, moves).sort(furthestFirst);
  const since = sinceWords(facts);
  const kinds = ORDER.map((movement) => ({
    movement,
    n: moves.filter((change) => change.movement === movement).length,
  })).filter(({ n }) => n > 0);
  const isPlanned = now.asAt > today;
  const rest =
    moves.length === 0
      ? `${isPlanned ? "moves" : "moved"} ${since}${isPlanned ? ` by ${dayWords(now.asAt, before.asAt)}` : ""}.`
      : `${since}: ${listed(kinds.map(({ movement, n }) => `${inSentence(n)} ${KIND[movement] ?? ""}`))}.`;
  return {
    title: isPlanned ? "What is planned" : "What moved",
    says: {
      number: moves.length,
      counted:
        moves.length === 0
          ? "Nothing"
          : `${verb(moves.length, "cell", "cells")} ${isPlanned ? verb(moves.length, "moves", "move") : "moved"}`,
      rest,
      to: { page: "matrix", filter: { movement: "moved" } },
    },
    items: told.slice(0, MOST_ITEMS).map(itemOf),
    tallies: [],
    unlisted:
      [notShown(told.length - MOST_ITEMS), notListed(facts)].filter(Boolean).join(" ") || null,
    more: [...recorded(facts), ...restatedOf(facts)],
  };
}

const KIND: Partial<Record<Movement, string>> = {
  forward: "forward",
  new: "new",
  back: "back",
  stopped: "stopped",
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
    tells: from === null ? `now ${wordOf(to)}` : `${wordOf(from)} to ${wordOf(to)}`,
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

/** Cells whose row or column has ended: the matrix of the day has no place to show them in. */
function notListed({ changes }: OverviewWorkings): string | null {
  const n = changes.filter(({ movement }) => movement === "taken-out").length;
  return n === 0 ? null : `${beginning(n)} ${verb(n, "cell is", "cells are")} not listed any more.`;
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

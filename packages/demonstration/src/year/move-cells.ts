import { chooseStep, readinessOf, type Step } from "./choose-step.ts";
import { addDays, FIRST_DAY } from "./days.ts";
import type { Said, YearCell } from "./generated-year.ts";
import { cellText } from "./ledger.ts";
import type { Doing, YearInProgress } from "./year-in-progress.ts";

/** Days a cell rests after it has moved. */
const REST = 40;

/** A cell of a partnership moves: told within the week, or weeks late. */
export function move(partnership: string): Doing {
  return (year) => {
    const { random, today } = year;
    const lag = random.chance(0.14) ? random.between(15, 45) : random.between(0, 6);
    const day = addDays(today, -lag);
    const cell = chooseCell(year, partnership, day);
    if (!cell) return;
    const step = chooseStep(random, statusOn(year, cell, day));
    year.write({ kind: "entry", links: [year.opening(cell, movedOn(year, cell, { day, step }))] });
    year.keep(cell, REST, day);
  };
}

/**
 * A move is recorded before its day. It comes due, is put off, or is left for somebody to confirm.
 *
 * @param on - a day on which it comes due, and is left
 */
export function planMove(partnership: string, on: string | null = null): Doing {
  return (year) => {
    const { random, today } = year;
    const cell = chooseCell(year, partnership, today);
    if (!cell) return;
    const day = on ?? addDays(today, random.between(25, 100));
    const step = chooseStep(random, statusOn(year, cell, day));
    const said: Said = { ...movedOn(year, cell, { day, step }), comment: "Planned." };
    const link = year.opening(cell, said);
    year.write({ kind: "entry", links: [link] });
    year.keep(cell, 20, day);
    if (on !== null) return;
    if (random.chance(0.25)) {
      const effective = { date: addDays(day, random.between(20, 50)), precision: "day" } as const;
      year.keep(cell, 20, effective.date);
      year.plan(addDays(day, -random.between(2, 6)), putOff(link.chain, { ...said, effective }));
    } else if (random.chance(0.55)) {
      year.plan(addDays(day, random.between(1, 9)), confirmOne(cell));
    }
  };
}

/** Several cells of a partnership move together, in one act. */
export function moveTogether(partnership: string, howMany: number): Doing {
  return (year) => {
    const { today } = year;
    const cells = freeCells(year, partnership, today)
      .filter((cell) => statusOn(year, cell, today) === "being-considered")
      .slice(0, howMany);
    if (cells.length < 2) return;
    const step: Step = {
      ...{ status: "being-progressed", liveKind: null, reasonCode: null },
      comment: "Agreed together at the meeting.",
    };
    const links = cells.map((cell, index) =>
      year.opening(cell, movedOn(year, cell, { day: today, step }), index),
    );
    year.write({ kind: "entries", links });
    for (const cell of cells) year.keep(cell, REST);
  };
}

function putOff(chain: number, said: Said): Doing {
  return (year) => {
    year.write({
      kind: "correction",
      links: [year.following(chain, said)],
      why: "Put off: the date is another.",
    });
  };
}

/** Somebody looks at a move that came due, and confirms it. */
function confirmOne(cell: YearCell): Doing {
  return (year) => {
    const { today, acts } = year;
    if (!year.listedAreas(today).includes(cell.area) || !year.ledger.standing(cell, today)) return;
    const { area, partnership } = cell;
    year.write({
      kind: "confirmation",
      scope: { kind: "cell", area, partnership },
      asAt: today,
      seen: acts.length,
      confirmed: [{ area, partnership }],
      leftOut: [],
    });
  };
}

/** Cells that can move: listed, not waiting for something, and with nothing recorded from a later day. */
export function freeCells(year: YearInProgress, partnership: string, day: string): YearCell[] {
  return year
    .listedAreas(year.today)
    .filter((area) => year.listedAreas(day).includes(area))
    .map((area) => ({ area, partnership }))
    .filter((cell) => day > FIRST_DAY && year.isFree(cell) && year.ledger.lastStep(cell) < day);
}

function chooseCell(year: YearInProgress, partnership: string, day: string): YearCell | null {
  return year.random.weigh(freeCells(year, partnership, day), (cell) => {
    const standing = year.ledger.standing(cell, day);
    if (standing && standing.said.status === null) return 0;
    // Some cells never move: every register has its sleepers.
    return isSleeper(cell) ? 0 : readinessOf(standing?.said.status ?? null);
  });
}

function isSleeper(cell: YearCell): boolean {
  const letters = [...cellText(cell)];
  return letters.reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_973, 7) % 100 < 38;
}

function statusOn(year: YearInProgress, cell: YearCell, day: string): Said["status"] {
  return year.ledger.standing(cell, day)?.said.status ?? null;
}

/** A move on a day; now and then only its month is known. */
function movedOn(
  year: YearInProgress,
  cell: YearCell,
  { day, step: { status, liveKind, reasonCode, comment } }: { day: string; step: Step },
): Said {
  const month = day.slice(0, 7);
  const isMonth =
    day <= year.today &&
    year.random.chance(0.07) &&
    year.ledger.lastStep(cell) < `${month}-01` &&
    year.listedAreas(`${month}-01`).includes(cell.area);
  return {
    claim: "moved",
    ...{ status, liveKind, reasonCode, comment },
    qualifier: null,
    sourceWording: null,
    effective: isMonth ? { date: month, precision: "month" } : { date: day, precision: "day" },
  };
}

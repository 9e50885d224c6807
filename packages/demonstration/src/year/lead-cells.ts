import { STAGES } from "@accord/domain/status";
import { addDays } from "./days.ts";
import type { YearCell } from "./generated-year.ts";
import type { Doing, YearInProgress } from "./year-in-progress.ts";

const OFFICES = [
  "Head of Joint Protective Services",
  "Assistant Chief Constable",
  "Head of Change",
];

/** A force of a partnership leads some of its cells from a day on; one that had a lead may get another. */
export function nameLead(partnership: string): Doing {
  return (year) => {
    const { random, today } = year;
    const cells = someCells(year, partnership, { from: 1, share: 0.3 });
    if (cells.length === 0) return;
    const effective = addDays(today, -random.between(0, 10));
    const [force, office] = [random.pick(year.forcesOf(partnership)), random.pick(OFFICES)];
    year.write({ kind: "lead", cells, force, office, effective });
  };
}

/** At a meeting the body that owns the programme mandates what is being considered or further on. */
export function giveMandate(partnership: string): Doing {
  return (year) => {
    const cells = someCells(year, partnership, { from: 3, share: 0.4 });
    if (cells.length > 0) year.write({ kind: "mandate", cells, effective: year.today });
  };
}

function someCells(
  year: YearInProgress,
  partnership: string,
  { from, share }: { readonly from: number; readonly share: number },
): YearCell[] {
  const ladder: readonly (string | null)[] = STAGES.slice(from - 1);
  return year
    .listedAreas(year.today)
    .map((area) => ({ area, partnership }))
    .filter((cell) => ladder.includes(year.ledger.standing(cell, year.today)?.said.status ?? null))
    .filter(() => year.random.chance(share));
}

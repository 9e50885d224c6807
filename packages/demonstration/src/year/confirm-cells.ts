import { addDays } from "./days.ts";
import type { ConfirmedScope, YearAct, YearCell } from "./generated-year.ts";
import type { Doing, YearInProgress } from "./year-in-progress.ts";

/** The force of the demonstration's contributor, who confirms only where it is a member. */
export const CONTRIBUTOR_FORCE = "suffolk";

interface Confirming {
  readonly by: YearAct["by"];
  /** How many acts ago the page was read: cells that changed since are left out. */
  readonly readAgo?: number;
  readonly isWithdrawn?: boolean;
}

/** Somebody says that cells were looked at and have not changed. */
export function confirmScope(
  scope: ConfirmedScope,
  { by, readAgo = 0, isWithdrawn = false }: Confirming,
): Doing {
  return (year) => {
    const { acts, ledger, today } = year;
    const seen = Math.max(0, acts.length - readAgo);
    const meant = filledCells(year, scope, by);
    const confirmed = meant.filter((cell) => ledger.lastAct(cell) <= seen);
    const leftOut = meant.filter((cell) => ledger.lastAct(cell) > seen);
    if (confirmed.length === 0) return;
    const act = year.write(
      { kind: "confirmation", scope, asAt: today, seen, confirmed, leftOut },
      by,
    );
    if (!isWithdrawn) return;
    year.plan(addDays(today, 1), (later) => {
      later.write({ kind: "confirmation-withdrawal", of: act.n }, by);
    });
  };
}

/** A row that is listed and has something to confirm, picked when the moment comes. */
export function confirmSomeRow(by: YearAct["by"]): Doing {
  return (year) => {
    const area = year.random.pick(year.listedAreas(year.today));
    confirmScope({ kind: "row", area }, { by })(year);
  };
}

function filledCells(year: YearInProgress, scope: ConfirmedScope, by: YearAct["by"]): YearCell[] {
  const { today } = year;
  const own = by === "contributor" ? year.partnershipsOf(CONTRIBUTOR_FORCE) : year.partnerships;
  return year
    .listedAreas(today)
    .flatMap((area) => own.map((partnership) => ({ area, partnership })))
    .filter(({ area }) => scope.kind === "column" || scope.area === area)
    .filter(({ partnership }) => scope.kind === "row" || scope.partnership === partnership)
    .filter((cell) => year.ledger.standing(cell, today) !== null);
}

import { addDays } from "./days.ts";
import type { Said, YearAct, YearCell } from "./generated-year.ts";
import { freeCells } from "./move-cells.ts";
import type { Doing } from "./year-in-progress.ts";

/** What becomes of a proposed change. */
export type Ending = "accepted" | "amended" | "declined" | "withdrawn" | "waiting";

/** The contributor proposes that a cell of their own partnership has moved, and somebody settles it. */
export function propose(partnership: string, ending: Ending): Doing {
  return (year) => {
    const { random, today, ledger } = year;
    const cell = random.weigh(freeCells(year, partnership, today), (one) =>
      ledger.standing(one, today)?.said.status === "being-considered" ? 1 : 0,
    );
    if (!cell) return;
    const said: Said = {
      ...{ claim: "moved", status: "being-progressed", liveKind: null, qualifier: null },
      ...{ sourceWording: null, reasonCode: null, comment: "Told by the force." },
      effective: { date: addDays(today, -random.between(0, 5)), precision: "day" },
    };
    if (ledger.lastStep(cell) >= said.effective.date) return;
    const words = "The project board agreed to go on.";
    const act = year.write({ kind: "proposal", cell, said, words }, "contributor");
    year.keep(cell, 40);
    const day = addDays(today, random.between(2, 8));
    if (ending !== "waiting") year.plan(day, settle(act, { cell, said, ending }));
  };
}

function settle(
  { n: of }: YearAct,
  { cell, said, ending }: { cell: YearCell; said: Said; ending: Ending },
): Doing {
  return (year) => {
    if (ending === "declined") {
      year.write({ kind: "decline", of, words: "The board has not met yet." });
    } else if (ending === "withdrawn") {
      year.write({ kind: "proposal-withdrawal", of }, "contributor");
    } else {
      const isAmended = ending === "amended";
      const told: Said = isAmended ? { ...said, qualifier: "first phase only" } : said;
      const words = isAmended ? "Only the first phase was agreed." : null;
      year.write({ kind: "acceptance", links: [year.opening(cell, told)], of, isAmended, words });
    }
  };
}

import { STAGES, stageOf } from "@accord/domain/status";
import { addDays, FIRST_DAY } from "./days.ts";
import type { Said, YearAct } from "./generated-year.ts";
import { type CountedChain, countsFrom, isCounted, isOfTheYear } from "./ledger.ts";
import { freeCells } from "./move-cells.ts";
import { observed } from "./other-papers.ts";
import type { Doing, YearInProgress } from "./year-in-progress.ts";

/** A mistake in an earlier entry of the year is mended: its day, its detail or its stage. */
export const correctSomething: Doing = (year) => {
  const { random } = year;
  const chain = recentChain(year, 70);
  if (!chain) return;
  const { said } = chain;
  const kind = random.next();
  if (kind < 0.5)
    return correct(year, chain, { ...said, ...anotherDay(year, chain) }, "The day was wrong.");
  if (kind < 0.75) {
    const qualifier = random.pick([
      "first phase only",
      "pilot in one division",
      "without the control room",
    ]);
    return correct(year, chain, { ...said, qualifier }, "The paper says more than was entered.");
  }
  const lower = said.status && STAGES[stageOf(said.status) - 2];
  if (!lower)
    return correct(year, chain, { ...said, comment: "As minuted." }, "A word was missing.");
  const status: Said = { ...said, status: lower, liveKind: null };
  correct(year, chain, status, "It was entered one stage too far.");
};

/** An entry of the year is taken out. What stood beneath it stands again. */
export const withdrawSomething: Doing = (year) => {
  const chain = recentChain(year, 45);
  if (!chain) return;
  year.write({
    kind: "withdrawal",
    links: [year.following(chain.chain, null)],
    why: "Entered in the wrong cell.",
  });
  year.keep(chain, 20);
};

/** A slip of the hand is undone within the hour; sometimes the undoing is undone. */
export function slip(partnership: string, isRedone: boolean): Doing {
  return (year) => {
    const { random, today } = year;
    const [cell] = freeCells(year, partnership, today);
    if (!cell) return;
    const said: Said = { ...observed(today, "live"), comment: "Noted at the meeting." };
    const made = year.write({ kind: "entry", links: [year.opening(cell, said)] });
    year.keep(cell, 30);
    const minutes = random.between(510, 560);
    year.plan(today, undo(made, null, isRedone ? said : null), minutes);
  };
}

function undo(made: YearAct, to: Said | null, redoneTo: Said | null): Doing {
  return (year) => {
    const chain = "links" in made ? made.links[0]?.chain : undefined;
    if (chain === undefined) return;
    const undone = year.write({ kind: "undo", links: [year.following(chain, to)], of: made.n });
    if (redoneTo) year.plan(addDays(year.today, 1), undo(undone, redoneTo, null));
  };
}

function correct(year: YearInProgress, { chain }: CountedChain, said: Said, why: string): void {
  year.write({ kind: "correction", links: [year.following(chain, said)], why });
}

/** Another day for a chain: within the week, after the step before it, and not ahead. */
function anotherDay(year: YearInProgress, chain: CountedChain): Pick<Said, "effective"> {
  const day = countsFrom(chain.said);
  const before =
    year.ledger
      .counted(chain)
      .map(({ said }) => countsFrom(said))
      .filter((other) => other < day)
      .sort()
      .at(-1) ?? FIRST_DAY;
  const earlier = addDays(day, -year.random.between(1, 7));
  const date = earlier > before ? earlier : day;
  return { effective: { date, precision: "day" } };
}

/** A chain of the year that was opened lately and stands last in its cell. */
function recentChain(year: YearInProgress, days: number): CountedChain | null {
  const since = addDays(year.today, -days);
  const chains = year.ledger.chains.filter(
    (chain): chain is CountedChain =>
      isOfTheYear(chain) &&
      isCounted(chain) &&
      chain.said.status !== null &&
      countsFrom(chain.said) > since &&
      countsFrom(chain.said) <= year.today &&
      year.listedAreas(year.today).includes(chain.area) &&
      year.ledger.lastStep(chain) === countsFrom(chain.said),
  );
  return chains.length === 0 ? null : year.random.pick(chains);
}

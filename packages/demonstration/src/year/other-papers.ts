import { STAGES, type Status } from "@accord/domain/status";
import { addDays, FIRST_DAY } from "./days.ts";
import type { Said, YearCell } from "./generated-year.ts";
import { type CountedChain, countsFrom, isCounted, isOfTheYear } from "./ledger.ts";
import { freeCells } from "./move-cells.ts";
import type { Doing } from "./year-in-progress.ts";

/** A paper turns up that shows how a cell stood between two steps that are recorded already. */
export const findPaper: Doing = (year) => {
  const { random, ledger, today } = year;
  const passed = ledger.chains.filter(
    (chain): chain is CountedChain =>
      isOfTheYear(chain) &&
      isCounted(chain) &&
      countsFrom(chain.said) > addDays(FIRST_DAY, 25) &&
      countsFrom(chain.said) <= today &&
      year.listedAreas(today).includes(chain.area),
  );
  if (passed.length === 0) return;
  const chain = random.pick(passed);
  const day = addDays(countsFrom(chain.said), -random.between(5, 20));
  const stood = ledger.standing(chain, day)?.said.status ?? null;
  const status = random.pick(STAGES.filter((stage) => stage !== stood).slice(0, 4));
  const said: Said = { ...observed(day, status), comment: "Shown by a paper found later." };
  year.write({ kind: "entry", links: [year.opening(chain, said)] });
};

/** Another paper says otherwise; it is shown beside. Later it may be preferred to what stands. */
export function alsoSay(partnership: string, isPreferred: boolean): Doing {
  return (year) => {
    const { random, today, ledger } = year;
    const cell = freeCells(year, partnership, today).find(
      (one) => ledger.standing(one, today)?.said.status === "being-considered",
    );
    if (!cell) return;
    const said: Said = {
      ...observed(addDays(today, -random.between(1, 8)), "being-progressed"),
      claim: "also-said",
    };
    const link = year.opening(cell, said);
    year.write({ kind: "entry", links: [link] });
    if (!isPreferred) return;
    year.keep(cell, 30);
    year.plan(addDays(today, random.between(4, 12)), prefer(link.chain, cell));
  };
}

function prefer(preferred: number, cell: YearCell): Doing {
  return (year) => {
    const { said } = year.ledger.chain(preferred);
    // Not over Appendix B: January 2011 stays as it was published.
    const over = said && year.ledger.standing(cell, countsFrom(said));
    if (!said || !over) return;
    const links = [year.following(preferred, { ...said, claim: "observed" })];
    if (isOfTheYear(over)) {
      links.push(year.following(over.chain, { ...over.said, claim: "also-said" }));
    }
    year.write({
      kind: "preference",
      links,
      as: "observed",
      why: "The minutes are the better source.",
    });
  };
}

/** Words come in that fit no status. A person maps them weeks later, or nobody does. */
export function sayWords(partnership: string, words: string, mappedTo: Status | null): Doing {
  return (year) => {
    const { random, today } = year;
    const cells = freeCells(year, partnership, today);
    if (cells.length === 0) return;
    const cell = random.pick(cells);
    const said: Said = { ...observed(today, null), sourceWording: words };
    const link = year.opening(cell, said);
    year.write({ kind: "entry", links: [link] });
    year.keep(cell, 60);
    if (!mappedTo) return;
    const mapped = { ...said, status: mappedTo };
    year.plan(addDays(today, random.between(14, 40)), (later) => {
      const why = "Its author was asked what the words mean.";
      later.write({ kind: "correction", links: [later.following(link.chain, mapped)], why });
    });
  };
}

/** A cell that Appendix B leaves for review gets a status from a day on: January stays as published. */
export function sayPlainly(cell: YearCell, status: Status): Doing {
  return (year) => {
    const said: Said = {
      ...observed(year.today, status),
      comment: "Asked of the force, and answered.",
    };
    year.write({ kind: "entry", links: [year.opening(cell, said)] });
    year.keep(cell, 40);
  };
}

/** What a paper says of a cell as it stood on a day. Null stands for words that fit no status. */
export function observed(day: string, status: Status | null): Said {
  return {
    claim: "observed",
    status,
    liveKind: null,
    qualifier: null,
    sourceWording: null,
    effective: { date: day, precision: "day" },
    reasonCode: null,
    comment: null,
  };
}

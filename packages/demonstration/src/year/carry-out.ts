import { addEntry } from "@accord/store/matrix/add-entry";
import { changeCells } from "@accord/store/matrix/change-cells";
import { correctEntry } from "@accord/store/matrix/correct-entry";
import { preferEntry } from "@accord/store/matrix/prefer-entry";
import { undoAct } from "@accord/store/matrix/undo-act";
import { withdrawEntry } from "@accord/store/matrix/withdraw-entry";
import { acceptProposal } from "@accord/store/proposals/accept-proposal";
import { carryOutOfRegisters } from "./carry-out-of-registers.ts";
import { linksOf, type Said, type YearAct } from "./generated-year.ts";
import { addressIn, statementOf, type YearRegister } from "./year-register.ts";

/** Carries out one act by the register's own verb, under the clock as it stands. */
export async function carryOut(register: YearRegister, act: YearAct): Promise<void> {
  const entries = await sayOfCells(register, act);
  for (const [index, { chain }] of linksOf(act).entries()) {
    const entry = entries[index];
    if (entry === undefined) throw new Error(`Act ${act.n} wrote fewer entries than it says.`);
    register.entries.set(chain, entry);
  }
  register.heads[act.n] = (await register.database.head()).id;
}

/** The entries an act wrote, in the order of its links. */
async function sayOfCells(register: YearRegister, act: YearAct): Promise<readonly number[]> {
  const { database, programme, actors } = register;
  const { editor } = actors;
  const head = register.heads[act.n - 1] ?? 0;
  const [link, over] = linksOf(act);
  const entry = (chain = 0) => register.entries.get(chain) ?? 0;
  const cell = link && addressIn(programme, link);
  const says = (said: Said) => statementOf(said, act.n);
  switch (act.kind) {
    case "entry": {
      if (!cell || !link.said) return [];
      return (await addEntry(database, editor, { cell, head, statement: says(link.said) })).entries;
    }
    case "entries": {
      const entries = act.links.flatMap(({ area, partnership, said }) =>
        said ? [{ area, partnership, statement: says(said), corrects: null }] : [],
      );
      return (await changeCells(database, editor, { programme, head, entries })).entries;
    }
    case "correction": {
      if (!cell || !link.said) return [];
      const corrected = { entry: entry(link.chain), statement: says(link.said), why: act.why };
      return (await correctEntry(database, editor, { cell, head, ...corrected })).entries;
    }
    case "withdrawal": {
      if (!cell) return [];
      const withdrawn = { entry: entry(link.chain), why: act.why };
      return (await withdrawEntry(database, editor, { cell, head, ...withdrawn })).entries;
    }
    case "preference": {
      if (!cell) return [];
      const { as, why } = act;
      const chosen = { entry: entry(link.chain), as, over: over ? entry(over.chain) : null, why };
      return (await preferEntry(database, editor, { cell, head, ...chosen })).entries;
    }
    case "undo":
      return (await undoAct(database, editor, { programme, act: lineOf(register, act.of) }))
        .entries;
    case "acceptance": {
      if (!link?.said) return [];
      const statement = act.isAmended ? says(link.said) : null;
      const proposal = register.made.get(act.of) ?? 0;
      const accepted = { programme, proposal, head, statement, words: act.words };
      return (await acceptProposal(database, editor, accepted)).entries;
    }
    default:
      return carryOutOfRegisters(register, act);
  }
}

/** The journal's line of an act that is undone: it wrote one. */
function lineOf({ heads }: YearRegister, act: number): number {
  return heads[act] ?? 0;
}

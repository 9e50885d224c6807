import { FIRST_DAY } from "./days.ts";
import {
  linksOf,
  type Said,
  type YearAct,
  type YearCell,
  type YearLink,
} from "./generated-year.ts";

/** One chain as the year knows it: what it was opened with, and what it says now. */
export interface YearChain extends YearCell {
  readonly chain: number;
  /** The act that opened it; 0 for Appendix B. */
  readonly opened: number;
  readonly said: Said | null;
  /** The last act on it. */
  readonly last: number;
}

/** A chain that says something and is counted. */
export type CountedChain = YearChain & { readonly said: Said };

export const cellText = ({ area, partnership }: YearCell): string => `${area} ${partnership}`;

/** The day a date counts from. */
export function countsFrom({ effective }: Said): string {
  return effective.precision === "day" ? effective.date : `${effective.date}-01`;
}

/** What the year knows of the cells while it is made, so that what it does next can be done. */
export class Ledger {
  readonly #ofCell = new Map<string, YearChain[]>();
  readonly #chains = new Map<number, YearChain>();

  constructor(appendixB: readonly YearLink[]) {
    for (const link of appendixB) this.#put(link, 0);
  }

  get chains(): readonly YearChain[] {
    return [...this.#chains.values()];
  }

  nextChain(): number {
    return this.#chains.size + 1;
  }

  note(act: YearAct): void {
    for (const link of linksOf(act)) this.#put(link, act.n);
  }

  chain(number: number): YearChain {
    const found = this.#chains.get(number);
    if (!found) throw new Error(`The year has no chain ${number}.`);
    return found;
  }

  ofCell(cell: YearCell): readonly YearChain[] {
    return this.#ofCell.get(cellText(cell)) ?? [];
  }

  /** Chains that count, planned ones among them. */
  counted(cell: YearCell): CountedChain[] {
    return this.ofCell(cell).filter(isCounted);
  }

  /** What stands on a day: the latest begun, of one day the better dated, then the later opened. */
  standing(cell: YearCell, day: string): CountedChain | null {
    const begun = this.counted(cell).filter(({ said }) => countsFrom(said) <= day);
    const order = ({ chain, said }: CountedChain) =>
      `${countsFrom(said)} ${said.effective.precision === "day" ? 1 : 0} ${String(chain).padStart(6, "0")}`;
    return begun.sort((a, b) => (order(a) < order(b) ? -1 : 1)).at(-1) ?? null;
  }

  /** The last day anything of a cell counts from; the first day of the year at the earliest. */
  lastStep(cell: YearCell): string {
    const days = this.counted(cell).map(({ said }) => countsFrom(said));
    return [FIRST_DAY, ...days].sort().at(-1) ?? FIRST_DAY;
  }

  /** The last act on a cell; 0 for Appendix B's and blank ones. */
  lastAct(cell: YearCell): number {
    return Math.max(0, ...this.ofCell(cell).map(({ last }) => last));
  }

  /** What stood, in a word. */
  told(cell: YearCell, day: string): string {
    const standing = this.standing(cell, day);
    return standing ? (standing.said.status ?? "needs-review") : "blank";
  }

  #put({ chain, area, partnership, said }: YearLink, act: number): void {
    const before = this.#chains.get(chain);
    const now = { area, partnership, chain, said, opened: before?.opened ?? act, last: act };
    this.#chains.set(chain, now);
    const others = (this.#ofCell.get(cellText(now)) ?? []).filter((one) => one.chain !== chain);
    this.#ofCell.set(cellText(now), [...others, now]);
  }
}

export function isCounted(chain: YearChain): chain is CountedChain {
  return chain.said !== null && chain.said.claim !== "also-said";
}

/** Whether the year opened a chain, and not Appendix B. */
export function isOfTheYear({ opened }: Pick<YearChain, "opened">): boolean {
  return opened > 0;
}

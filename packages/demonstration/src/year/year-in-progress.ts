import { addDays, FIRST_DAY, LAST_DAY, momentOn, workdayFrom } from "./days.ts";
import type {
  GeneratedYear,
  Said,
  YearAct,
  YearCell,
  YearDeed,
  YearLink,
} from "./generated-year.ts";
import { cellText, countsFrom, Ledger } from "./ledger.ts";
import type { Random } from "./random.ts";

/** Something the year means to do at a moment. What comes of it depends on what was done before. */
export type Doing = (year: YearInProgress) => void;

interface ListedRow {
  readonly area: string;
  readonly from: string;
  /** The last day; null while it lasts. */
  until: string | null;
}

type Beginning = Omit<GeneratedYear, "acts">;

/** The year while it is made: what was done, what is meant, and which cells wait for something. */
export class YearInProgress {
  readonly random: Random;
  readonly ledger: Ledger;
  readonly acts: YearAct[] = [];
  readonly partnerships: readonly string[];
  readonly #agenda: { readonly instant: string; readonly doing: Doing }[] = [];
  readonly #rows: ListedRow[];
  readonly #members: { partnership: string; force: string; from: string }[];
  readonly #busyUntil = new Map<string, string>();
  #now: string;

  constructor({ begins, rows, partnerships, appendixB }: Beginning, random: Random) {
    this.random = random;
    this.ledger = new Ledger(appendixB);
    this.partnerships = partnerships.map(({ slug }) => slug);
    this.#rows = rows.map(({ area }) => ({ area, from: "", until: null }));
    this.#members = partnerships.flatMap(({ slug: partnership, forces }) =>
      forces.map((force) => ({ partnership, force, from: "" })),
    );
    this.#now = begins;
  }

  get today(): string {
    return this.#now.slice(0, 10);
  }

  /** Means to do something on a day or the first weekday after it, at so many minutes after eight, or some time of it. */
  plan(wanted: string, doing: Doing, minutes = this.random.between(30, 500)): void {
    const day = workdayFrom(wanted);
    if (day <= FIRST_DAY || day > LAST_DAY) return;
    this.#agenda.push({ instant: momentOn(day, minutes), doing });
  }

  /** Does all that is meant, in the order of time, and what comes to be meant while it does. */
  live(): void {
    for (;;) {
      this.#agenda.sort((one, other) => (one.instant < other.instant ? -1 : 1));
      const next = this.#agenda.shift();
      if (!next) return;
      // Each act has its own minute, so that every moment between two can be asked for.
      this.#now = next.instant > this.#now ? next.instant : minuteAfter(this.#now);
      next.doing(this);
    }
  }

  /** Writes an act down. */
  write(deed: YearDeed, by: YearAct["by"] = "editor"): YearAct {
    const act: YearAct = { n: this.acts.length + 1, instant: this.#now, by, ...deed };
    if (act.n > 1 && act.instant === this.acts.at(-1)?.instant) {
      throw new Error("Two acts of the year share a moment.");
    }
    this.acts.push(act);
    this.ledger.note(act);
    return act;
  }

  /** A new chain about a cell, with what stood before it. */
  opening(cell: YearCell, said: Said, ahead = 0): YearLink {
    const from = this.ledger.told(cell, countsFrom(said));
    return { chain: this.ledger.nextChain() + ahead, ...address(cell), said, from };
  }

  /** The next link of a chain. */
  following(chain: number, said: Said | null): YearLink {
    const { area, partnership, said: before } = this.ledger.chain(chain);
    const day = said ?? before;
    const from = day ? this.ledger.told({ area, partnership }, countsFrom(day)) : "blank";
    return { chain, area, partnership, said, from };
  }

  listedAreas(day: string): string[] {
    return this.#rows
      .filter(({ from, until }) => from <= day && (until === null || day <= until))
      .map(({ area }) => area);
  }

  endRow(area: string, lastDay: string): void {
    for (const row of this.#rows) if (row.area === area) row.until = lastDay;
  }

  beginRow(area: string, from: string): void {
    this.#rows.push({ area, from, until: null });
  }

  join(partnership: string, force: string, from: string): void {
    this.#members.push({ partnership, force, from });
  }

  forcesOf(partnership: string): string[] {
    return this.#members
      .filter((member) => member.partnership === partnership && member.from <= this.today)
      .map(({ force }) => force);
  }

  partnershipsOf(force: string): string[] {
    return this.#members
      .filter((member) => member.force === force && member.from <= this.today)
      .map(({ partnership }) => partnership);
  }

  /** Keeps a cell as it is for a while: something about it waits. */
  keep(cell: YearCell, days: number, from: string = this.today): void {
    this.#busyUntil.set(cellText(cell), addDays(from, days));
  }

  isFree(cell: YearCell): boolean {
    return (this.#busyUntil.get(cellText(cell)) ?? "") < this.today;
  }
}

const address = ({ area, partnership }: YearCell) => ({ area, partnership });

function minuteAfter(instant: string): string {
  return new Date(Date.parse(instant) + 60_000).toISOString();
}

import { formatDate } from "./format-date.ts";
import type { Summary, SummaryChange, SummaryCount } from "./summary.ts";
import { beginning, capital, digits, inSentence, listed, many, verb } from "./summary-english.ts";

type Counted = Pick<Summary, "counts" | "partnerships" | "comparedWith">;

/** How many a partnership has, as a row of the counts lists them. */
interface Held {
  readonly name: string;
  readonly n: number;
}

/** "Herts/Beds has the most live, 11"; ties and noughts are told as they are. */
export function mostOf(held: readonly Held[], what: string): string {
  const most = Math.max(0, ...held.map(({ n }) => n));
  const first = held.filter(({ n }) => n === most).map(({ name }) => name);
  if (most === 0) return `No partnership has anything ${what}`;
  if (first.length === 1) return `${first[0]} has the most ${what}, ${digits(most)}`;
  if (first.length === held.length) return `Every partnership has as many ${what}, ${digits(most)}`;
  return `${listed(first)} have the most ${what}, ${digits(most)} each`;
}

/** How many cells each partnership has of what is counted, in the order of the columns; 0 where it has none. */
export function heldOf({ counts, partnerships }: Counted, counted: string): Held[] {
  const row = rowOf(counts, counted);
  return partnerships.map(({ name }, i) => ({ name, n: row?.byPartnership[i] ?? 0 }));
}

/** "All 143 cells: 22 are live and 35 are being progressed", with the change where there is one to tell. */
export function ribbonFinding({ counts, comparedWith }: Counted): string {
  if (counts.filled.now === 0) return "Nothing is recorded yet";
  const [live, progressed] = [rowOf(counts, "live"), rowOf(counts, "being-progressed")];
  const standing = [
    `${isAre(live?.now ?? 0)} live`,
    `${isAre(progressed?.now ?? 0)} being progressed`,
  ];
  const by = (live?.now ?? 0) - (live?.last ?? live?.now ?? 0);
  const more = by > 0 ? "more" : "fewer";
  const since =
    by === 0 || comparedWith === null
      ? ""
      : `; ${inSentence(Math.abs(by))} ${more} live than on ${comparedWith.printed}`;
  return `${wholeOf(counts.filled.now)}: ${standing.join(" and ")}${since}`;
}

function isAre(n: number): string {
  return `${n === 0 ? "none" : digits(n)} ${verb(n === 0 ? 1 : n, "is", "are")}`;
}

function wholeOf(filled: number): string {
  return filled === 1 ? "The one cell recorded" : `All ${digits(filled)} cells`;
}

/** What the counts say: against last where there is a last, else where most of it stands. */
export function countsFinding(summary: Counted): string {
  const { counts, comparedWith } = summary;
  if (counts.filled.now === 0) return "Nothing is recorded as at this day.";
  if (comparedWith === null) {
    const largest = [...counts.rows].sort((a, b) => b.now - a.now)[0];
    const told = largest
      ? `${digits(largest.now)} of them ${verb(largest.now, "stands", "stand")} at “${largest.label.toLowerCase()}”`
      : "";
    return `${many(counts.filled.now, "cell").replace(/^./, (c) => c.toUpperCase())} of ${digits(counts.cells)} ${verb(counts.filled.now, "is", "are")} filled; ${told}, the largest number.`;
  }
  const changed = counts.rows.filter(({ now, last }) => now !== last);
  if (changed.length === 0) return `No count differs from ${comparedWith.printed}.`;
  const told = changed.map((row) => `${row.label.toLowerCase()} ${signed(row)}`);
  return `Since ${comparedWith.printed}: ${listed(told)}; ${changeOf(counts.filled)}.`;
}

function changeOf(filled: SummaryCount): string {
  const by = filled.now - (filled.last ?? filled.now);
  if (by === 0) return `as many filled as before, ${digits(filled.now)}`;
  return `${inSentence(Math.abs(by))} ${by > 0 ? "more" : "fewer"} filled, ${digits(filled.now)}`;
}

function signed({ now, last }: SummaryCount): string {
  const by = now - (last ?? now);
  return by > 0 ? `+${by}` : `−${-by}`;
}

/** Who has the most live, and who the most not begun. */
export function partnershipsFinding(summary: Counted): string {
  const live = mostOf(heldOf(summary, "live"), "live");
  const begun = heldOf(summary, "to-be-considered");
  if (begun.every(({ n }) => n === 0)) return live;
  return `${live}; ${mostOf(begun, "still to be considered")}`;
}

/** "Three cells moved since 31 January 2011: two forward and one back". */
export function movedFinding(moved: readonly SummaryChange[], since: string): string {
  if (moved.length === 0) return `Nothing moved since ${since}.`;
  return `${beginning(moved.length)} ${verb(moved.length, "cell", "cells")} moved since ${since}: ${kindsOf(moved)}.`;
}

/** "Two went back and one stopped; for one of them nothing says why."; empty where all of them say why. */
export function movedBackFinding(
  moved: readonly SummaryChange[],
  edition: Summary["edition"],
): string {
  const back = moved.filter(({ movement }) => movement === "back").length;
  const stopped = moved.filter(({ movement }) => movement === "stopped").length;
  const silent = moved.filter(({ why, movement }) => why === null && isTurn(movement)).length;
  if (edition === "public" || silent === 0) return "";
  const told = [
    back > 0 ? `${inSentence(back)} went back` : "",
    stopped > 0 ? `${inSentence(stopped)} stopped or ${verb(stopped, "is", "are")} stopping` : "",
  ].filter(Boolean);
  const none =
    silent === back + stopped
      ? "nothing says why"
      : `for ${inSentence(silent)} of them nothing says why`;
  return `${capital(listed(told))}; ${none}.`;
}

function isTurn(movement: SummaryChange["movement"]): boolean {
  return movement === "back" || movement === "stopped";
}

/** "two forward, one new and one back"; "both forward" or "all forward" where they are of one kind; "it went forward" of one. */
export function kindsOf(changes: readonly SummaryChange[]): string {
  const kinds = KINDS.map(([movement, label, alone]) => ({
    ...{ label, alone },
    n: changes.filter((change) => change.movement === movement).length,
  })).filter(({ n }) => n > 0);
  const [only] = kinds;
  if (kinds.length !== 1 || !only) {
    return listed(kinds.map(({ n, label }) => `${inSentence(n)} ${label}`));
  }
  return only.n === 1 ? only.alone : `${only.n === 2 ? "both" : "all"} ${only.label}`;
}

/** Each kind in its order: what follows a number of them, and what is said of one alone. */
const KINDS = [
  ["forward", "forward", "it went forward"],
  ["new", "new", "it is new"],
  ["back", "back", "it went back"],
  ["stopped", "stopped", "it stopped or is stopping"],
  ["first-recorded", "first recorded", "it was first recorded"],
  ["reworded", "reworded", "it was reworded"],
  ["detail", "in detail", "it changed in detail"],
  // Of two days of one record: only a row or a column that ended leaves a cell blank.
  ["taken-out", "not listed any more", "it is not listed any more"],
] as const satisfies readonly (readonly [SummaryChange["movement"], string, string])[];

/** "Two statements about 31 January 2011 are restated: …"; says so where nothing is. */
export function restatedFinding(restated: readonly SummaryChange[], day: string): string {
  if (restated.length === 0)
    return `Nothing is restated: the record of ${day} stands as it was reported.`;
  const n = restated.length;
  return `${beginning(n)} ${verb(n, "cell", "cells")} of ${day} ${verb(n, "is", "are")} now recorded otherwise than reported. This is no movement.`;
}

/** "Nine more cells changed without moving: three first recorded and six not listed any more." */
export function recordedFinding({ recorded, moved }: Pick<Summary, "recorded" | "moved">): string {
  const n = recorded.length;
  if (n === 0) return "";
  const more = moved.length > 0 ? "more " : "";
  return `${beginning(n)} ${more}${verb(n, "cell", "cells")} changed without moving: ${kindsOf(recorded)}.`;
}

/** How much differs from the version before; empty in a first version. */
export function correctedFinding(
  corrected: readonly SummaryChange[] | null,
  version: number,
): string {
  if (corrected === null) return "";
  if (corrected.length === 0) return `No cell differs from version ${version - 1}.`;
  const n = corrected.length;
  return `${beginning(n)} ${verb(n, "cell differs", "cells differ")} from version ${version - 1}.`;
}

/** "143 of 225 cells filled". */
export function matrixFinding({ counts }: Pick<Summary, "counts">): string {
  return `${digits(counts.filled.now)} of ${digits(counts.cells)} cells filled`;
}

/** The bars in words: the whole by stage, now and last. */
export function ribbonAlternative(summary: Counted, asAt: string): string {
  const stand = (of: (row: SummaryCount) => number) =>
    listed(
      summary.counts.rows
        .filter((row) => of(row) > 0)
        .map((row) => `${row.label.toLowerCase()} ${digits(of(row))}`),
    );
  const now = `Filled cells by status on ${formatDate(asAt)}: ${stand((row) => row.now) || "none"}.`;
  if (summary.comparedWith === null) return now;
  return `${now} On ${summary.comparedWith.printed}: ${stand((row) => row.last ?? 0) || "none"}.`;
}

/** The bars of each partnership in words. */
export function partnershipsAlternative({ counts, partnerships }: Counted): string {
  const one = (name: string, i: number) => {
    const parts = counts.rows.filter((row) => (row.byPartnership[i] ?? 0) > 0);
    const said = parts.map((row) => `${row.label.toLowerCase()} ${row.byPartnership[i]}`);
    return `${name}: ${said.length > 0 ? listed(said) : "nothing recorded"}`;
  };
  return capital(
    `filled cells by partnership and status. ${partnerships.map(({ name }, i) => one(name, i)).join(". ")}.`,
  );
}

function rowOf(counts: Summary["counts"], counted: string): SummaryCount | undefined {
  return counts.rows.find((row) => row.counted === counted);
}

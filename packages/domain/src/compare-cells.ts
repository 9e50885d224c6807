import { type CalendarDate, firstDay, PRECISION_RANK } from "./calendar.ts";
import { cellKey } from "./cell.ts";
import { standingOn } from "./change-cell.ts";
import type { Statement } from "./entry.ts";
import { type IntakeOutcome, type ProposedCell, wordingKey } from "./intake.ts";
import { type IntakeFacts, lastCountedDay, type RecordedStatement } from "./intake-facts.ts";
import { cellInWords } from "./matrix-as-table.ts";
import { asksReason, type CellState, movementOf } from "./movement.ts";
import type { ReadCell } from "./read-found-cell.ts";
import type { ChainLink, Standing } from "./resolve.ts";

/** A cell of the table that has a place in the matrix, and what it says. */
export interface PlacedCell {
  readonly area: string;
  readonly partnership: string;
  readonly read: ReadCell;
}

export type ComparedCell = Pick<
  ProposedCell,
  "outcome" | "statement" | "before" | "movement" | "reasonOffered"
> & {
  /** The cells of the table that say otherwise of the same cell from the same date. */
  readonly disagrees: readonly PlacedCell[];
  /** It differs, and the register has an entry dated inside the period of the paper. */
  readonly asksDay: boolean;
};

/**
 * Compares what a table says of one cell with what the register has of it.
 *
 * Later statements see the earlier ones, so that a list may tell a cell's history. What a matrix
 * says is the same where it stands so already; what a list dates, where the register has that entry.
 * Blank is nothing said, so it is not here.
 */
export function compareCell<C extends PlacedCell>(
  said: readonly C[],
  recorded: readonly RecordedStatement[],
  { today }: { today: CalendarDate },
): Map<C, ComparedCell> {
  const links = recorded.map(asLink);
  const compared = new Map<C, ComparedCell>();
  for (const cell of said) compared.set(cell, nothing("not-placed"));
  const sayable = said.flatMap((cell) => {
    const { statement } = cell.read;
    return statement ? [{ cell, statement }] : [];
  });
  // Most cells are said once: there is nothing to sort, and no date to work out for it.
  if (sayable.length > 1) sayable.sort(byDate);
  let planned: Standing<ChainLink> | null = null;
  for (const twins of Map.groupBy(sayable, dateKey).values()) {
    const [first] = twins;
    if (!first) continue;
    if (twins.some(({ statement }) => !saysSame(first.statement, statement, true))) {
      const disagrees = twins.map(({ cell }) => cell);
      for (const { cell } of twins) compared.set(cell, { ...nothing("not-placed"), disagrees });
      continue;
    }
    for (const { cell } of twins) compared.set(cell, nothing("left-out"));
    const recordedThen =
      links.length === 0 ? null : standingOn(links, lastCountedDay(first.statement.effective));
    const standing = later(recordedThen, planned);
    const settled = compareStatement(first.cell.read, first.statement, {
      recorded,
      standing,
      today,
    });
    compared.set(first.cell, settled);
    if (settled.statement) planned = linkOf(settled.statement);
  }
  return compared;
}

function compareStatement(
  read: ReadCell,
  statement: Statement,
  register: {
    readonly recorded: readonly RecordedStatement[];
    readonly standing: Standing<ChainLink> | null;
    readonly today: CalendarDate;
  },
): ComparedCell {
  const { effective } = statement;
  const { standing } = register;
  const before = standing && beforeOf(standing);
  const standsSo = standing !== null && saysSame(standing.statement, statement, read.isDated);
  // What a list dates is an entry of its own, though it says what stood already.
  const isSame = read.isDated
    ? isRecorded(register.recorded, statement, read)
    : standsSo || (read.readBy !== "decided" && before !== null && isPrintedSo(before, read));
  if (isSame) return { ...nothing("same"), before };
  if (statement.claim === "observed" && firstDay(effective) > register.today) {
    return { ...nothing("not-placed"), before };
  }
  const after: CellState = { ...statement, kind: kindOf(statement), effectiveOn: effective };
  return {
    outcome: statement.needsReview
      ? "needs-review"
      : standing === null || standsSo
        ? "added"
        : "changed",
    statement,
    before,
    movement: movementOf(before && { ...before, kind: "observed" }, after),
    reasonOffered: asksReason(before?.status ?? null, statement.status),
    disagrees: [],
    asksDay: !read.isDated && standing !== null && hasInside(register.recorded, statement),
  };
}

/** Whether the register has the very entry: the same said, from the same date, with the same claim where one is given. */
function isRecorded(
  recorded: readonly RecordedStatement[],
  statement: Statement,
  { isClaimed }: ReadCell,
): boolean {
  return recorded.some(
    (one) =>
      isSameDate(one.statement, statement) &&
      (isClaimed ? one.statement.claim === statement.claim : one.statement.claim !== "also-said") &&
      saysSame(one.statement, statement, true),
  );
}

/** Groups what the register has by cell. */
export function recordedByCell(
  entries: IntakeFacts["entries"],
): ReadonlyMap<string, readonly RecordedStatement[]> {
  return Map.groupBy(entries, cellKey);
}

function nothing(outcome: IntakeOutcome): ComparedCell {
  return {
    outcome,
    statement: null,
    before: null,
    movement: null,
    reasonOffered: false,
    disagrees: [],
    asksDay: false,
  };
}

function asLink({ place, statement }: Pick<RecordedStatement, "place" | "statement">) {
  const recordedAt = "1970-01-01T00:00:00.000Z" as ChainLink["recordedAt"]; // all of it is known
  return { id: place, place, names: null, statement, recordedAt };
}

/** What is to be recorded has a later place than all that is. */
function linkOf(statement: Statement): Standing<ChainLink> {
  return asLink({ place: Number.MAX_SAFE_INTEGER, statement });
}

/** Of what stands in the register and the last that the table said, whichever would stand. */
function later(
  recorded: Standing<ChainLink> | null,
  planned: Standing<ChainLink> | null,
): Standing<ChainLink> | null {
  if (!recorded || !planned) return recorded ?? planned;
  return byDate(planned, recorded) >= 0 ? planned : recorded;
}

function beforeOf({ statement }: Standing<ChainLink>): NonNullable<ProposedCell["before"]> {
  const { status, liveKind, qualifier, sourceWording, needsReview, effective } = statement;
  return { status, liveKind, qualifier, sourceWording, needsReview, effectiveOn: effective };
}

function kindOf({ claim }: Statement): CellState["kind"] {
  return claim === "moved" ? "moved" : "observed";
}

function byDate(one: { statement: Statement }, other: { statement: Statement }): number {
  const [a, b] = [one.statement.effective, other.statement.effective];
  const [dayA, dayB] = [firstDay(a), firstDay(b)];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return PRECISION_RANK[a.precision] - PRECISION_RANK[b.precision];
}

function dateKey({ statement: { effective } }: { statement: Statement }): string {
  return `${effective.date} ${effective.precision}`;
}

function isSameDate(one: Statement, other: Statement): boolean {
  return dateKey({ statement: one }) === dateKey({ statement: other });
}

/**
 * Whether two statements say the same of a cell.
 *
 * @param isWhole - a list says the kind of live and the comment, too; a matrix is silent on them
 */
function saysSame(recorded: Statement, said: Statement, isWhole: boolean): boolean {
  const same = (one: string | null, other: string | null) =>
    wordingKey(one ?? "") === wordingKey(other ?? "");
  return (
    recorded.status === said.status &&
    same(recorded.qualifier, said.qualifier) &&
    (said.status !== null || same(recorded.sourceWording, said.sourceWording)) &&
    ((!isWhole && said.liveKind === null) || recorded.liveKind === said.liveKind) &&
    (!isWhole || same(recorded.comment, said.comment))
  );
}

/** Whether the words are what our own tables print of what stands, or split into it. */
function isPrintedSo(before: NonNullable<ProposedCell["before"]>, { words, split }: ReadCell) {
  return (
    wordingKey(cellInWords(before)) === wordingKey(words) ||
    (split !== null &&
      before.status === split.status &&
      wordingKey(before.qualifier ?? "") === wordingKey(split.qualifier))
  );
}

/** Whether something that counts is dated inside the month or year that a statement is dated to. */
function hasInside(recorded: readonly RecordedStatement[], { effective }: Statement): boolean {
  if (effective.precision !== "month" && effective.precision !== "year") return false;
  const [first, last] = [firstDay(effective), lastCountedDay(effective)];
  return recorded.some(({ statement }) => {
    const day = firstDay(statement.effective);
    return statement.claim !== "also-said" && day >= first && day <= last;
  });
}

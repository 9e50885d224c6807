import { type CalendarDate, firstDay } from "./calendar.ts";
import { cellKey } from "./cell.ts";
import { type CellTimeline, compareDates, dateKey, timelineOf } from "./cell-timeline.ts";
import type { Statement } from "./entry.ts";
import { type IntakeOutcome, type ProposedCell, wordingKey } from "./intake.ts";
import { type IntakeFacts, lastCountedDay, type RecordedStatement } from "./intake-facts.ts";
import { cellInWords } from "./matrix-as-table.ts";
import { asksReason, type CellState, movementOf } from "./movement.ts";
import type { ReadCell } from "./read-found-cell.ts";

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
  const register = timelineOf(recorded);
  const compared = new Map<C, ComparedCell>();
  for (const cell of said) compared.set(cell, nothing("not-placed"));
  const sayable = said.flatMap((cell) => {
    const { statement } = cell.read;
    return statement ? [{ cell, statement }] : [];
  });
  // Most cells are said once: there is nothing to sort, and no date to work out for it.
  if (sayable.length > 1) sayable.sort(byDate);
  let planned: Statement | null = null;
  for (const twins of Map.groupBy(sayable, ({ statement }) => dateKey(statement)).values()) {
    const [first] = twins;
    if (!first) continue;
    if (twins.some(({ statement }) => !saysSame(first.statement, statement, true))) {
      const disagrees = twins.map(({ cell }) => cell);
      for (const { cell } of twins) compared.set(cell, { ...nothing("not-placed"), disagrees });
      continue;
    }
    for (const { cell } of twins) compared.set(cell, nothing("left-out"));
    const stood = register.standingOn(lastCountedDay(first.statement.effective));
    const standing = later(stood, planned);
    const settled = compareStatement(first.cell.read, first.statement, {
      register,
      standing,
      today,
    });
    compared.set(first.cell, settled);
    if (settled.statement) planned = settled.statement;
  }
  return compared;
}

function compareStatement(
  read: ReadCell,
  statement: Statement,
  {
    register,
    standing,
    today,
  }: {
    readonly register: CellTimeline;
    readonly standing: Statement | null;
    readonly today: CalendarDate;
  },
): ComparedCell {
  const { effective } = statement;
  const before = standing && beforeOf(standing);
  const standsSo = standing !== null && saysSame(standing, statement, read.isDated);
  // What a list dates is an entry of its own, though it says what stood already.
  const isSame = read.isDated
    ? isRecorded(register, statement, read)
    : standsSo || (read.readBy !== "decided" && before !== null && isPrintedSo(before, read));
  if (isSame) return { ...nothing("same"), before };
  if (statement.claim === "observed" && firstDay(effective) > today) {
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
    asksDay: !read.isDated && standing !== null && register.hasInside(effective),
  };
}

/** Whether the register has the very entry: the same said, from the same date, with the same claim where one is given. */
function isRecorded(
  register: CellTimeline,
  statement: Statement,
  { isClaimed }: ReadCell,
): boolean {
  return register
    .datedAs(statement)
    .some(
      (one) =>
        (isClaimed ? one.claim === statement.claim : one.claim !== "also-said") &&
        saysSame(one, statement, true),
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

/** Of what stands in the register and the last that the table said, whichever would stand: the table's has the later place. */
function later(recorded: Statement | null, planned: Statement | null): Statement | null {
  if (!recorded || !planned) return recorded ?? planned;
  return compareDates(planned, recorded) >= 0 ? planned : recorded;
}

function beforeOf(standing: Statement): NonNullable<ProposedCell["before"]> {
  const { status, liveKind, qualifier, sourceWording, needsReview, effective } = standing;
  return { status, liveKind, qualifier, sourceWording, needsReview, effectiveOn: effective };
}

function kindOf({ claim }: Statement): CellState["kind"] {
  return claim === "moved" ? "moved" : "observed";
}

function byDate(one: { statement: Statement }, other: { statement: Statement }): number {
  return compareDates(one.statement, other.statement);
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

import fc from "fast-check";
import type { EffectiveDate } from "../calendar.ts";
import type { Entry, Statement } from "../entry.ts";
import { Status } from "../status.ts";
import { anEntry, aStatement, at, known } from "./examples.ts";

// Few days, so that entries meet on the same first day with different precisions all the time.
const DAYS = ["2010-12-31", "2011-01-01", "2011-01-10", "2011-01-20", "2011-01-31", "2011-02-01"];

/** A day of the story, or just before or after it. */
export const anyDay = fc.constantFrom("2009-12-31", ...DAYS, "2012-06-01");

const anyPart = fc.constantFrom(...DAYS, "2010", "2011", "2010-12", "2011-01", "2011-02");

const anyEffective: fc.Arbitrary<EffectiveDate> = fc.oneof(
  { weight: 6, arbitrary: anyPart.map(known) },
  anyPart.map((date) => ({ date, precision: "before" as const })),
  anyPart.map((date) => ({ date, precision: "after" as const })),
  fc.constant({ date: null, precision: "unknown" as const }),
);

const anyStatement: fc.Arbitrary<Statement> = fc
  .record({
    claim: fc.constantFrom("observed", "moved", "also-said"),
    status: fc.option(fc.constantFrom(...Status.options), { freq: 8 }),
    qualifier: fc.option(fc.constantFrom("with Cambs", "pilot"), { freq: 2 }),
    effective: anyEffective,
  })
  .map((said) =>
    aStatement({
      ...said,
      needsReview: said.status === null,
      sourceWording: said.status === null ? "Kent only" : null,
    }),
  );

/** One act on a cell: opens a chain, or adds a link to one that is picked among those there. */
export interface Act {
  readonly does: "open" | "correct" | "withdraw";
  readonly which: number;
  readonly statement: Statement;
  /** Whole seconds since the act before: 0 is the same instant. */
  readonly pause: number;
}

export const anyAct: fc.Arbitrary<Act> = fc.record({
  does: fc.constantFrom("open", "open", "correct", "correct", "withdraw"),
  which: fc.nat({ max: 20 }),
  statement: anyStatement,
  pause: fc.constantFrom(0, 0, 1, 2),
});

/** All entries of one cell as a register would hold them, oldest first: ids and instants only grow. */
export const anyHistory: fc.Arbitrary<Entry[]> = fc
  .array(anyAct, { maxLength: 24 })
  .map((acts) => acts.reduce<Entry[]>(recordNext, []));

/** The entries with one act more. */
export function recordNext(entries: readonly Entry[], act: Act): Entry[] {
  const id = entries.length + 1;
  const last = entries.at(-1);
  const recordedAt = last ? later(last.recordedAt, act.pause) : at(0);
  const ends = entries.filter((entry) => !entries.some(({ names }) => names === entry.id));
  const named = act.does === "open" ? undefined : ends[act.which % (ends.length || 1)];
  // A withdrawn chain takes a new statement only: that is an undo.
  if (!named) return [...entries, anEntry({ id, recordedAt, statement: act.statement })];
  const statement = act.does === "withdraw" && named.statement ? null : act.statement;
  return [
    ...entries,
    anEntry({
      id,
      place: named.place,
      names: named.id,
      kind: statement === null ? "withdrawn" : "correction",
      statement,
      recordedAt,
    }),
  ];
}

function later(instant: string, seconds: number): Entry["recordedAt"] {
  const moved = new Date(instant);
  moved.setUTCSeconds(moved.getUTCSeconds() + seconds);
  return moved.toISOString() as Entry["recordedAt"]; // whole milliseconds in UTC, as an Instant is
}

/** An instant of the story: from before the first entry to after the last. */
export const anyInstant = fc.integer({ min: -1, max: 50 }).map(at);

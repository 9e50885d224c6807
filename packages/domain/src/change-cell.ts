import { type CalendarDate, firstDay } from "./calendar.ts";
import type { Who } from "./cell-story.ts";
import type { Correction, Entry, NewEntry, Preference, Statement, Withdrawal } from "./entry.ts";
import { AccordError } from "./errors.ts";
import { asksReason } from "./movement.ts";
import {
  type ChainLink,
  chainOf,
  lastLinks,
  resolveCell,
  type Standing,
  saidBefore,
} from "./resolve.ts";

/** An entry decided on and not yet recorded. `place` is null for one that opens a chain: its own id becomes it. */
export interface EntryDraft {
  readonly kind: Entry["kind"];
  readonly place: number | null;
  readonly names: number | null;
  readonly statement: Statement | null;
  readonly why: string | null;
}

/** Later than any recorded instant: what is known now. */
const NOW = "9999-12-31T23:59:59.999Z";

/** The entry that would stand as at a day if nothing more were recorded. */
export function standingOn<L extends ChainLink>(
  entries: readonly L[],
  asAt: CalendarDate,
): Standing<L> | null {
  return resolveCell(entries, { asAt, knownAt: NOW });
}

/**
 * Refuses an edit made from a view older than the last act on the cell. Blank cells have a revision, too.
 *
 * @throws AccordError `changed-meanwhile` with what stands now
 */
export function assertFresh(
  stands: {
    readonly revision: number;
    readonly current: unknown;
    /** Who recorded the last act, and when, as far as the editor may know. */
    readonly by?: Who;
    readonly recordedAt?: string;
  },
  head: number,
): void {
  if (stands.revision <= head) return;
  throw new AccordError("changed-meanwhile", "Someone changed this cell while you were in it.", {
    ...stands,
  });
}

/**
 * Opens a chain.
 *
 * @param entries - all entries of the cell; the one that stood on the first day will do
 * @param today - the day in London by the register's clock
 * @throws AccordError `rule-broken` for what lies in the future and is no move, or a step that asks for a reason
 */
export function decideEntry(
  entries: readonly Entry[],
  { statement }: Pick<NewEntry, "statement">,
  today: CalendarDate,
): EntryDraft {
  assertNotAhead(statement, today);
  if (asksWhatStood(statement) && isReasonAsked(entries, statement)) {
    throw new AccordError("rule-broken", "Say why it went back, stopped or came back.", {
      field: "reasonCode",
    });
  }
  return {
    kind: statement.claim,
    place: null,
    names: null,
    statement,
    why: null,
  };
}

/** Whether a new statement is decided by what stood on its first day: only a move that gives no reason is. */
export function asksWhatStood({
  claim,
  reasonCode,
}: Pick<Statement, "claim" | "reasonCode">): boolean {
  return claim === "moved" && reasonCode === null;
}

/** Whether an entry to be added is a move that has to give a reason code, seen from what stands on its first day. */
export function isReasonAsked(
  entries: readonly ChainLink[],
  { claim, status, effective }: Pick<Statement, "claim" | "status" | "effective">,
): boolean {
  if (claim !== "moved") return false;
  const before = standingOn(entries, firstDay(effective));
  return asksReason(before?.statement.status ?? null, status);
}

/** States the whole claim of a chain anew. It keeps the chain's place. */
export function decideCorrection(
  entries: readonly Entry[],
  { entry, statement, why }: Pick<Correction, "entry" | "statement" | "why">,
  today: CalendarDate,
): EntryDraft {
  assertNotAhead(statement, today);
  const last = assertLastLink(entries, entry);
  if (last.statement === null) {
    throw new AccordError(
      "rule-broken",
      "A withdrawn entry cannot be corrected; undo the withdrawal.",
      { entry },
    );
  }
  return {
    kind: "correction",
    place: last.place,
    names: last.id,
    statement,
    why,
  };
}

/** Takes a chain out of the record. */
export function decideWithdrawal(
  entries: readonly Entry[],
  { entry, why }: Pick<Withdrawal, "entry" | "why">,
): EntryDraft {
  const last = assertLastLink(entries, entry);
  if (last.statement === null) {
    throw new AccordError("rule-broken", "This entry is withdrawn already.", {
      entry,
    });
  }
  return {
    kind: "withdrawn",
    place: last.place,
    names: last.id,
    statement: null,
    why,
  };
}

/** Prefers another source's claim: one correction makes it count, another makes what it is preferred to also-said. */
export function decidePreference(
  entries: readonly Entry[],
  { entry, as, over, why }: Pick<Preference, "entry" | "as" | "over" | "why">,
  today: CalendarDate,
): EntryDraft[] {
  const preferred = assertLastLink(entries, entry);
  if (preferred.statement?.claim !== "also-said") {
    throw new AccordError("rule-broken", "Only what another source says can be preferred.", {
      entry,
    });
  }
  const counted = { ...preferred.statement, claim: as };
  const drafts = [decideCorrection(entries, { entry, statement: counted, why }, today)];
  if (over !== null) {
    const other = assertLastLink(entries, over);
    if (other.statement === null || other.statement.claim === "also-said") {
      throw new AccordError("rule-broken", "Choose an entry that counts to prefer it to.", {
        entry: over,
      });
    }
    const beside = { ...other.statement, claim: "also-said" as const };
    drafts.push(decideCorrection(entries, { entry: over, statement: beside, why }, today));
  }
  return drafts;
}

/**
 * Undoes one act on a cell: appends to each chain what it said before. Undoing an undo is a redo.
 *
 * @throws AccordError `changed-meanwhile` when a later act has changed one of the chains
 */
export function decideUndo(entries: readonly Entry[], act: number): EntryDraft[] {
  return entries
    .filter((entry) => entry.act === act)
    .map((link) => {
      const last = assertLastLink(entries, link.id);
      const before = saidBefore(chainOf(entries, link.place), link);
      return {
        kind: before === null ? "withdrawn" : "correction",
        place: last.place,
        names: last.id,
        statement: before,
        why: `Undoes line ${act} of the journal.`,
      } as const;
    });
}

function assertNotAhead(statement: Statement, today: CalendarDate): void {
  if (statement.claim === "moved" || firstDay(statement.effective) <= today) return;
  throw new AccordError("rule-broken", "Only a move may lie in the future.", {
    field: "effective",
  });
}

/** Each link is named once: a stale one is refused. */
function assertLastLink(entries: readonly Entry[], id: number): Entry {
  const named = entries.find((entry) => entry.id === id);
  if (!named)
    throw new AccordError("not-found", "This cell has no such entry.", {
      entry: id,
    });
  const last = lastLinks(entries, NOW).find((entry) => entry.place === named.place);
  if (last?.id === id) return named;
  throw new AccordError("changed-meanwhile", "This entry has been corrected or withdrawn since.", {
    entry: id,
    last: last?.id,
  });
}

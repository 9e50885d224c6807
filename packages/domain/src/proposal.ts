import { z } from "zod";
import type { Instant } from "./calendar.ts";
import { CellAddress } from "./cell.ts";
import type { Who } from "./cell-story.ts";
import { Statement } from "./entry.ts";
import { AccordError } from "./errors.ts";
import type { MatrixCell } from "./matrix.ts";
import { InProgramme, words } from "./slug.ts";

/** A change that is proposed word for word, or a correction that is only suggested and changes nothing by itself. */
export const ProposalKind = z.enum(["change", "correction"]);
export type ProposalKind = z.infer<typeof ProposalKind>;

/** What became of one. The first three are of a change; a suggestion is answered; both can be withdrawn. */
export const ProposalOutcome = z.enum(["accepted", "amended", "declined", "answered", "withdrawn"]);
export type ProposalOutcome = z.infer<typeof ProposalOutcome>;

/** What a contributor would have the register say of a cell, and why. `head` is that of the page it was made from. */
export const NewProposal = z.strictObject({
  cell: CellAddress,
  head: z.int().nonnegative(),
  statement: Statement,
  words: words(500),
});
export type NewProposal = z.infer<typeof NewProposal>;

/** Words about a cell, or about one of its entries. */
export const NewSuggestion = z.strictObject({
  cell: CellAddress,
  entry: z.int().positive().nullable(),
  words: words(1000),
});
export type NewSuggestion = z.infer<typeof NewSuggestion>;

const ofProposal = InProgramme.extend({ proposal: z.int().positive() });

/** Takes a change into the record, as it was proposed or, with a `statement`, amended. */
export const Acceptance = ofProposal.extend({
  /** The journal head of the page on which what stands was seen beside what is proposed. */
  head: z.int().nonnegative(),
  statement: Statement.nullable().default(null),
  words: words(500).nullable().default(null),
});
export type Acceptance = z.infer<typeof Acceptance>;

export const Decline = ofProposal.extend({ words: words(500) });
export type Decline = z.infer<typeof Decline>;

/** Answers a suggestion; without words it is marked as read. */
export const SuggestionAnswer = ofProposal.extend({ words: words(500).nullable().default(null) });
export type SuggestionAnswer = z.infer<typeof SuggestionAnswer>;

export const ProposalWithdrawal = ofProposal;
export type ProposalWithdrawal = z.infer<typeof ProposalWithdrawal>;

/** What a decision has to know of a proposal. */
export interface OpenOrSettled {
  readonly kind: ProposalKind;
  readonly statement: Statement | null;
  /** Null while it waits. */
  readonly outcome: ProposalOutcome | null;
}

/** A proposal as somebody is told of it. */
export interface ToldProposal {
  readonly id: number;
  readonly kind: ProposalKind;
  readonly cell: CellAddress;
  readonly areaName: string;
  readonly partnershipName: string;
  /** Null for a suggestion. */
  readonly statement: Statement | null;
  /** The entry a suggestion is about; null for the cell as a whole. */
  readonly entry: number | null;
  readonly words: string;
  readonly by: Who;
  /** Whether it came by the signed link of an email. */
  readonly byLink: boolean;
  readonly own: boolean;
  readonly proposedAt: Instant;
  /** What stands now: null for a blank cell. */
  readonly stands: MatrixCell | null;
  /** What stood when it was proposed, where the cell has changed since; else null. */
  readonly stood: Statement | null;
  /** Whether an act on the cell is later than the page the proposal was made from. */
  readonly hasMoved: boolean;
  /** Null while it waits. */
  readonly settled: {
    readonly outcome: ProposalOutcome;
    readonly words: string | null;
    readonly by: Who;
    readonly at: Instant;
    /** What was recorded instead, where it was amended. */
    readonly statement: Statement | null;
  } | null;
}

/** How many wait for an editor, and the list itself: what waits first, oldest first, then what was settled last. */
export interface ProposalList {
  readonly head: number;
  readonly waiting: number;
  readonly proposals: readonly ToldProposal[];
}

/**
 * What an acceptance records, and what it is called.
 *
 * A statement that says the same as the proposal is no amendment.
 *
 * @throws AccordError `changed-meanwhile` for a proposal that is settled, `rule-broken` for a
 *   suggestion, or an amendment without a word
 */
export function decideAcceptance(
  proposal: OpenOrSettled,
  { statement, words }: Pick<Acceptance, "statement" | "words">,
): { readonly statement: Statement; readonly outcome: "accepted" | "amended" } {
  assertWaiting(proposal);
  if (proposal.kind !== "change" || proposal.statement === null) {
    throw new AccordError("rule-broken", "A suggestion says nothing that could be recorded.");
  }
  if (statement === null || isSameStatement(statement, proposal.statement)) {
    return { statement: proposal.statement, outcome: "accepted" };
  }
  if (words === null) {
    throw new AccordError("rule-broken", "Say in a word what you changed, and why.", {
      field: "words",
    });
  }
  return { statement, outcome: "amended" };
}

/** @throws AccordError `changed-meanwhile` for a proposal that is settled, `rule-broken` for the wrong kind */
export function assertOpenOf(kind: ProposalKind, proposal: OpenOrSettled): void {
  assertWaiting(proposal);
  if (proposal.kind === kind) return;
  throw new AccordError(
    "rule-broken",
    kind === "change"
      ? "A suggestion is answered; only a proposed change can be declined."
      : "A proposed change is accepted or declined; only a suggestion is answered.",
  );
}

/** @throws AccordError `changed-meanwhile` when something has become of it already */
export function assertWaiting({ outcome }: Pick<OpenOrSettled, "outcome">): void {
  if (outcome === null) return;
  throw new AccordError("changed-meanwhile", `This has been ${SETTLED_WORDS[outcome]} already.`, {
    outcome,
  });
}

/** What became of a proposal, as the second half of a sentence. */
export const SETTLED_WORDS = {
  accepted: "accepted",
  amended: "accepted with changes",
  declined: "declined",
  answered: "answered",
  withdrawn: "withdrawn",
} as const satisfies Record<ProposalOutcome, string>;

function isSameStatement(one: Statement, other: Statement): boolean {
  const keys = Object.keys(one) as (keyof Statement)[]; // of one type
  return keys.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
}

import { z } from "zod";
import type { Actor } from "./actor.ts";
import { CalendarDate, type Instant } from "./calendar.ts";
import { cellKey } from "./cell.ts";
import type { Who } from "./cell-story.ts";
import { Statement } from "./entry.ts";
import { AccordError } from "./errors.ts";
import type { MatrixCell } from "./matrix.ts";
import { mayForPartnership, type ProgrammeScope } from "./permissions.ts";
import type { DeliveryState } from "./report.ts";
import { InProgramme, Slug, words } from "./slug.ts";

/** A cell that a link lists. Its programme is the link's. */
export const ListedCell = z.strictObject({ area: Slug, partnership: Slug }).readonly();
export type ListedCell = z.infer<typeof ListedCell>;

/** What stands in the address of a link: 256 bits, as base64url writes them. Any other text is a dead link, too. */
export const LinkToken = z.string().max(200);
export type LinkToken = z.infer<typeof LinkToken>;

const MOST_ASKED = 100;

/** Asks people to confirm the cells of their force's partnerships, each by a link of their own. */
export const ConfirmationRequest = InProgramme.extend({
  people: z.array(z.string().min(1).max(80)).min(1, "Choose whom to ask.").max(MOST_ASKED),
  /** The day whose standing is to be confirmed. */
  asAt: CalendarDate,
  /** The last day the links are good. */
  until: CalendarDate,
  /** Said in the email above the link. */
  words: words(500).nullable().default(null),
});
export type ConfirmationRequest = z.infer<typeof ConfirmationRequest>;

/** What a link does: each names the cells it means, which have to be among those listed. */
export const LinkConfirmation = z.strictObject({
  token: LinkToken,
  head: z.int().nonnegative(),
  cells: z.array(ListedCell).min(1).max(2000).readonly(),
});
export type LinkConfirmation = z.infer<typeof LinkConfirmation>;

export const LinkProposal = z.strictObject({
  token: LinkToken,
  head: z.int().nonnegative(),
  cell: ListedCell,
  statement: Statement,
  words: words(500),
});
export type LinkProposal = z.infer<typeof LinkProposal>;

/** A link as the register keeps it, with the grants its person holds by now. */
export interface LinkFacts {
  readonly until: CalendarDate;
  readonly isRevoked: boolean;
  readonly cells: readonly ListedCell[];
  readonly person: Actor;
}

/** The longest a window stands open. */
const LONGEST_DAYS = 92;

/** @throws AccordError `rule-broken` for a window that ends before it begins, or stays open for more than three months */
export function assertWindow(until: CalendarDate, today: CalendarDate): void {
  const days = (Date.parse(until) - Date.parse(today)) / 86_400_000;
  if (days >= 0 && days <= LONGEST_DAYS) return;
  throw new AccordError(
    "rule-broken",
    days < 0
      ? "The window has to end today or later."
      : "A window stays open for three months at most.",
    { field: "until" },
  );
}

/** The one refusal of a link that is unknown, past its day, revoked, or of someone who has left. */
export function deadLink(): AccordError {
  return new AccordError(
    "not-found",
    "This link is not, or no longer, good. Ask the programme team for a new one, or sign in.",
  );
}

/**
 * The cells a link still lets its person act on: those listed whose partnership their force is in by now.
 *
 * @throws AccordError `not-found`, always the same, when it is past its day, revoked, or lets them act on none
 */
export function cellsOfLink(
  link: LinkFacts,
  {
    today,
    programme,
    membersOf,
  }: {
    today: CalendarDate;
    programme: ProgrammeScope;
    membersOf: (partnership: string) => readonly string[];
  },
): readonly ListedCell[] {
  if (link.isRevoked || link.until < today) throw deadLink();
  const person = asContributor(link.person);
  const cells = link.cells.filter(({ partnership }) =>
    mayForPartnership(person, "confirm", programme, membersOf(partnership)),
  );
  if (cells.length === 0) throw deadLink();
  return cells;
}

/** Whoever a link was sent to acts by it as a contributor, whatever else they are. */
export function asContributor(person: Actor): Actor {
  return { ...person, grants: person.grants.filter(({ role }) => role === "contributor") };
}

/** @throws AccordError `not-allowed` for a cell that the link does not list */
export function assertListed(listed: readonly ListedCell[], cells: readonly ListedCell[]): void {
  const known = new Set(listed.map(cellKey));
  const other = cells.find((cell) => !known.has(cellKey(cell)));
  if (!other) return;
  throw new AccordError("not-allowed", "This link is not about that cell.", { ...other });
}

/** A cell as its keeper sees it: on their own page, and by a link. */
export interface KeptCell {
  readonly area: string;
  readonly areaName: string;
  readonly groupName: string;
  readonly partnership: string;
  /** Null for a blank cell. */
  readonly standing: MatrixCell | null;
  /** Whether somebody has said "still right" since they were asked, or ever where nobody asked. */
  readonly isConfirmed: boolean;
  /** Whether a proposal of theirs waits for an editor. */
  readonly isProposed: boolean;
  /** Whether it changed after the email was sent; false on one's own page. */
  readonly hasMoved: boolean;
}

/** The cells of one person, grouped by partnership, as at a day. */
export interface KeptCells {
  readonly programme: { readonly slug: string; readonly name: string; readonly marking: string };
  readonly asAt: CalendarDate;
  readonly today: CalendarDate;
  /** The journal head they were read at: a confirmation or proposal sends it. */
  readonly head: number;
  /** Whose cells they are, by office. */
  readonly office: string | null;
  /** The last day to answer, where somebody asked. */
  readonly until: CalendarDate | null;
  readonly partnerships: readonly {
    readonly slug: string;
    readonly name: string;
    readonly cells: readonly KeptCell[];
  }[];
}

/** Whether a cell waits for its keeper: it is filled, and neither confirmed nor proposed to change. */
export function isStillToConfirm({ standing, isConfirmed, isProposed }: KeptCell): boolean {
  return standing !== null && !isConfirmed && !isProposed;
}

/** "4 of 36 still to confirm", of the filled cells. */
export function stillToConfirm(cells: readonly KeptCell[]): { left: number; of: number } {
  const filled = cells.filter(({ standing }) => standing !== null);
  return { left: filled.filter(isStillToConfirm).length, of: filled.length };
}

/** Whom an editor may ask: someone whose force is in a partnership of the programme. */
export interface Askable {
  readonly person: string;
  readonly who: Who;
  readonly address: string;
  readonly force: string;
  /** How many filled cells are theirs. */
  readonly cells: number;
}

/** What became of one request. */
export interface AskedPerson {
  readonly link: number;
  readonly who: Who;
  readonly address: string | null;
  readonly askedAt: Instant;
  readonly until: CalendarDate;
  readonly state: "open" | "closed" | "revoked";
  readonly delivery: DeliveryState | null;
  readonly cells: number;
  /** Of those, what they have confirmed or proposed since. */
  readonly confirmed: number;
  readonly proposed: number;
}

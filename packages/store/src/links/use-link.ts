import type { Actor } from "@accord/domain/actor";
import { type CalendarDate, type Instant, londonDay } from "@accord/domain/calendar";
import { cellKey } from "@accord/domain/cell";
import {
  asContributor,
  assertListed,
  cellsOfLink,
  deadLink,
  type KeptCells,
  type LinkConfirmation,
  type LinkProposal,
  type ListedCell,
} from "@accord/domain/signed-link";
import { readPerson } from "../accounts/read-person.ts";
import { type ConfirmationMade, confirm } from "../confirmations/confirm.ts";
import type { Database } from "../database.ts";
import { EVERYTHING } from "../journal/known-by.ts";
import { readMembers } from "../matrix/read-layout.ts";
import { readProgrammeScopes } from "../programmes/programme-scope.ts";
import { proposeChange } from "../proposals/propose-change.ts";
import { keepCells } from "./kept-cells.ts";
import { digestOfToken } from "./send-requests.ts";

/** A link that is good, and what its person may do by it. */
interface OpenLink {
  readonly id: number;
  readonly programme: string;
  /** Whoever it was sent to, as a contributor and no more. */
  readonly person: Actor;
  readonly cells: readonly ListedCell[];
  readonly asAt: CalendarDate;
  readonly head: number;
  readonly until: CalendarDate;
  readonly sentAt: Instant;
}

/**
 * The cells that a link lists, and nothing else. Looking at them changes nothing.
 *
 * @throws AccordError `not-found`, always the same, for a token that is unknown, past its day,
 *   revoked, or of someone who no longer answers for these cells
 */
export async function readByLink(database: Database, token: string): Promise<KeptCells> {
  const { programme, person, cells, asAt, head, until, sentAt } = await openLink(database, token);
  const listed = new Set(cells.map(cellKey));
  return keepCells(database, {
    ...{ programme, asAt, person, until },
    of: (cell) => listed.has(cellKey(cell)),
    since: sentAt,
    sentAt: head,
  });
}

/**
 * Confirms some of the cells that a link lists, as the person it was sent to.
 *
 * @throws AccordError as `readByLink` and `confirm` do; `not-allowed` for a cell it does not list
 */
export async function confirmByLink(
  database: Database,
  { token, head, cells }: LinkConfirmation,
): Promise<ConfirmationMade> {
  const link = await openLink(database, token);
  assertListed(link.cells, cells);
  const { programme, asAt } = link;
  const scope = { kind: "cells", cells } as const;
  return confirm(database, link.person, { programme, scope, asAt, head }, { byLink: link.id });
}

/**
 * Proposes a change of a cell that a link lists, as the person it was sent to.
 *
 * @throws AccordError as `readByLink` and `proposeChange` do; `not-allowed` for a cell it does not list
 */
export async function proposeByLink(
  database: Database,
  { token, head, cell, statement, words }: LinkProposal,
): Promise<{ id: number }> {
  const link = await openLink(database, token);
  assertListed(link.cells, [cell]);
  return proposeChange(
    database,
    link.person,
    { cell: { programme: link.programme, ...cell }, head, statement, words },
    { byLink: link.id },
  );
}

async function openLink(database: Database, token: string): Promise<OpenLink> {
  const { reader } = database;
  const row = await reader
    .selectFrom("signedLink")
    .select(["id", "programme", "actorId", "cells", "asAt", "head", "until", "recordedAt"])
    .select("replacedBy")
    .where("tokenSha256", "=", digestOfToken(token))
    .executeTakeFirst();
  if (!row) throw deadLink();
  const person = await readPerson(reader, row.actorId);
  const today = londonDay(database.clock.now());
  const [programme] = await readProgrammeScopes(reader, today, row.programme);
  if (!person || !programme) throw deadLink();
  const partnerships = [...new Set(row.cells.map(({ partnership }) => partnership))];
  const membersOf = await readMembers(reader, partnerships, { asAt: today, head: EVERYTHING });
  const { id, cells, asAt, head, until, recordedAt: sentAt } = row;
  const facts = { until, isRevoked: row.replacedBy !== null, cells, person };
  return {
    ...{ id, asAt, head, until, sentAt },
    programme: row.programme,
    person: asContributor(person),
    cells: cellsOfLink(facts, { today, programme, membersOf }),
  };
}

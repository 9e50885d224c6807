import type { Actor } from "@accord/domain/actor";
import { type AsAt, type Instant, londonDay } from "@accord/domain/calendar";
import type { CellAddress } from "@accord/domain/cell";
import type { CellConfirmation, CellStory, ToldEntry, Who } from "@accord/domain/cell-story";
import type { Entry } from "@accord/domain/entry";
import { AccordError } from "@accord/domain/errors";
import type { ProgrammeScope } from "@accord/domain/permissions";
import { lastLinks, resolveCell } from "@accord/domain/resolve";
import { readWho } from "../accounts/who.ts";
import { whatItBecame } from "../areas/what-it-became.ts";
import type { Database } from "../database.ts";
import { knownBy } from "../journal/known-by.ts";
import { readKnownAt } from "../journal/read-journal.ts";
import { readLeads } from "../leads/read-leads.ts";
import { readMandates } from "../leads/read-mandates.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { readProposers } from "../proposals/read-proposers.ts";
import { selectSources } from "../sources/read-sources.ts";
import type { Reader } from "../writer.ts";
import { loadCell } from "./load-cell.ts";
import { cellOfEntry } from "./matrix-cell.ts";
import { readLayout } from "./read-layout.ts";
import { readProgramme } from "./read-matrix.ts";

export interface CellQuery {
  readonly cell: CellAddress;
  readonly asAt?: AsAt | undefined;
  readonly knownAt?: Instant | undefined;
}

/**
 * Everything behind one cell, as known at an instant: what stands, every entry, sources, who, confirmations.
 *
 * @throws AccordError `not-found` when the matrix lists no such row or column on the day
 */
export async function readCell(
  database: Database,
  actor: Actor,
  { cell, asAt = londonDay(database.clock.now()), knownAt: wanted }: CellQuery,
): Promise<CellStory> {
  const scope = await assertMayIn(database, actor, "read-record", cell.programme);

  const { reader } = database;
  const { knownAt, head } = await readKnownAt(database, wanted);
  const query = { programme: cell.programme, asAt, head };
  const programme = await readProgramme(reader, cell.programme, head);
  const layout = await readLayout(reader, query);
  const area = layout.areas.find(({ slug }) => slug === cell.area);
  const partnership = layout.partnerships.find(({ slug }) => slug === cell.partnership);
  if (!area || !partnership) {
    throw (
      (await whatItBecame(reader, cell, { asAt, head })) ??
      new AccordError("not-found", "The matrix of this programme has no such cell.", cell)
    );
  }
  const loaded = await loadCell(reader, cell);
  const entries = loaded.entries.filter(({ act }) => act <= head);
  const standing = resolveCell(entries, { asAt, knownAt });
  const confirmations = await readConfirmations(reader, {
    ids: entries.map(({ id }) => id),
    head,
    viewer: { actor, programme: scope },
  });
  const revision = Math.max(0, ...entries.map(({ act }) => act));
  // Who confirmed a later day has not said so of this one.
  const confirmedAt = confirmations.find(
    (one) => one.entry === standing?.id && one.asAt <= asAt,
  )?.confirmedAt;
  const ofArea = { ...query, areas: [cell.area] };
  const isHere = (one: { partnership: string }) => one.partnership === cell.partnership;
  const lead = (await readLeads(reader, ofArea)).find(isHere) ?? null;
  const mandate = (await readMandates(reader, ofArea)).find(isHere) ?? null;
  const named = [...entries.map(({ statement }) => statement), lead, mandate];
  return {
    cell,
    programmeName: programme.name,
    area,
    groupName: layout.groups.find(({ slug }) => slug === area.group)?.name ?? area.group,
    partnership,
    asAt,
    knownAt,
    head,
    revision,
    standing: standing && cellOfEntry(standing, { revision, confirmedAt: confirmedAt ?? null }),
    lead,
    mandate,
    entries: await tellEntries(reader, entries, { actor, programme: scope }),
    confirmations: confirmations.map(({ entry: _, ...confirmation }) => confirmation),
    sources: await selectSources(
      reader,
      [...new Set(named.flatMap((one) => one?.source?.slug ?? []))],
      head,
    ),
  };
}

interface Viewer {
  readonly actor: Actor;
  readonly programme: ProgrammeScope;
}

async function tellEntries(
  reader: Reader,
  entries: readonly Entry[],
  viewer: Viewer,
): Promise<ToldEntry[]> {
  const recorders = entries.map(({ recordedBy }) => recordedBy);
  const proposers = await readProposers(
    reader,
    entries.map(({ id }) => id),
  );
  const whoIs = await readWho(reader, [...recorders, ...proposers.values()], viewer);
  const last = new Set(lastLinks(entries, "9999").map(({ id }) => id));
  return entries.map(({ recordedBy, ...entry }) => ({
    ...entry,
    by: whoIs(recordedBy),
    proposedBy: told(proposers.get(entry.id), whoIs),
    isLast: last.has(entry.id),
  }));
}

function told(id: string | undefined, whoIs: (id: string) => Who): Who | null {
  return id === undefined ? null : whoIs(id);
}

/** The confirmations that covered one of the entries and had not been withdrawn, latest first. */
async function readConfirmations(
  reader: Reader,
  { ids, head, viewer }: { ids: readonly number[]; head: number; viewer: Viewer },
): Promise<(CellConfirmation & { confirmedAt: Instant; entry: number })[]> {
  if (ids.length === 0) return [];
  const rows = await reader
    .selectFrom("confirmationCell")
    .innerJoin("confirmation", "confirmation.id", "confirmationCell.confirmationId")
    .select(["confirmation.id", "asAt", "recordedAt", "confirmedBy", "entryId"])
    .where("entryId", "in", ids)
    .where(knownBy("confirmation", head))
    .orderBy("confirmation.id", "desc")
    .execute();
  const whoIs = await readWho(
    reader,
    rows.map(({ confirmedBy }) => confirmedBy),
    viewer,
  );
  return rows.map(({ id, asAt, recordedAt, confirmedBy, entryId }) => ({
    id,
    asAt,
    confirmedAt: recordedAt,
    by: whoIs(confirmedBy),
    own: confirmedBy === viewer.actor.id,
    entry: entryId,
  }));
}

import type { Actor } from "@accord/domain/actor";
import { type CalendarDate, londonDay } from "@accord/domain/calendar";
import { cellKey } from "@accord/domain/cell";
import { standingOn } from "@accord/domain/change-cell";
import type { Statement } from "@accord/domain/entry";
import type { MatrixCell } from "@accord/domain/matrix";
import type { ProgrammeScope } from "@accord/domain/permissions";
import type { ProposalList, ToldProposal } from "@accord/domain/proposal";
import { readWho } from "../accounts/who.ts";
import type { Database } from "../database.ts";
import { EVERYTHING } from "../journal/known-by.ts";
import { entryOf } from "../matrix/entry-row.ts";
import { loadCells } from "../matrix/load-cells.ts";
import { readStandingCells } from "../matrix/standing-cells.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { readNames } from "../registers/naming.ts";
import type { Reader } from "../writer.ts";

/** How many of the settled are told, the last ones first. */
const SETTLED_TOLD = 50;

/** What is proposed and suggested in a programme: what waits, oldest first, then what was settled last. */
export async function readProposals(
  database: Database,
  actor: Actor,
  programme: string,
): Promise<ProposalList> {
  const scope = await assertMayIn(database, actor, "read-drafts", programme);
  return listProposals(database, { actor, scope, by: null });
}

/** How many proposals and suggestions wait for an editor. */
export async function countWaiting(
  database: Database,
  actor: Actor,
  programme: string,
): Promise<{ readonly waiting: number }> {
  await assertMayIn(database, actor, "read-drafts", programme);
  const { count } = await database.reader
    .selectFrom("proposal")
    .leftJoin("proposalOutcome as end", "end.proposalId", "proposal.id")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("proposal.programme", "=", programme)
    .where("end.id", "is", null)
    .executeTakeFirstOrThrow();
  return { waiting: Number(count) };
}

/** What somebody proposed and suggested themselves, and what became of it. */
export async function readOwnProposals(
  database: Database,
  actor: Actor,
  programme: string,
): Promise<ProposalList> {
  const scope = await assertMayIn(database, actor, "suggest-correction", programme);
  return listProposals(database, { actor, scope, by: actor.id });
}

interface Asked {
  readonly actor: Actor;
  readonly scope: ProgrammeScope;
  /** Only what this person proposed; null for everybody's. */
  readonly by: string | null;
}

async function listProposals(
  database: Database,
  { actor, scope, by }: Asked,
): Promise<ProposalList> {
  const { reader } = database;
  const today = londonDay(database.clock.now());
  const { id: head } = await database.head();
  const programme = scope.slug;
  const waiting = await selectProposals(reader, { programme, by, isSettled: false });
  const settled = await selectProposals(reader, { programme, by, isSettled: true });
  const rows = [...waiting, ...settled];
  const about = await readAbout(reader, rows, { programme, today, head });
  const whoIs = await readWho(
    reader,
    rows.flatMap(({ proposedBy, settledBy }) => [proposedBy, settledBy ?? []].flat()),
    { actor, programme: scope },
  );

  const told = rows.map((row): ToldProposal => {
    const { id, kind, area, partnership, statement, words } = row;
    const stands = about.standing.get(cellKey(row)) ?? null;
    const hasMoved = (about.revision.get(cellKey(row)) ?? 0) > row.head && row.outcome === null;
    return {
      id,
      kind,
      cell: { programme, area, partnership },
      areaName: about.areaName(area).name,
      partnershipName: about.partnershipName(partnership).name,
      statement,
      entry: row.entryId,
      words,
      by: whoIs(row.proposedBy),
      byLink: row.signedLinkId !== null,
      own: row.proposedBy === actor.id,
      proposedAt: row.recordedAt,
      stands,
      stood: hasMoved ? about.stoodAt(row) : null,
      hasMoved,
      settled:
        row.outcome === null || row.settledBy === null || row.settledAt === null
          ? null
          : {
              outcome: row.outcome,
              words: row.settledWords,
              by: whoIs(row.settledBy),
              at: row.settledAt,
              statement: row.outcome === "amended" ? row.recorded : null,
            },
    };
  });
  return { head, waiting: waiting.length, proposals: told };
}

interface Selection {
  readonly programme: string;
  readonly by: string | null;
  readonly isSettled: boolean;
}

async function selectProposals(reader: Reader, { programme, by, isSettled }: Selection) {
  const rows = await reader
    .selectFrom("proposal")
    .leftJoin("proposalOutcome as end", "end.proposalId", "proposal.id")
    .select(["proposal.id", "kind", "area", "partnership", "head", "statement", "proposal.words"])
    .select(["proposal.entryId", "proposedBy", "signedLinkId", "proposal.recordedAt"])
    .select(["end.outcome", "end.words as settledWords", "settledBy"])
    .select(["end.recordedAt as settledAt", "end.entryId as recordedEntry"])
    .where("proposal.programme", "=", programme)
    .where("end.id", isSettled ? "is not" : "is", null)
    .$if(by !== null, (query) => query.where("proposedBy", "=", by ?? ""))
    .$if(isSettled, (query) => query.orderBy("end.id", "desc").limit(SETTLED_TOLD))
    .$if(!isSettled, (query) => query.orderBy("proposal.id"))
    .execute();
  const ids = rows.flatMap(({ recordedEntry }) => recordedEntry ?? []);
  const entries =
    ids.length === 0
      ? []
      : await reader.selectFrom("entry").selectAll().where("id", "in", ids).execute();
  return rows.map((row) => {
    const entry = entries.find(({ id }) => id === row.recordedEntry);
    const { area, partnership } = row;
    const recorded = entry ? entryOf(entry, { programme, area, partnership }).statement : null;
    return { ...row, recorded };
  });
}

interface About {
  readonly standing: ReadonlyMap<string, MatrixCell>;
  readonly revision: ReadonlyMap<string, number>;
  readonly areaName: (slug: string) => { readonly name: string };
  readonly partnershipName: (slug: string) => { readonly name: string };
  readonly stoodAt: (row: { area: string; partnership: string; head: number }) => Statement | null;
}

/** What the cells of some proposals are called, say now, and said when each was proposed. */
async function readAbout(
  reader: Reader,
  rows: readonly { readonly area: string; readonly partnership: string }[],
  { programme, today, head }: { programme: string; today: CalendarDate; head: number },
): Promise<About> {
  const places = [...new Map(rows.map((row) => [cellKey(row), row])).values()];
  const query = { programme, asAt: today, head };
  const standing = places.length === 0 ? [] : await readStandingCells(reader, query);
  const loaded = places.length === 0 ? [] : await loadCells(reader, programme, places);
  // A long act may be saying more of them, and has no line yet.
  const entriesOf = new Map(
    loaded.map(({ address, entries }) => [
      cellKey(address),
      entries.filter(({ act }) => act <= head),
    ]),
  );
  const areas = rows.map(({ area }) => area);
  const partnerships = rows.map(({ partnership }) => partnership);
  return {
    standing: new Map(standing.map(({ cellId: _, ...cell }) => [cellKey(cell), cell])),
    revision: new Map(
      [...entriesOf].map(([key, said]) => [key, Math.max(0, ...said.map(({ act }) => act))]),
    ),
    areaName: await readNames(reader, "area", areas, EVERYTHING),
    partnershipName: await readNames(reader, "partnership", partnerships, EVERYTHING),
    stoodAt: (row) => {
      const known = entriesOf.get(cellKey(row))?.filter(({ act }) => act <= row.head) ?? [];
      return standingOn(known, today)?.statement ?? null;
    },
  };
}

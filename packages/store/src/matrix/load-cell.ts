import type { Actor } from "@accord/domain/actor";
import { londonDay } from "@accord/domain/calendar";
import type { CellAddress } from "@accord/domain/cell";
import { assertFresh, standingOn } from "@accord/domain/change-cell";
import type { Entry } from "@accord/domain/entry";
import { AccordError } from "@accord/domain/errors";
import type { ProgrammeScope } from "@accord/domain/permissions";
import { readWho } from "../accounts/who.ts";
import type { Clock } from "../clock.ts";
import type { Reader, Writer } from "../writer.ts";
import { entryOf } from "./entry-row.ts";
import { cellOfEntry } from "./matrix-cell.ts";

/** A cell with all that was ever said of it, as a change needs it. */
export interface LoadedCell {
  readonly address: CellAddress;
  /** Null for a cell nothing was ever said of. */
  readonly id: number | null;
  /** The journal id of the last act on it; 0 for none. */
  readonly revision: number;
  readonly entries: readonly Entry[];
}

/** @throws AccordError `not-found` when the programme's matrix has no such row, column or the statement no such source */
export async function loadCell(
  reader: Reader,
  address: CellAddress,
  source: string | null = null,
): Promise<LoadedCell> {
  const { programme, area, partnership } = address;
  const found = await reader
    .selectNoFrom((eb) => [
      eb
        .selectFrom("programmeRow")
        .select("id")
        .where("programme", "=", programme)
        .where("area", "=", area)
        .limit(1)
        .as("row"),
      eb
        .selectFrom("programmeColumn")
        .select("id")
        .where("programme", "=", programme)
        .where("partnership", "=", partnership)
        .limit(1)
        .as("column"),
      eb.selectFrom("source").select("slug").where("slug", "=", source).as("source"),
    ])
    .executeTakeFirstOrThrow();
  if (found.row === null || found.column === null) {
    throw new AccordError("not-found", "The matrix of this programme has no such cell.", address);
  }
  if (source !== null && found.source === null) {
    throw new AccordError("not-found", "The register has no such source.", { source });
  }
  const rows = await reader
    .selectFrom("cell")
    .leftJoin("entry", "entry.cellId", "cell.id")
    .select(["cell.id as ofCell", "cell.revision"])
    .selectAll("entry")
    .where("cell.programme", "=", programme)
    .where("cell.area", "=", area)
    .where("cell.partnership", "=", partnership)
    .orderBy("entry.id")
    .execute();
  return {
    address,
    id: rows[0]?.ofCell ?? null,
    revision: rows[0]?.revision ?? 0,
    // A cell is made with its first entry, so each row of the join has one.
    entries: rows.map((row) => entryOf(row as Parameters<typeof entryOf>[0], address)),
  };
}

/**
 * Loads a cell for an edit that was made from a read.
 *
 * @throws AccordError `changed-meanwhile` with what stands today and who changed it, when an act on
 *   the cell is later than the read
 */
export async function loadCellForEdit(
  writer: Writer,
  { actor, programme, clock }: { actor: Actor; programme: ProgrammeScope; clock: Clock },
  { cell, head, source }: { cell: CellAddress; head: number; source?: string | null },
): Promise<LoadedCell> {
  const loaded = await loadCell(writer, cell, source ?? null);
  const { entries, revision } = loaded;
  if (revision <= head) return loaded;
  const standing = standingOn(entries, londonDay(clock.now()));
  const last = entries.find(({ act }) => act === revision);
  const whoIs = await readWho(writer, last ? [last.recordedBy] : [], { actor, programme });
  assertFresh(
    {
      revision,
      current: standing && cellOfEntry(standing, { revision, confirmedAt: null }),
      ...(last ? { by: whoIs(last.recordedBy), recordedAt: last.recordedAt } : {}),
    },
    head,
  );
  return loaded;
}

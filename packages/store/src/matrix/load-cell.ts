import type { Actor } from "@accord/domain/actor";
import { type CalendarDate, londonDay } from "@accord/domain/calendar";
import type { CellAddress } from "@accord/domain/cell";
import { assertFresh, standingOn } from "@accord/domain/change-cell";
import type { Entry } from "@accord/domain/entry";
import { AccordError } from "@accord/domain/errors";
import type { ProgrammeScope } from "@accord/domain/permissions";
import { sql } from "kysely";
import { readWho } from "../accounts/who.ts";
import type { Clock } from "../clock.ts";
import { assertSources } from "../sources/assert-sources.ts";
import type { Reader, Row, Writer } from "../writer.ts";
import { entryOf } from "./entry-row.ts";
import { cellOfEntry } from "./matrix-cell.ts";

/** A cell with what was said of it, as far as a change needs it. */
export interface LoadedCell {
  readonly address: CellAddress;
  /** Null for a cell nothing was ever said of. */
  readonly id: number | null;
  /** The journal id of the last act on it; 0 for none. */
  readonly revision: number;
  /** Oldest first. */
  readonly entries: readonly Entry[];
  /** An id kept for an entry about to be written, where one was asked for. */
  readonly nextEntry?: number;
}

/** How much of what was said of a cell is loaded. */
export type LoadedEntries =
  | { readonly kind: "all" }
  | { readonly kind: "none" }
  /** Of what nobody has replaced, the one entry that stands as at a day. */
  | { readonly kind: "standing"; readonly asAt: CalendarDate }
  /** The chains of some entries, every link. */
  | { readonly kind: "chains"; readonly of: readonly number[] };

type FoundCell = {
  ofCell: number | null;
  revision: number | null;
  isRow: boolean;
  isColumn: boolean;
  isSource: boolean;
  nextEntry?: number;
} & (Row<"entry"> | { [Column in keyof Row<"entry">]: null });

/**
 * Loads a cell in one question.
 *
 * @param source - one that a statement names
 * @param isForEntry - whether an id is to be kept for an entry
 * @throws AccordError `not-found` when the programme's matrix has no such row or column, or the
 *   register no such source
 */
export async function loadCell(
  reader: Reader,
  address: CellAddress,
  {
    entries = { kind: "all" },
    source = null,
    isForEntry = false,
  }: { entries?: LoadedEntries; source?: string | null; isForEntry?: boolean } = {},
): Promise<LoadedCell> {
  const { programme, area, partnership } = address;
  const standingOn = entries.kind === "standing" ? entries.asAt : null;
  const chains = entries.kind === "chains" ? entries.of : [];
  const chainsOf = entries.kind === "all" ? null : chains.join(",");
  // Columns cost more than rows on the embedded engine: those of an entry are asked for where one is wanted.
  const said = entries.kind === "none" ? sql`` : sql`, (asked.said).*`;
  const id = isForEntry ? sql`, (select nextval('entry_id_seq')) as next_entry` : sql``;
  const cellForEdit = sql<FoundCell>`(
    select asked.of_cell, asked.revision, asked.is_row, asked.is_column, asked.is_source ${said} ${id}
    from cell_for_edit(${programme}, ${area}, ${partnership}, ${source},
      ${standingOn}::date, string_to_array(${chainsOf}, ',')::bigint[]) as asked)`;
  const rows = await reader.selectFrom(cellForEdit.as("found")).selectAll().execute();
  const [found] = rows;
  if (!found?.isRow || !found.isColumn) {
    throw new AccordError("not-found", "The matrix of this programme has no such cell.", address);
  }
  if (source !== null && !found.isSource) {
    throw new AccordError("not-found", "The register has no such source.", { source });
  }
  return {
    address,
    id: found.ofCell,
    revision: found.revision ?? 0,
    // Of a cell without entries there is one row, and all columns of the entry are null.
    entries: rows.flatMap((row) => (row.id ? [entryOf(row as Row<"entry">, address)] : [])),
    ...(isForEntry && found.nextEntry ? { nextEntry: found.nextEntry } : {}),
  };
}

export interface EditedCell {
  readonly cell: CellAddress;
  /** The journal head of the read the edit was made from. */
  readonly head: number;
  readonly entries: LoadedEntries;
  readonly source?: string | null;
}

/**
 * Loads a cell for an edit that was made from a read.
 *
 * @throws AccordError `changed-meanwhile` with what stands today and who changed it, when an act on
 *   the cell is later than the read; `not-found` for a source that its programme may not cite
 */
export async function loadCellForEdit(
  writer: Writer,
  editor: { actor: Actor; programme: ProgrammeScope; clock: Clock },
  { cell, head, entries, source = null }: EditedCell,
): Promise<LoadedCell> {
  const loaded = await loadCell(writer, cell, { entries, source, isForEntry: true });
  if (source !== null) await assertSources(writer, cell.programme, [{ slug: source }]);
  if (loaded.revision > head) await refuseStale(writer, editor, { cell, head });
  return loaded;
}

async function refuseStale(
  writer: Writer,
  { actor, programme, clock }: { actor: Actor; programme: ProgrammeScope; clock: Clock },
  { cell, head }: Pick<EditedCell, "cell" | "head">,
): Promise<void> {
  const { entries, revision } = await loadCell(writer, cell);
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
}

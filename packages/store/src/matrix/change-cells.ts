import type { Actor } from "@accord/domain/actor";
import { londonDay } from "@accord/domain/calendar";
import { standingOn } from "@accord/domain/change-cell";
import {
  assertAllFresh,
  type ChangedCell,
  decideMany,
  type ManyEntries,
} from "@accord/domain/many-entries";
import type { ProgrammeScope } from "@accord/domain/permissions";
import { readWho } from "../accounts/who.ts";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { assertSources } from "../sources/assert-sources.ts";
import type { Reader } from "../writer.ts";
import { appendEntries, type CellEdit } from "./append-entries.ts";
import type { LoadedCell } from "./load-cell.ts";
import { loadCells } from "./load-cells.ts";
import { cellOfEntry } from "./matrix-cell.ts";

/**
 * Says something new of many cells in one act: all of it is recorded or none.
 *
 * @throws AccordError `changed-meanwhile` naming every cell that changed after the edit's head, with
 *   what stands and by whom; `rule-broken` naming every cell whose move has to give a reason;
 *   `not-found` for a cell or a source that is not there
 */
export async function changeCells(
  database: Database,
  actor: Actor,
  { programme: slug, head, entries }: ManyEntries,
): Promise<CellEdit> {
  const programme = await assertMayIn(database, actor, "edit-matrix", slug);

  const today = londonDay(database.clock.now());
  return database.change(async (writer) => {
    const cells = await loadCells(writer, slug, entries);
    await assertSources(
      writer,
      slug,
      entries.map(({ statement }) => statement.source),
    );
    const stale = cells.filter(({ revision }) => revision > head);
    assertAllFresh(await tellChanged(writer, stale, { actor, programme, today }), cells.length);

    const cellOf = new Map(entries.map((one, index) => [one, cells[index]]));
    const drafts = decideMany(entries, (one) => cellOf.get(one)?.entries ?? [], today);
    const decided = cells.map((cell, index) => ({ cell, drafts: drafts.slice(index, index + 1) }));
    const edit = await appendEntries(writer, actor, decided);
    await record(writer, actor, {
      programme: slug,
      noun: "matrix",
      act: "entries-added",
      fact: {
        count: entries.length,
        entries: edit.entries,
        cells: entries.map(({ area, partnership, statement }) => ({
          area,
          partnership,
          status: statement.status,
        })),
      },
    });
    return edit;
  });
}

interface Viewer {
  readonly actor: Actor;
  readonly programme: ProgrammeScope;
  readonly today: ReturnType<typeof londonDay>;
}

async function tellChanged(
  reader: Reader,
  cells: readonly LoadedCell[],
  { actor, programme, today }: Viewer,
): Promise<ChangedCell[]> {
  const lastOf = ({ entries, revision }: LoadedCell) => entries.find(({ act }) => act === revision);
  const recorders = cells.flatMap((cell) => lastOf(cell)?.recordedBy ?? []);
  const whoIs = await readWho(reader, recorders, { actor, programme });
  return cells.map((cell) => {
    const { area, partnership } = cell.address;
    const { revision, entries } = cell;
    const standing = standingOn(entries, today);
    const last = lastOf(cell);
    return {
      area,
      partnership,
      revision,
      current: standing && cellOfEntry(standing, { revision, confirmedAt: null }),
      ...(last ? { by: whoIs(last.recordedBy), recordedAt: last.recordedAt } : {}),
    };
  });
}

import type { Actor } from "@accord/domain/actor";
import { londonDay } from "@accord/domain/calendar";
import { cellKey } from "@accord/domain/cell";
import { decideEntry } from "@accord/domain/change-cell";
import type { Statement } from "@accord/domain/entry";
import { AccordError } from "@accord/domain/errors";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Writer } from "../writer.ts";
import { appendEntries, type CellEdit } from "./append-entries.ts";
import type { LoadedCell } from "./load-cell.ts";

export interface FirstEntries {
  readonly programme: string;
  readonly entries: readonly {
    readonly area: string;
    readonly partnership: string;
    readonly statement: Statement;
  }[];
}

/**
 * Enters what a paper says of many cells in one act, into cells nothing was said of yet.
 *
 * @throws AccordError `not-found` for a cell or a source that is not there, `rule-broken` for a cell
 *   that is named twice or has entries already
 */
export async function addEntries(
  database: Database,
  actor: Actor,
  { programme, entries }: FirstEntries,
): Promise<CellEdit> {
  await assertMayIn(database, actor, "edit-matrix", programme);

  const today = londonDay(database.clock.now());
  return database.change(async (writer) => {
    await assertAllBlank(writer, { programme, entries });
    const decided = entries.map(({ area, partnership, statement }) => ({
      cell: blankCell({ programme, area, partnership }),
      drafts: [decideEntry([], { statement }, today)],
    }));
    const edit = await appendEntries(writer, actor, decided);
    await record(writer, actor, {
      programme,
      noun: "matrix",
      act: "entries-added",
      fact: { count: entries.length, entries: [edit.entries.at(0), edit.entries.at(-1)] },
    });
    return edit;
  });
}

function blankCell(address: LoadedCell["address"]): LoadedCell {
  return { address, id: null, revision: 0, entries: [] };
}

async function assertAllBlank(writer: Writer, { programme, entries }: FirstEntries): Promise<void> {
  const rows = await writer
    .selectFrom("programmeRow")
    .select("area")
    .where("programme", "=", programme)
    .execute();
  const columns = await writer
    .selectFrom("programmeColumn")
    .select("partnership")
    .where("programme", "=", programme)
    .execute();
  const cells = await writer
    .selectFrom("cell")
    .select(["area", "partnership"])
    .where("programme", "=", programme)
    .execute();
  const sources = await writer.selectFrom("source").select("slug").execute();
  const areas = new Set(rows.map(({ area }) => area));
  const partnerships = new Set(columns.map(({ partnership }) => partnership));
  const slugs = new Set(sources.map(({ slug }) => slug));
  const filled = new Set(cells.map(cellKey));
  for (const { area, partnership, statement } of entries) {
    const facts = { programme, area, partnership };
    if (!areas.has(area) || !partnerships.has(partnership)) {
      throw new AccordError("not-found", "The matrix of this programme has no such cell.", facts);
    }
    if (statement.source && !slugs.has(statement.source.slug)) {
      throw new AccordError("not-found", "The register has no such source.", {
        source: statement.source.slug,
      });
    }
    if (filled.has(cellKey(facts))) {
      throw new AccordError("rule-broken", "Something is recorded of this cell already.", facts);
    }
    filled.add(cellKey(facts));
  }
}

import type { CalendarDate } from "@accord/domain/calendar";
import type { CellLead } from "@accord/domain/lead";
import { isOn, stretchOf } from "../dated.ts";
import { knownBy } from "../journal/known-by.ts";
import { sourceOf } from "../matrix/entry-row.ts";
import { readNames } from "../registers/naming.ts";
import type { Reader } from "../writer.ts";

export interface OfCellsQuery {
  readonly programme: string;
  /** The day they are so on. */
  readonly asAt: CalendarDate;
  /** The last line that is known. */
  readonly head: number;
  /** Only cells of these areas. */
  readonly areas?: readonly string[];
}

export interface LeadsQuery extends OfCellsQuery {
  /** Only cells of this partnership. */
  readonly partnership?: string;
  /** Only cells that this force leads. */
  readonly force?: string;
}

/** Who leads each cell of a programme as at a day, as known at a line of the journal. */
export async function readLeads(
  reader: Reader,
  { programme, asAt, head, areas, partnership, force: leader }: LeadsQuery,
): Promise<CellLead[]> {
  if (areas?.length === 0) return [];
  const rows = await reader
    .selectFrom("cellLead")
    .selectAll()
    .where("programme", "=", programme)
    .$if(areas !== undefined, (query) => query.where("area", "in", areas ?? []))
    .$if(partnership !== undefined, (query) => query.where("partnership", "=", partnership ?? ""))
    .$if(leader !== undefined, (query) => query.where("force", "=", leader ?? null))
    .where(knownBy("cellLead", head))
    .orderBy("id")
    .execute();
  const leads = rows.filter((row) => isOn(row, asAt));
  const forceName = await readNames(
    reader,
    "force",
    leads.flatMap(({ force }) => force ?? []),
    head,
  );
  const partnershipName = await readNames(
    reader,
    "partnership",
    leads.flatMap(({ leadPartnership }) => leadPartnership ?? []),
    head,
  );
  return leads.map((row) => {
    const { id, area, partnership, force, leadPartnership, office, why, recordedAt, act } = row;
    return {
      id,
      area,
      partnership,
      force,
      leadPartnership,
      leadName:
        force === null ? partnershipName(leadPartnership ?? "").name : forceName(force).name,
      office,
      source: sourceOf(row),
      ...stretchOf(row),
      why,
      recordedAt,
      act,
    };
  });
}

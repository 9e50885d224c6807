import { performance } from "node:perf_hooks";
import type { Actor } from "@accord/domain/actor";
import type { CalendarDate } from "@accord/domain/calendar";
import { cellKey } from "@accord/domain/cell";
import { decideEntry } from "@accord/domain/change-cell";
import type { IntakePlan } from "@accord/domain/intake";
import type { ActInParts } from "../acts.ts";
import { appendEntries } from "../matrix/append-entries.ts";
import { findCells } from "../matrix/find-cells.ts";
import type { LoadedCell } from "../matrix/load-cell.ts";
import type { Writer } from "../writer.ts";

/** How the entries of a plan are written, and who is told how far it is. */
export interface EntryWriting {
  readonly actor: Pick<Actor, "id">;
  readonly today: CalendarDate;
  /** How long a part should take, so that no read waits long for it. */
  readonly partMs: number;
  readonly tell: (done: number) => Promise<void>;
}

/** How many entries a part has: as many as its pace allows, within bounds that keep both ends low. */
const PART = { first: 250, least: 150, most: 1_000 } as const;

/**
 * Writes the entries of a plan in parts: each opens a chain.
 *
 * A table may leave out why a cell went back or stopped: whoever wrote it is not here to be asked.
 */
export async function writeEntries(
  act: ActInParts,
  { programme, entries }: Pick<IntakePlan, "programme" | "entries">,
  { actor, today, partMs, tell }: EntryWriting,
): Promise<void> {
  const mayBeThere = await act.part((writer) => cellsThere(writer, programme, entries));
  let size: number = PART.first;
  for (let done = 0; done < entries.length; ) {
    const part = entries.slice(done, done + size);
    const spentMs = await act.part(async (writer) => {
      const begun = performance.now();
      await writePart(writer, { programme, part, mayBeThere }, { actor, today });
      return performance.now() - begun;
    });
    done += part.length;
    const wanted = Math.floor((part.length * partMs) / spentMs);
    size = Math.max(PART.least, Math.min(PART.most, wanted));
    await tell(done);
  }
}

/** Which entries may be of cells that are there already: of a plan for new rows none has to be looked up. */
async function cellsThere(
  writer: Writer,
  programme: string,
  entries: IntakePlan["entries"],
): Promise<(entry: IntakePlan["entries"][number]) => boolean> {
  // Two statements of one cell: the second finds what the first has made.
  if (new Set(entries.map(cellKey)).size < entries.length) return () => true;
  const rows = await writer
    .selectFrom("cell")
    .select("area")
    .distinct()
    .where("programme", "=", programme)
    .execute();
  const areas = new Set(rows.map(({ area }) => area));
  return ({ area }) => areas.has(area);
}

async function writePart(
  writer: Writer,
  {
    programme,
    part,
    mayBeThere,
  }: {
    programme: string;
    part: IntakePlan["entries"];
    mayBeThere: (entry: IntakePlan["entries"][number]) => boolean;
  },
  { actor, today }: Pick<EntryWriting, "actor" | "today">,
): Promise<void> {
  const cells = new Map<string, LoadedCell>();
  for (const cell of await findCells(writer, programme, part.filter(mayBeThere))) {
    cells.set(cellKey(cell.address), cell);
  }
  const drafts = Map.groupBy(part, cellKey);
  await appendEntries(
    writer,
    actor,
    [...drafts].map(([key, said]) => {
      const [{ area, partnership } = { area: "", partnership: "" }] = said;
      const address = { programme, area, partnership };
      return {
        cell: cells.get(key) ?? { address, id: null, revision: 0, entries: [] },
        drafts: said.map(({ statement }) => decideEntry([], { statement }, today)),
      };
    }),
  );
}

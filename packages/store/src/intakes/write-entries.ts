import { performance } from "node:perf_hooks";
import type { Actor } from "@accord/domain/actor";
import type { CalendarDate } from "@accord/domain/calendar";
import { cellKey } from "@accord/domain/cell";
import { decideEntry } from "@accord/domain/change-cell";
import type { IntakePlan } from "@accord/domain/intake";
import type { ActInParts } from "../acts.ts";
import { appendEntries } from "../matrix/append-entries.ts";
import { findCells } from "../matrix/find-cells.ts";
import type { Writer } from "../writer.ts";

/** How the entries of a plan are written, and who is told how far it is. */
export interface EntryWriting {
  readonly actor: Pick<Actor, "id">;
  readonly today: CalendarDate;
  /** How long a part should take, so that no read waits long for it. */
  readonly partMs: number;
  readonly tell: (done: number) => Promise<void>;
}

/** How many entries the first part has; the next ones as many as its pace allows. */
const FIRST_PART = 250;
const MOST_AT_ONCE = 1_000;

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
  let size = FIRST_PART;
  for (let done = 0; done < entries.length; ) {
    const part = entries.slice(done, done + size);
    const begun = performance.now();
    await act.part((writer) => writePart(writer, programme, part, { actor, today }));
    const pace = part.length / (performance.now() - begun);
    done += part.length;
    size = Math.max(FIRST_PART / 10, Math.min(MOST_AT_ONCE, Math.floor(pace * partMs)));
    await tell(done);
  }
}

async function writePart(
  writer: Writer,
  programme: string,
  part: IntakePlan["entries"],
  { actor, today }: Pick<EntryWriting, "actor" | "today">,
): Promise<void> {
  const found = await findCells(writer, programme, part);
  // Two statements of one cell meet in one that is made once.
  const cells = new Map(found.map((cell) => [cellKey(cell.address), cell]));
  const drafts = Map.groupBy(part, cellKey);
  await appendEntries(
    writer,
    actor,
    [...cells].map(([key, cell]) => ({
      cell,
      drafts: (drafts.get(key) ?? []).map(({ statement }) => decideEntry([], { statement }, today)),
    })),
  );
}

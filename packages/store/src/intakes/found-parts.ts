import { setImmediate as nextTurn } from "node:timers/promises";
import { promisify } from "node:util";
import { deflate, inflate } from "node:zlib";
import type { FoundMatrix, FoundRow } from "@accord/domain/intake";

const pack = promisify(deflate);
const unpack = promisify(inflate);

/** How many cells are told in one piece: some milliseconds of JSON, and some hundred kilobytes. */
const CELLS_AT_ONCE = 1_500;

/** What was found, in compressed pieces: first all but the rows, then the rows. */
export async function* packFound({ rows, ...rest }: FoundMatrix): AsyncGenerator<Buffer> {
  yield pack(JSON.stringify(rest));
  let piece: FoundRow[] = [];
  let cells = 0;
  for (const row of rows) {
    piece.push(row);
    cells += row.cells.length + 1;
    if (cells < CELLS_AT_ONCE) continue;
    yield pack(JSON.stringify(piece));
    piece = [];
    cells = 0;
    await nextTurn();
  }
  if (piece.length > 0) yield pack(JSON.stringify(piece));
}

/** What {@link packFound} has put in pieces. */
export async function unpackFound(pieces: AsyncIterable<Buffer>): Promise<FoundMatrix> {
  let rest: Omit<FoundMatrix, "rows"> | null = null;
  const rows: FoundRow[] = [];
  for await (const piece of pieces) {
    const told: unknown = JSON.parse((await unpack(piece)).toString());
    if (rest === null)
      rest = told as Omit<FoundMatrix, "rows">; // the first piece, as packed
    else rows.push(...(told as FoundRow[])); // the others, as packed
    await nextTurn();
  }
  if (rest === null) throw new Error("Nothing was kept of what was found.");
  return { ...rest, rows };
}

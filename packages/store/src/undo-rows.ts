import { AccordError } from "@accord/domain/errors";
import { type ProtectedTable, protectionOf } from "./journal/protected.ts";
import type { NewRow, Writer } from "./writer.ts";

type Kept = Readonly<Record<string, unknown>> & {
  readonly id: number;
  readonly replacedBy: number | null;
};

/**
 * Takes back what one act wrote in some tables: what it added is replaced, what it replaced is written again.
 *
 * @returns how many rows were taken back or written again
 * @throws AccordError `changed-meanwhile` when a later act has replaced what it added
 */
export async function undoRows(
  writer: Writer,
  act: number,
  tables: readonly ProtectedTable[],
): Promise<number> {
  let undone = 0;
  for (const table of tables) {
    const added = await rowsWhere(writer, table, "act", act);
    const replaced = await rowsWhere(writer, table, "replacedBy", act);
    if (added.some(({ replacedBy }) => replacedBy !== null)) {
      throw new AccordError("changed-meanwhile", "It has been changed again since.", { act });
    }
    await writer.replace(
      table,
      added.map(({ id }) => id),
    );
    await writer.append(
      table,
      replaced.map((row) => sameAgain(table, row)),
    );
    undone += added.length + replaced.length;
  }
  return undone;
}

/** A row as it is written anew, under the act that writes it. */
function sameAgain<T extends ProtectedTable>(table: T, row: Kept): NewRow<T> {
  const { id: _, act: __, recordedAt: ___, replacedAt: ____, replacedBy: _____, ...said } = row;
  const json = protectionOf(table).json ?? [];
  const written = Object.entries(said).map(([column, value]) => [
    column,
    json.includes(column) ? JSON.stringify(value) : value,
  ]);
  return Object.fromEntries(written) as NewRow<T>; // a row of the table, without what the writer gives
}

async function rowsWhere(
  writer: Writer,
  table: ProtectedTable,
  column: "act" | "replacedBy",
  act: number,
): Promise<Kept[]> {
  const rows = await (writer as unknown as AnyReader)
    .selectFrom(table)
    .selectAll()
    .where(column, "=", act)
    .orderBy("id")
    .execute();
  return rows;
}

/** Tables chosen while running: those given are replaceable, and have these columns. */
interface AnyReader {
  selectFrom(table: ProtectedTable): {
    selectAll(): {
      where(
        column: string,
        is: "=",
        value: number,
      ): { orderBy(column: "id"): { execute(): Promise<Kept[]> } };
    };
  };
}

import { cellKey } from "@accord/domain/cell";
import { AccordError } from "@accord/domain/errors";
import type { NewRow, Row, Writer } from "../writer.ts";

/** The tables of a programme's layout that an act of the matrix may have written to. */
type LayoutTable = "areaGroup" | "programmeRow" | "programmeColumn" | "rowComment" | "mapping";

/** What no two rows of a table that stand have in common; null where they may. */
const KEYS: { readonly [T in LayoutTable]: ((row: Row<T>) => string) | null } = {
  areaGroup: ({ slug }) => slug,
  programmeRow: ({ area }) => area,
  programmeColumn: ({ partnership }) => partnership,
  rowComment: null,
  mapping: ({ kind, words }) => `${kind}/${words}`,
};

/** The acts that write entries and the layout they stand in together. */
const WITH_LAYOUT = ["intake-recorded", "act-undone"];

/** What an act did to a programme's layout. */
export interface LayoutOfAct {
  readonly programme: string;
  readonly act: number;
  /** Whether it wrote or replaced anything of it. */
  readonly isTouched: boolean;
}

/** Whether an act wrote to the layout, as an import does and the undoing of one. */
export async function findLayoutOfAct(
  writer: Writer,
  programme: string,
  act: number,
): Promise<LayoutOfAct> {
  const line = await writer
    .selectFrom("journal")
    .select("id")
    .where("id", "=", act)
    .where("programme", "=", programme)
    .where("act", "in", WITH_LAYOUT)
    .executeTakeFirst();
  let isTouched = false;
  for (const table of Object.keys(KEYS) as LayoutTable[]) {
    if (!line || isTouched) break;
    const { added, takenOut } = await rowsOfAct(writer, table, { programme, act });
    isTouched = added.length + takenOut.length > 0;
  }
  return { programme, act, isTouched };
}

/**
 * Takes out the rows, columns, groups, comments and mappings that an act put in, and puts back those it
 * took out. What a later act has laid out anew is that act's, and stays.
 *
 * @throws AccordError `changed-meanwhile` when something was said since in a row or column to be taken out
 */
export async function takeBackLayout(
  writer: Writer,
  { programme, act, isTouched }: LayoutOfAct,
): Promise<void> {
  if (!isTouched) return;
  await assertNothingSaidSince(writer, { programme, act });
  for (const table of Object.keys(KEYS) as LayoutTable[]) {
    await takeBack(writer, table, { programme, act });
  }
}

async function takeBack<T extends LayoutTable>(
  writer: Writer,
  table: T,
  of: { programme: string; act: number },
): Promise<void> {
  const { added, takenOut } = await rowsOfAct(writer, table, of);
  await writer.replace(
    table,
    added.filter(({ replacedBy }) => replacedBy === null).map(({ id }) => id),
  );
  const keyOf = KEYS[table];
  const standing = keyOf
    ? (await rowsOf(writer, table, of.programme).where("replacedBy", "is", null).execute()).map(
        (row) => keyOf(row as never),
      )
    : [];
  const there = new Set(standing);
  const back = takenOut.filter((row) => !keyOf || !there.has(keyOf(row as never)));
  await writer.append(table, back.map(asNew) as NewRow<T>[]);
}

/** A row as it was first written: JSON is handed over as text. */
function asNew({ id, act, recordedAt, replacedAt, replacedBy, ...said }: AnyLayoutRow) {
  return "means" in said ? { ...said, means: JSON.stringify(said["means"]) } : said;
}

type AnyLayoutRow = Record<string, unknown> & { id: number; replacedBy: number | null };

async function rowsOfAct(
  writer: Writer,
  table: LayoutTable,
  { programme, act }: { programme: string; act: number },
): Promise<{ added: AnyLayoutRow[]; takenOut: AnyLayoutRow[] }> {
  const added = await rowsOf(writer, table, programme).where("act", "=", act).execute();
  const takenOut = await rowsOf(writer, table, programme).where("replacedBy", "=", act).execute();
  return { added, takenOut } as { added: AnyLayoutRow[]; takenOut: AnyLayoutRow[] }; // rows of the table
}

function rowsOf(writer: Writer, table: LayoutTable, programme: string) {
  // All of them have these columns; the compiler would want each table named.
  const rows = writer.selectFrom(table as "areaGroup").selectAll();
  return rows.where("programme", "=", programme).orderBy("id");
}

async function assertNothingSaidSince(
  writer: Writer,
  { programme, act }: { programme: string; act: number },
): Promise<void> {
  const rows = await writer
    .selectFrom("programmeRow")
    .select("area")
    .where("programme", "=", programme)
    .where("act", "=", act)
    .where("replacedBy", "is", null)
    .execute();
  const columns = await writer
    .selectFrom("programmeColumn")
    .select("partnership")
    .where("programme", "=", programme)
    .where("act", "=", act)
    .where("replacedBy", "is", null)
    .execute();
  const areas = new Set(rows.map(({ area }) => area));
  const partnerships = new Set(columns.map(({ partnership }) => partnership));
  const since = await writer
    .selectFrom("entry")
    .innerJoin("cell", "cell.id", "entry.cellId")
    .select(["cell.area", "cell.partnership"])
    .where("entry.act", ">", act)
    .where("entry.act", "<", writer.act.id)
    .where("entry.claim", "is not", null)
    .where("entry.replacedBy", "is", null)
    .where("cell.programme", "=", programme)
    .execute();
  const cells = since.filter(
    ({ area, partnership }) => areas.has(area) || partnerships.has(partnership),
  );
  if (cells.length === 0) return;
  throw new AccordError(
    "changed-meanwhile",
    "Something was recorded since in a row or column that this act added. Undo that first.",
    { cells: [...new Map(cells.map((cell) => [cellKey(cell), cell])).values()].slice(0, 100) },
  );
}

import { type Kysely, sql } from "kysely";
import type { ProtectedTable } from "./journal/protected.ts";

type AnyRow = Record<string, unknown>;
type AnyTables = Record<string, AnyRow>;

/** What each column holds that is no text, of the tables that are written by the thousand. */
const TYPES = new Map([
  ...["id", "act", "cellId", "names", "place", "revision"].map((id) => [id, "bigint"] as const),
  ["firstDay", "date"],
  ["needsReview", "boolean"],
  ["precisionRank", "smallint"],
  ["recordedAt", "timestamptz"],
]);

/** The tables that an act may write thousands of rows to, by the name of what counts their ids. */
const SEQUENCES: Partial<Record<ProtectedTable, string>> = {
  cell: "cell_id_seq",
  entry: "entry_id_seq",
};

/**
 * Ids taken beforehand, many at a time: only the holder of the writers' lock may, since it leaves out
 * what others would be given meanwhile.
 */
export class ReservedIds {
  readonly #atOnce: number;
  readonly #ranges = new Map<ProtectedTable, { next: number; last: number }>();

  /** @param atOnce - how many are taken when one is wanted; what is left over is never used */
  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** @returns the first of so many ids in a row */
  async take(connection: Kysely<AnyTables>, table: ProtectedTable, count: number): Promise<number> {
    let range = this.#ranges.get(table);
    if (!range || range.last - range.next + 1 < count) {
      range = await reserve(connection, table, Math.max(count, this.#atOnce));
      this.#ranges.set(table, range);
    }
    const first = range.next;
    range.next += count;
    return first;
  }
}

async function reserve(connection: Kysely<AnyTables>, table: ProtectedTable, count: number) {
  const sequence = SEQUENCES[table];
  if (!sequence) throw new Error(`Rows of ${table} are not written by the thousand.`);
  const { rows } = await sql<{ last: number }>`
    select setval(s, nextval(s) + ${count - 1}::bigint) as last
    from cast(${sequence}::text as regclass) as s`.execute(connection);
  const last = rows[0]?.last ?? 0;
  return { next: last - count + 1, last };
}

/** Below this many a plain insert is as quick. */
const MANY = 20;

/** Whether rows are written by {@link insertMany}. */
export function isForMany(table: ProtectedTable, count: number): boolean {
  return count >= MANY && table in SEQUENCES;
}

/**
 * Writes many rows in one statement of a few parameters, a list for each column that varies.
 *
 * Their ids follow one another in the order of the rows, and nothing has to be read back.
 *
 * @returns the rows with their ids, and an entry that opens a chain with its place
 */
export async function insertMany(
  connection: Kysely<AnyTables>,
  table: ProtectedTable,
  rows: readonly AnyRow[],
  ids: ReservedIds,
): Promise<AnyRow[]> {
  const first = await ids.take(connection, table, rows.length);
  const opensChain = table === "entry" ? (id: number, row: AnyRow) => row["place"] ?? id : null;
  const kept = rows.map((row, index) => {
    const id = first + index;
    return opensChain ? { ...row, id, place: opensChain(id, row) } : { ...row, id };
  });
  const columns = columnsOf(kept);
  const varying = columns.filter(({ values }) => values !== null);
  const told = sql.join(
    columns.map(({ column, constant, values }) =>
      values === null ? typed(constant, column) : sql.ref(`given.${column}`),
    ),
  );
  const lists = sql.join(
    // A list is sent as text, which both drivers send as it is.
    varying.map(({ column, values }) => sql`${values}::text::${sql.raw(`${typeOf(column)}[]`)}`),
  );
  await sql`
    insert into ${sql.table(table)} (${sql.join(columns.map(({ column }) => sql.ref(column)))})
    select ${told} from unnest(${lists})
      as given (${sql.join(varying.map(({ column }) => sql.ref(column)))})`.execute(connection);
  return kept;
}

interface Column {
  readonly column: string;
  /** What all rows have; not used where they differ. */
  readonly constant: unknown;
  /** The values as the database writes a list; null where all rows have the same. */
  readonly values: string | null;
}

function columnsOf(rows: readonly AnyRow[]): Column[] {
  const [first = {}] = rows;
  const names = new Set(Object.keys(first));
  const { size } = names;
  for (const row of rows) {
    const others = Object.keys(row);
    if (others.length !== size) for (const other of others) names.add(other);
  }
  return [...names].map((column) => {
    const constant = first[column] ?? null;
    const isSame = column !== "id" && rows.every((row) => (row[column] ?? null) === constant);
    return { column, constant, values: isSame ? null : listOf(rows, column) };
  });
}

const typeOf = (column: string) => TYPES.get(column) ?? "text";

function typed(value: unknown, column: string) {
  return sql`${value}::${sql.raw(typeOf(column))}`;
}

/** `{1,NULL,"a \"b\""}`: a list as the database reads it. */
function listOf(rows: readonly AnyRow[], column: string): string {
  const isText = typeOf(column) === "text";
  const items = rows.map((row) => {
    const value = row[column] ?? null;
    if (value === null) return "NULL";
    return isText ? `"${String(value).replace(/["\\]/g, "\\$&")}"` : String(value);
  });
  return `{${items.join(",")}}`;
}

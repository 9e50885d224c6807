import { Digest, type ProtectedTable, protectionOf, type Written } from "./protected.ts";

type AnyRow = Readonly<Record<string, unknown>>;

/**
 * Adds up what one act writes, for its line.
 *
 * A long act settles after each part, so that no part's rows are kept in memory and none are hashed
 * all at once. The digest wants rows in the order of their keys: a later part's come after.
 */
export class ActLedger {
  readonly #digest = new Digest();
  #rows = new Map<ProtectedTable, AnyRow[]>();
  /** What parts that have ended wrote, still to be added up. */
  #ended = new Map<ProtectedTable, AnyRow[]>();
  readonly #replaced = new Map<ProtectedTable, number[]>();
  readonly #lastKeys = new Map<ProtectedTable, unknown>();

  addRows(table: ProtectedTable, rows: readonly AnyRow[]): void {
    const all = this.#rows.get(table);
    if (all) for (const row of rows) all.push(row);
    else this.#rows.set(table, [...rows]);
  }

  addMarks(table: ProtectedTable, ids: readonly number[]): void {
    const all = this.#replaced.get(table);
    if (all) for (const id of ids) all.push(id);
    else this.#replaced.set(table, [...ids]);
  }

  get isEmpty(): boolean {
    return (
      this.#rows.size === 0 &&
      this.#ended.size === 0 &&
      this.#replaced.size === 0 &&
      this.#lastKeys.size === 0
    );
  }

  /** Ends a part. What it wrote is added up when there is time, and before anything later is. */
  endPart(): void {
    this.settleEnded();
    this.#ended = this.#rows;
    this.#rows = new Map();
  }

  /**
   * Adds up the rows of parts that ended and lets go of them.
   *
   * @throws Error when a row comes before one that was settled
   */
  settleEnded(): void {
    this.#settle(this.#ended);
    this.#ended.clear();
  }

  /** Adds up all rows so far and lets go of them. */
  settle(): void {
    this.settleEnded();
    this.#settle(this.#rows);
    this.#rows.clear();
  }

  #settle(all: ReadonlyMap<ProtectedTable, readonly AnyRow[]>): void {
    for (const [table, rows] of all) {
      const { key } = protectionOf(table);
      for (const row of inOrder(rows, (one) => one[key])) {
        if (isBefore(row[key], this.#lastKeys.get(table))) {
          throw new Error(`A long act wrote ${table} ${row[key]} out of order.`);
        }
        this.#lastKeys.set(table, row[key]);
        this.#digest.addRow(table, asRead(table, row));
      }
    }
  }

  /** What the act has written. It is asked once. */
  written(): Written {
    this.settle();
    for (const [table, ids] of this.#replaced) {
      for (const id of inOrder(ids, (one) => one)) this.#digest.addMark(table, id);
    }
    return this.#digest.written();
  }
}

/** A row as the database will give it back: JSON is written as text and read as what it says. */
function asRead(table: ProtectedTable, row: AnyRow): AnyRow {
  const { json } = protectionOf(table);
  if (!json) return row;
  const read = json.map((column) => [column, JSON.parse(String(row[column]))] as const);
  return { ...row, ...Object.fromEntries(read) };
}

/** By number, or by the bytes of the text, as the database orders with collation "C". */
function inOrder<T>(all: readonly T[], keyOf: (item: T) => unknown): T[] {
  return [...all].sort((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    return isBefore(one, other) ? -1 : isBefore(other, one) ? 1 : 0;
  });
}

/** Of an id or a slug. */
function isBefore(one: unknown, other: unknown): boolean {
  return other !== undefined && (one as number | string) < (other as number | string);
}

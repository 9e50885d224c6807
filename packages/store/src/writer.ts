import type { Instant } from "@accord/domain/calendar";
import type { Insertable, Kysely, Selectable, Transaction } from "kysely";
import { fromKysely, type Db as QueueConnection } from "pg-boss";
import { GOES_WITH_NEXT } from "./engines/holding-client.ts";
import { insertMany, isForMany, ReservedIds } from "./insert-many.ts";
import type { ActLedger } from "./journal/act-ledger.ts";
import { type ProtectedTable, protectionOf, type Written } from "./journal/protected.ts";
import type { ProtectedTables, Tables, WorkTables } from "./tables.ts";

/** All that a read needs. A writer will do too. */
export type Reader = Pick<Kysely<Tables>, "selectFrom" | "selectNoFrom">;

/** One act: the id of its journal line and its instant, reserved while the writers' lock is held. */
export interface Act {
  readonly id: number;
  readonly recordedAt: Instant;
}

/** What a protected row says; the act, the instant and what replaces it are the writer's to give. */
export type NewRow<T extends ProtectedTable> = Omit<
  Insertable<ProtectedTables[T]>,
  "act" | "recordedAt" | "replacedAt" | "replacedBy"
>;
export type Row<T extends ProtectedTable> = Selectable<ProtectedTables[T]>;

/** What the database gives a row that is written: its id, where it has one. */
type Keys<T extends ProtectedTable> = Pick<Row<T>, Extract<keyof Row<T>, "id" | "slug" | "place">>;

type AnyRow = Record<string, unknown>;
/** A table chosen while running: what it holds is checked by the signatures of the writer's methods. */
type AnyTables = Record<string, AnyRow>;

/** Only `database.change` hands one out, so nothing of the record is written outside an act. */
export class Writer implements Reader {
  readonly act: Act;
  readonly previousHash: string;
  /** What is at work and no part of the record may be written freely. */
  readonly work: Pick<
    Transaction<WorkTables>,
    "insertInto" | "updateTable" | "deleteFrom" | "selectFrom"
  >;
  readonly #transaction: Transaction<Tables>;
  readonly #ledger: ActLedger;
  readonly #ids: ReservedIds;
  #hash: string | null = null;

  constructor(
    transaction: Transaction<Tables>,
    act: Act,
    previousHash: string,
    ledger: ActLedger,
    ids = new ReservedIds(1),
  ) {
    this.#transaction = transaction;
    this.act = act;
    this.previousHash = previousHash;
    this.#ledger = ledger;
    this.#ids = ids;
    // Narrower tables than it has: what it lends out cannot touch the record.
    this.work = transaction as unknown as Transaction<WorkTables>;
  }

  get selectFrom(): Reader["selectFrom"] {
    return this.#transaction.selectFrom.bind(this.#transaction);
  }

  get selectNoFrom(): Reader["selectNoFrom"] {
    return this.#transaction.selectNoFrom.bind(this.#transaction);
  }

  /**
   * Writes rows to a protected table as part of this act. Of rows that bring their keys nothing is
   * read back: what is wrong with them may be told only by what the act does next.
   *
   * @returns the rows as they were written, with the keys the database gave them
   */
  async append<T extends ProtectedTable, R extends NewRow<T>>(
    table: T,
    rows: readonly R[],
  ): Promise<(R & Keys<T>)[]> {
    const { key, recorded } = protectionOf(table);
    const { id: act, recordedAt } = this.act;
    const keys = table === "entry" ? [key, "place"] : [key];
    const kept: AnyRow[] = [];
    for (const page of pagesOf(rows, ROWS_AT_ONCE)) {
      const values = page.map((row) => ({ ...row, act, ...(recorded ? { recordedAt } : {}) }));
      if (isForMany(table, values.length)) {
        kept.push(...(await insertMany(this.#any(), table, values, this.#ids)));
        continue;
      }
      const insert = this.#any().insertInto(table).values(values);
      if (values.every((row: AnyRow) => keys.every((one) => one in row))) {
        await insert.modifyEnd(GOES_WITH_NEXT).execute();
        kept.push(...values);
        continue;
      }
      const given = await insert.returning(keys).execute();
      kept.push(...values.map((row, index) => ({ ...row, ...given[index] })));
    }
    if (kept.length > 0) this.#ledger.addRows(table, kept);
    return kept as (R & Keys<T>)[]; // each row as given, and its keys
  }

  /**
   * Marks rows as replaced by this act. Each row is replaced once.
   *
   * @throws Error when one of them is not there or has been replaced
   */
  async replace(table: ProtectedTable, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    const { numUpdatedRows } = await this.#any()
      .updateTable(table)
      .set({ replacedBy: this.act.id, replacedAt: this.act.recordedAt })
      .where("id", "in", ids)
      .where("replacedBy", "is", null)
      .executeTakeFirst();
    if (Number(numUpdatedRows) !== ids.length) {
      throw new Error(`A row of ${table} among ${ids.join(", ")} is not there to be replaced.`);
    }
    this.#ledger.addMarks(table, ids);
  }

  /** Ends a part of a long act: what it wrote is added up while the next is being written. */
  endPart(): void {
    this.#ledger.endPart();
  }

  /** Adds up what the parts that ended have written. */
  settleBefore(): void {
    this.#ledger.settleEnded();
  }

  /** What the act has written, for its line. It is asked once. */
  written(): Written {
    return this.#ledger.written();
  }

  /** Writes the act's one line. Only `record` calls it. */
  async writeLine(line: Tables["journal"]): Promise<void> {
    if (this.isRecorded) throw new Error("An act has one line of the journal.");
    this.#hash = line.hash;
    const insert = this.#transaction.insertInto("journal").values(line);
    await insert.modifyEnd(GOES_WITH_NEXT).execute();
  }

  /** The hash of the act's line; null before it is written. */
  get hash(): string | null {
    return this.#hash;
  }

  get isRecorded(): boolean {
    return this.#hash !== null;
  }

  /** @throws Error when rows were written and no line tells of them */
  assertRecorded(): void {
    if (this.isRecorded || this.#ledger.isEmpty) return;
    throw new Error("A change wrote to the record without a line of the journal.");
  }

  /** The transaction, for pg-boss: what is put in a queue is undone with the act. */
  get queueConnection(): QueueConnection {
    return queueConnectionOf(this.#transaction);
  }

  #any(): Kysely<AnyTables> {
    return this.#transaction as unknown as Kysely<AnyTables>; // see AnyTables
  }
}

/** Statements take at most 65,535 parameters; the widest table has about thirty columns. */
const ROWS_AT_ONCE = 1_000;

/** pg-boss names its own columns, so they are not turned into camel case. */
export function queueConnectionOf(transaction: Pick<Transaction<Tables>, "withoutPlugins">) {
  return fromKysely(transaction.withoutPlugins());
}

function* pagesOf<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}

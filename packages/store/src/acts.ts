import { setImmediate as nextTurn } from "node:timers/promises";
import type { Instant } from "@accord/domain/calendar";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Clock } from "./clock.ts";
import { ReservedIds } from "./insert-many.ts";
import { ActLedger } from "./journal/act-ledger.ts";
import type { Tables } from "./tables.ts";
import { type Act, Writer } from "./writer.ts";

/** An act that is written in several parts. */
export interface ActInParts {
  /** Writes a part, short enough for reads to wait for it. */
  part<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
}

/** What an act comes to. `act` is null for one that wrote nothing and has no line. */
export interface ActDone<T> {
  readonly result: T;
  readonly act: Act | null;
  /** The hash of its line; null where there is none. */
  readonly hash: string | null;
}

export interface BegunAct {
  readonly act: Act;
  readonly previousHash: string;
}

/** How many ids a long act takes at once. */
export const IDS_AT_ONCE = 5_000;

/** Takes the writers' lock for as long as the transaction lasts, and reserves the act. */
export async function beginAct(transaction: Transaction<Tables>, clock: Clock): Promise<BegunAct> {
  const { rows } = await sql<{ id: number; recordedAt: Instant; previousHash: string }>`
    select * from begin_act(${clock.now().toISOString()}::timestamptz)`.execute(transaction);
  const [begun] = rows;
  if (!begun) throw new Error("begin_act gave no act.");
  const { id, recordedAt, previousHash } = begun;
  return { act: { id, recordedAt }, previousHash };
}

/**
 * Readies a transaction for writing by the thousand: keys are looked up, never looked for in the whole
 * of a table that was small a moment ago.
 *
 * @param isFirst - whether plans made before the act are forgotten
 */
export async function prepareForMany(
  transaction: Transaction<Tables>,
  { isFirst }: { isFirst: boolean },
): Promise<void> {
  await sql`set local enable_seqscan = off`.execute(transaction);
  if (isFirst) await sql`select plan_again()`.execute(transaction);
}

/**
 * An act in one transaction.
 *
 * @param options.begun - the act that is next, where the caller alone can write and knows it
 */
export function actAtOnce<T>(
  kysely: Kysely<Tables>,
  clock: Clock,
  work: (writer: Writer) => Promise<T>,
  { isLong = false, begun = null }: { isLong?: boolean; begun?: BegunAct | null } = {},
): Promise<ActDone<T>> {
  return kysely.transaction().execute(async (transaction) => {
    const { act, previousHash } = begun ?? (await beginAct(transaction, clock));
    if (isLong) await prepareForMany(transaction, { isFirst: true });
    const writer = new Writer(
      transaction,
      act,
      previousHash,
      new ActLedger(),
      isLong ? new ReservedIds(IDS_AT_ONCE) : undefined,
    );
    const result = await work(writer);
    writer.assertRecorded();
    return { result, act: writer.isRecorded ? act : null, hash: writer.hash };
  });
}

/** The parts of an act in one transaction: what each wrote is added up before the next. */
export function partsOf(writer: Writer): ActInParts {
  return {
    async part(work) {
      const writing = work(writer);
      // Heard below; until then a failure is nobody's.
      writing.catch(() => {});
      await nextTurn();
      // While the database writes this part, the one before is added up.
      if (!writer.isRecorded) writer.settleBefore();
      const result = await writing;
      if (!writer.isRecorded) writer.endPart();
      return result;
    },
  };
}

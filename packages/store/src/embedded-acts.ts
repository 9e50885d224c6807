import { setImmediate as nextTurn } from "node:timers/promises";
import type { Instant } from "@accord/domain/calendar";
import { type Kysely, sql } from "kysely";
import {
  type ActDone,
  type ActInParts,
  actAtOnce,
  type BegunAct,
  beginAct,
  IDS_AT_ONCE,
  prepareForMany,
} from "./acts.ts";
import type { Clock } from "./clock.ts";
import { ReservedIds } from "./insert-many.ts";
import { ActLedger } from "./journal/act-ledger.ts";
import type { Tables } from "./tables.ts";
import { type Act, Writer } from "./writer.ts";

/** How many rows are swept in one transaction: a fraction of the moment that a read may wait. */
const SWEPT_AT_ONCE = 500;

interface LastLine {
  readonly act: Act;
  readonly hash: string;
}

/**
 * The acts of the embedded database, whose one connection a long transaction would keep from every read.
 *
 * So an act in parts is a transaction a part, and the writers' lock is here: writers take turns.
 */
export class EmbeddedActs {
  /** The id of the act in parts that is under way; null for none. */
  underWay: number | null = null;
  readonly #kysely: Kysely<Tables>;
  readonly #clock: Clock;
  #lastTurn: Promise<unknown> = Promise.resolve();
  #isToBeSwept = false;
  /** The last line of the journal, where it is this one's own; null where the database has to be asked. */
  #lastLine: LastLine | null = null;
  #timesForgotten = 0;

  constructor(kysely: Kysely<Tables>, clock: Clock) {
    this.#kysely = kysely;
    this.#clock = clock;
  }

  change<T>(work: (writer: Writer) => Promise<T>): Promise<ActDone<T>> {
    return this.#takeTurn(async () => {
      const [before, timesForgotten] = [this.#lastLine, this.#timesForgotten];
      // However it ends, it is known again only when it has been committed.
      this.#lastLine = null;
      const begun = before && this.#actAfter(before);
      const done = await actAtOnce(this.#kysely, this.#clock, work, { begun });
      const { act, hash } = done;
      if (this.#timesForgotten === timesForgotten) {
        this.#lastLine = act && hash !== null ? { act, hash } : before;
      }
      return done;
    });
  }

  /** Asks the database for the last line at the next change: somebody may write to it who takes no turn. */
  forgetLastLine(): void {
    this.#timesForgotten += 1;
    this.#lastLine = null;
  }

  changeInParts<T>(work: (act: ActInParts) => Promise<T>): Promise<ActDone<T>> {
    return this.#takeTurn(async () => {
      const { act, previousHash } = await this.#kysely
        .transaction()
        .execute(async (transaction) => {
          await prepareForMany(transaction, { isFirst: true });
          return beginAct(transaction, this.#clock);
        });
      this.#lastLine = null;
      this.underWay = act.id;
      this.#isToBeSwept = true;
      try {
        const done = await this.#work(work, act, previousHash);
        this.#isToBeSwept = false;
        return done;
      } finally {
        // At once, so that nothing that asks what stands now comes upon it.
        if (this.#isToBeSwept) await this.#sweep().catch(() => {});
        this.underWay = null;
      }
    });
  }

  async #work<T>(
    work: (act: ActInParts) => Promise<T>,
    act: Act,
    previousHash: string,
  ): Promise<ActDone<T>> {
    const ledger = new ActLedger();
    const ids = new ReservedIds(IDS_AT_ONCE);
    const parts: { last: Writer | null; hasFailed: boolean } = { last: null, hasFailed: false };
    const result = await work({
      part: async (write) => {
        if (parts.hasFailed || parts.last?.isRecorded) throw new Error("This act has ended.");
        parts.hasFailed = true;
        const written = await this.#kysely.transaction().execute(async (transaction) => {
          await prepareForMany(transaction, { isFirst: false });
          parts.last = new Writer(transaction, act, previousHash, ledger, ids);
          return write(parts.last);
        });
        parts.hasFailed = false;
        if (!parts.last?.isRecorded) ledger.settle();
        await nextTurn();
        return written;
      },
    });
    if (parts.hasFailed) throw new Error("A part of this act failed.");
    parts.last?.assertRecorded();
    const { isRecorded = false, hash = null } = parts.last ?? {};
    return { result, act: isRecorded ? act : null, hash };
  }

  /** The act that comes next, as `begin_act` would give it. */
  #actAfter({ act: { id, recordedAt }, hash }: LastLine): BegunAct {
    const now = this.#clock.now().toISOString() as Instant; // Date writes it as the domain does
    return {
      act: { id: id + 1, recordedAt: now > recordedAt ? now : recordedAt },
      previousHash: hash,
    };
  }

  #takeTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#lastTurn.then(async () => {
      if (this.#isToBeSwept) await this.#sweep();
      return work();
    });
    this.#lastTurn = turn.catch(() => {});
    return turn;
  }

  async #sweep(): Promise<void> {
    await sweepUnfinished(this.#kysely);
    this.#isToBeSwept = false;
  }
}

/** Takes back what acts without a line have left behind. A database that was never migrated has nothing. */
export async function sweepUnfinished(kysely: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ isThere: boolean }>`
    select to_regproc('sweep_unfinished') is not null as is_there`.execute(kysely);
  if (!rows[0]?.isThere) return;
  for (let swept = SWEPT_AT_ONCE; swept > 0; await nextTurn()) {
    const answer = await sql<{ swept: number }>`
      select sweep_unfinished(${SWEPT_AT_ONCE}) as swept`.execute(kysely);
    swept = answer.rows[0]?.swept ?? 0;
  }
}

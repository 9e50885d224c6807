import { AsyncLocalStorage } from "node:async_hooks";
import type { Instant } from "@accord/domain/calendar";
import type { Kysely, Transaction } from "kysely";
import type { Db as QueueConnection } from "pg-boss";
import { type ActDone, type ActInParts, actAtOnce, partsOf } from "./acts.ts";
import { type Clock, systemClock } from "./clock.ts";
import { EmbeddedActs, sweepUnfinished } from "./embedded-acts.ts";
import { acquireLock, type FolderLock } from "./embedded-lock.ts";
import { openEmbedded } from "./engines/embedded.ts";
import type { Engine, Stop } from "./engines/engine.ts";
import { openServer, type ServerOptions } from "./engines/server.ts";
import { openQueue, type Queue, type QueueSettings, USUAL_RETRIES } from "./queue/queue.ts";
import type { Tables, WorkTables } from "./tables.ts";
import { type Act, queueConnectionOf, type Reader, type Writer } from "./writer.ts";

/** The last line of the journal. Id 0 where nothing is recorded yet. */
export interface Head {
  readonly id: number;
  readonly recordedAt: Instant;
}

/** Writes beside the record: claims, attempts, compositions. It holds no writers' lock and has no act. */
export type WorkWriter = Pick<
  Transaction<WorkTables>,
  "insertInto" | "updateTable" | "deleteFrom"
> &
  Reader & { readonly queueConnection: QueueConnection };

/** The one door to the register. */
export interface Database extends AsyncDisposable {
  readonly engine: Engine["kind"];
  readonly clock: Clock;

  /** @throws Error when it is used inside a change, where only the writer sees what is being written */
  readonly reader: Reader;

  /**
   * Makes a change: one transaction, one writer at a time, one line of the journal.
   *
   * Writers queue for a lock, so journal ids grow in the order of commits and a cursor is safe.
   * The act's id and instant are reserved while the lock is held. Embedded, where no other process
   * writes, the lock is a turn, and the act that follows a line of this database's own is known.
   *
   * @throws Error when the record is written without a line, or a change is begun inside another
   */
  change<T>(work: (writer: Writer) => Promise<T>): Promise<T>;

  /**
   * Makes a change too long for one moment, in parts: still one act, one line, and all or nothing.
   *
   * Other writers wait until it has ended; reads go on between the parts and see nothing of it before
   * its line. The last part records the line. On a server all parts are one transaction. Embedded,
   * each is one: only entries, cells and the slugs they rest on are written before the last part,
   * because reads of the others ask what stands now; and what a part left behind without a line is
   * swept before the next change, and when the database is opened.
   */
  changeInParts<T>(work: (act: ActInParts) => Promise<T>): Promise<T>;

  /** The act in parts that is under way in this process, on a database whose parts can be seen; null for none. */
  underWay(): number | null;

  /** A transaction beside the record, for what is at work: it queues for no lock and has no line. */
  aside<T>(work: (writer: WorkWriter) => Promise<T>): Promise<T>;

  /** Calls back after every commit that announced itself on the channel, and when one may have been missed. */
  listen(channel: string, heard: () => void): Promise<Stop>;

  /** The last line of the journal: never older than a change that any process has been told of. */
  head(): Promise<Head>;

  /** The queue behind claims, opened when it is first asked for. Ask for it before a change, never inside. */
  queue(): Promise<Queue>;

  /** What the store's own tools need: migrations, the queue and the sign-in library. */
  readonly inside: Engine;
}

export type DatabaseOptions = DatabaseSettings &
  (
    | {
        readonly kind: "embedded";
        /** Where it is kept; null for memory. */
        readonly folder: string | null;
        /** A saved database to begin from, for tests. */
        readonly saved?: Blob;
      }
    | ({ readonly kind: "server" } & ServerOptions)
  );

export interface DatabaseSettings {
  readonly clock?: Clock;
  /** How failed work is tried again. */
  readonly retries?: QueueSettings;
}

/**
 * Opens the register. It does not migrate.
 *
 * @throws AccordError `unavailable` when another process holds the embedded folder
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.kind === "server") return databaseOn(openServer(options), options);
  const lock = options.folder === null ? null : await acquireLock(options.folder);
  try {
    const engine = await openEmbedded(options.folder, options.saved);
    await sweepUnfinished(engine.kysely);
    return databaseOn(engine, options, lock);
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

/** Holds the work of a change, so that what would wait for itself is refused instead. */
const withinChange = new AsyncLocalStorage<true>();

/** A database on an engine that is open, with the folder's lock where there is one. */
export function databaseOn(
  engine: Engine,
  { clock = systemClock, retries = USUAL_RETRIES }: DatabaseSettings = {},
  lock: FolderLock | null = null,
): Database {
  const { kysely } = engine;
  let queue: Promise<Queue> | null = null;
  const readHead = engine.kind === "embedded" ? rememberedHead(kysely) : sharedHead(kysely);
  const embedded = engine.kind === "embedded" ? new EmbeddedActs(kysely, clock) : null;

  async function begin<T>(act: () => Promise<ActDone<T>>): Promise<T> {
    if (withinChange.getStore()) throw new Error("A change was begun inside another.");
    const done = await withinChange.run(true, act);
    if (done.act) readHead.moveTo(done.act);
    return done.result;
  }

  return {
    engine: engine.kind,
    clock,
    get inside() {
      // Who asks for it may write what it likes, as where the register is cleared.
      embedded?.forgetLastLine();
      return engine;
    },

    reader: {
      get selectFrom(): Reader["selectFrom"] {
        assertOutsideChange();
        return kysely.selectFrom.bind(kysely);
      },
      get selectNoFrom(): Reader["selectNoFrom"] {
        assertOutsideChange();
        return kysely.selectNoFrom.bind(kysely);
      },
    },

    change: (work) =>
      begin(() => (embedded ? embedded.change(work) : actAtOnce(kysely, clock, work))),

    changeInParts: (work) =>
      begin(() =>
        embedded
          ? embedded.changeInParts(work)
          : actAtOnce(kysely, clock, (writer) => work(partsOf(writer)), { isLong: true }),
      ),

    underWay: () => embedded?.underWay ?? null,

    aside: (work) =>
      withinChange.run(true, () =>
        kysely.transaction().execute((transaction) => {
          // Narrower tables than it has: what is written beside the record cannot touch it.
          const open = transaction as unknown as Transaction<WorkTables>;
          return work({
            insertInto: open.insertInto.bind(open),
            updateTable: open.updateTable.bind(open),
            deleteFrom: open.deleteFrom.bind(open),
            selectFrom: transaction.selectFrom.bind(transaction),
            selectNoFrom: transaction.selectNoFrom.bind(transaction),
            queueConnection: queueConnectionOf(transaction),
          });
        }),
      ),

    // The embedded engine calls back from within the change that commits; what follows is no part of it.
    listen: (channel, heard) => engine.listen(channel, AsyncLocalStorage.bind(heard)),
    head: () => readHead.read(),

    queue() {
      if (queue) return queue;
      assertOutsideChange();
      queue = openQueue(engine, retries);
      queue.catch(() => {
        queue = null;
      });
      return queue;
    },

    async [Symbol.asyncDispose]() {
      await (await queue?.catch(() => null))?.close();
      await engine.close();
      await lock?.release();
    },
  };
}

function assertOutsideChange(): void {
  if (!withinChange.getStore()) return;
  throw new Error("The reader was used inside a change. Use the change's writer.");
}

interface HeadReader {
  read(): Promise<Head>;
  /** Told of every act that this process has committed. */
  moveTo(act: Act): void;
}

/** The embedded database has no other writer than this process: what it remembers is exact. */
function rememberedHead(kysely: Kysely<Tables>): HeadReader {
  const queryHead = headQuestion(kysely);
  let head: Promise<Head> | null = null;
  return {
    read() {
      head ??= queryHead().catch((error: unknown) => {
        head = null;
        throw error;
      });
      return head;
    },
    moveTo(act) {
      head = Promise.resolve(act);
    },
  };
}

/** So many questions at a time: while one is answered the next is put, so that nobody waits for two. */
const MOST_QUESTIONS = 4;

/**
 * On a server others write too, so it is asked each time. Callers share a question that is put after
 * they came: an answer under way may be older than what they have seen.
 */
function sharedHead(kysely: Kysely<Tables>): HeadReader {
  const queryHead = headQuestion(kysely);
  let underWay = 0;
  let next: PromiseWithResolvers<Head> | null = null;

  function ask(): void {
    const asked = next;
    if (!asked || underWay >= MOST_QUESTIONS) return;
    next = null;
    underWay += 1;
    void queryHead()
      .then(asked.resolve, asked.reject)
      .finally(() => {
        underWay -= 1;
        ask();
      });
  }

  return {
    read() {
      if (!next) {
        next = Promise.withResolvers();
        // After what else has come in by now, so that it shares the question.
        setImmediate(ask);
      }
      return next.promise;
    },
    moveTo() {},
  };
}

const NOTHING_YET: Head = { id: 0, recordedAt: "1970-01-01T00:00:00.000Z" as Instant };

/** Asks for the last line. The question is put for every read of the matrix, so it is compiled once. */
function headQuestion(kysely: Kysely<Tables>): () => Promise<Head> {
  const question = kysely
    .selectFrom("journal")
    .select(["id", "recordedAt"])
    .orderBy("id", "desc")
    .limit(1)
    .compile();
  return async () => (await kysely.executeQuery(question)).rows[0] ?? NOTHING_YET;
}

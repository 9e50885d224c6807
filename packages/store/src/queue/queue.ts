import { PgBoss, type Db as QueueConnection } from "pg-boss";
import type { Engine } from "../engines/engine.ts";
import { QUEUE_SCHEMA } from "./queue-schema.ts";

/** What waits to be done by a worker. The row of the same id in the register says what it is. */
export const QUEUES = ["composition", "delivery"] as const;
export type QueueName = (typeof QUEUES)[number];

/** How what did not succeed is tried again: after pauses that grow, so many times. */
export interface QueueSettings {
  readonly retryLimit: number;
  readonly retryDelaySeconds: number;
  readonly longestDelaySeconds: number;
}

/** Tries for about a day: after half a minute, then longer and longer, at most an hour apart. */
export const USUAL_RETRIES: QueueSettings = {
  retryLimit: 30,
  retryDelaySeconds: 30,
  longestDelaySeconds: 3_600,
};

/** Something in a transaction: what is done with the queue in it is undone with it. */
export interface InTransaction {
  readonly queueConnection: QueueConnection;
}

/** One claim of one job: `attempt` is 1 the first time. */
export interface Claim {
  readonly id: string;
  readonly attempt: number;
}

/** The library's queue behind claim and tell. Every step is made inside a transaction of ours. */
export interface Queue {
  send(within: InTransaction, name: QueueName, ids: readonly string[]): Promise<void>;
  /** Claims what waits, for so long. */
  claim(within: InTransaction, name: QueueName, options: ClaimOptions): Promise<Claim[]>;
  /** Undoes claims that are still held, as if they had never been made; gives the ids of those that were. */
  handBack(within: InTransaction, name: QueueName, claims: readonly Claim[]): Promise<string[]>;
  /** Makes what was claimed and never told of claimable again, and says which it was. */
  takeBackExpired(within: InTransaction, name: QueueName): Promise<string[]>;
  /** Which jobs ended without success, the latest first: tried too often, or claimed and never told of. */
  failed(within: InTransaction, name: QueueName): Promise<string[]>;
  /** Ends a job, or several, whoever holds them. */
  complete(within: InTransaction, name: QueueName, ids: string | readonly string[]): Promise<void>;
  /** Puts a job back for a later try. Says what became of it; `stale` when the claim is no longer held. */
  retry(
    within: InTransaction,
    name: QueueName,
    claim: Claim,
  ): Promise<"waiting" | "given-up" | "stale">;
  /** Puts back a job that has ended, at once, with all its tries before it: the next one counts on. */
  again(within: InTransaction, name: QueueName, ended: Claim): Promise<void>;
  /** How much waits to be claimed now, since when, and how it went of late. Pauses between tries do not count. */
  depth(within: InTransaction, name: QueueName): Promise<QueueDepth>;
  close(): Promise<void>;
}

/** How a queue stands. */
export interface QueueDepth {
  /** What could be claimed now and is not. */
  readonly due: number;
  /** How long the oldest of it could have been claimed. */
  readonly oldestSeconds: number;
  /** All that is not at its end: what is due, what waits for its next try, what is being done. */
  readonly open: number;
  /** How many were put in within so many seconds, and how many came to their end. */
  readonly lately: { readonly seconds: number; readonly added: number; readonly ended: number };
}

const LATELY_SECONDS = 900;
/** How long most claims hold: those need not be written down. */
const USUAL_LEASE_SECONDS = 300;
/** The library forgets what has ended after some days; more are not looked at in one look. */
const MOST_FAILED = 1_000;

export interface ClaimOptions {
  readonly most: number;
  readonly leaseSeconds: number;
}

/**
 * Opens the queue of a migrated database and makes its two queues if they are not there.
 *
 * The library looks a queue up on its own connection the first time it is used, which inside a
 * transaction of the embedded database would wait for ever: so each is used once before.
 */
export async function openQueue(engine: Engine, settings: QueueSettings): Promise<Queue> {
  const connection = engine.queueConnection();
  const boss = new PgBoss({
    db: connection.db,
    schema: QUEUE_SCHEMA,
    backend: engine.kind === "embedded" ? "pglite" : "postgres",
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
    superviseIntervalSeconds: 60,
  });
  // Its timers meet a database that is away; the next round finds it back.
  boss.on("error", () => {});
  await boss.start();
  for (const name of QUEUES) {
    if (!(await boss.getQueue(name))) await boss.createQueue(name);
    await boss.fetch(name, { minPriority: UNUSED_PRIORITY });
  }
  return { ...queueOn(boss, settings), close: () => stop(boss, connection.close) };
}

/** No job has it: fetching from there on only makes the library look the queue up. */
const UNUSED_PRIORITY = 2_000_000_000;

async function stop(boss: PgBoss, close: () => Promise<void>): Promise<void> {
  await boss.stop({ graceful: false });
  await close();
}

function queueOn(boss: PgBoss, settings: QueueSettings): Omit<Queue, "close"> {
  return {
    async send({ queueConnection: db }, name, ids) {
      for (let start = 0; start < ids.length; start += 500) {
        const jobs = ids.slice(start, start + 500).map((id) => ({
          id,
          data: {},
          retryLimit: settings.retryLimit,
          retryDelay: settings.retryDelaySeconds,
          retryBackoff: true,
          retryDelayMax: settings.longestDelaySeconds,
          expireInSeconds: USUAL_LEASE_SECONDS,
        }));
        await boss.insert(name, jobs, { db });
      }
    },

    async claim({ queueConnection: db }, name, { most, leaseSeconds }) {
      const jobs = await boss.fetch(name, { db, batchSize: most, includeMetadata: true });
      if (jobs.length === 0) return [];
      // The library sets how long a claim holds when a job is sent; here the one who claims says it.
      const others = jobs.filter(({ expireInSeconds }) => expireInSeconds !== leaseSeconds);
      if (others.length > 0) {
        await db.executeSql(
          `update ${QUEUE_SCHEMA}.job set expire_seconds = $1 where name = $2 and id = any($3::uuid[])`,
          [leaseSeconds, name, others.map(({ id }) => id)],
        );
      }
      return jobs.map(({ id, retryCount }) => ({ id, attempt: retryCount + 1 }));
    },

    async handBack({ queueConnection: db }, name, claims) {
      const { rows } = await db.executeSql(
        `update ${QUEUE_SCHEMA}.job set state = 'created', started_on = null, heartbeat_on = null
          where name = $1 and state = 'active'
            and (id, retry_count) in (select * from unnest($2::uuid[], $3::int[]))
          returning id`,
        [name, claims.map(({ id }) => id), claims.map(({ attempt }) => attempt - 1)],
      );
      return (rows as { id: string }[]).map(({ id }) => id); // the column asked for
    },

    async takeBackExpired({ queueConnection: db }, name) {
      const { rows } = await db.executeSql(
        `select id, retry_count as "retryCount" from ${QUEUE_SCHEMA}.job
          where name = $1 and state = 'active'
            and started_on + expire_seconds * interval '1 second' < now()`,
        [name],
      );
      const expired = rows as { id: string; retryCount: number }[]; // the two columns asked for
      if (expired.length === 0) return [];
      const ids = expired.map(({ id }) => id);
      await boss.fail(name, expired, { message: "The claim ran out." }, { db });
      // Nobody refused it, so it waits for no pause.
      await db.executeSql(
        `update ${QUEUE_SCHEMA}.job set start_after = now()
          where name = $1 and state = 'retry' and id = any($2::uuid[])`,
        [name, ids],
      );
      return ids;
    },

    async failed({ queueConnection: db }, name) {
      const { rows } = await db.executeSql(
        `select id from ${QUEUE_SCHEMA}.job where name = $1 and state = 'failed'
          order by completed_on desc limit ${MOST_FAILED}`,
        [name],
      );
      return (rows as { id: string }[]).map(({ id }) => id); // the column asked for
    },

    async complete({ queueConnection: db }, name, ids) {
      const ended = typeof ids === "string" ? [ids] : [...ids];
      if (ended.length > 0) await boss.complete(name, ended, null, { db, includeQueued: true });
    },

    async retry({ queueConnection: db }, name, { id, attempt }) {
      const { rows: held } = await db.executeSql(
        `select id from ${QUEUE_SCHEMA}.job
          where name = $1 and id = $2::uuid and state = 'active' and retry_count = $3
          for update`,
        [name, id, attempt - 1],
      );
      if (held.length === 0) return "stale";
      await boss.fail(name, [{ id, retryCount: attempt - 1 }], null, { db });
      const { rows } = await db.executeSql(
        `select state from ${QUEUE_SCHEMA}.job where name = $1 and id = $2::uuid`,
        [name, id],
      );
      return rows[0]?.["state"] === "retry" ? "waiting" : "given-up";
    },

    async again(within, name, { id, attempt }) {
      const { queueConnection: db } = within;
      const isThere = await db.executeSql(
        `select 1 from ${QUEUE_SCHEMA}.job where name = $1 and id = $2::uuid`,
        [name, id],
      );
      // The library forgets what has ended after a while.
      if (isThere.rows.length === 0) await queueOn(boss, settings).send(within, name, [id]);
      await db.executeSql(
        `update ${QUEUE_SCHEMA}.job set state = 'created', started_on = null, completed_on = null,
            start_after = now(), retry_count = $3::int, retry_limit = $3::int + $4::int
          where name = $1 and id = $2::uuid`,
        [name, id, attempt, settings.retryLimit],
      );
    },

    async depth({ queueConnection: db }, name) {
      const { rows } = await db.executeSql(
        `select count(*) filter (where state in ('created', 'retry') and start_after <= now())::int as due,
            coalesce(extract(epoch from now() - min(start_after)
              filter (where state in ('created', 'retry') and start_after <= now())), 0)::float8 as oldest,
            count(*) filter (where state in ('created', 'retry', 'active'))::int as open,
            count(*) filter (where created_on > now() - $2 * interval '1 second')::int as added,
            count(*) filter (where completed_on > now() - $2 * interval '1 second')::int as ended
          from ${QUEUE_SCHEMA}.job where name = $1`,
        [name, LATELY_SECONDS],
      );
      const [row] = rows as Record<"due" | "oldest" | "open" | "added" | "ended", number>[]; // the five asked for
      if (!row) throw new Error("The queue did not say how it stands.");
      const { due, oldest, open, added, ended } = row;
      return {
        due,
        oldestSeconds: oldest,
        open,
        lately: { seconds: LATELY_SECONDS, added, ended },
      };
    },
  };
}

import type { Kysely } from "kysely";
import type { Db as QueueConnection } from "pg-boss";
import type { Tables } from "../tables.ts";

/** Stops what was begun. */
export type Stop = () => Promise<void>;

/** Runs SQL as SQL, several statements at once, on one connection held for as long as the work takes. */
export type Script = (text: string) => Promise<readonly Record<string, unknown>[]>;

/** What a database has to offer to hold the register. One of two: embedded in this process, or a server. */
export interface Engine {
  readonly kind: "embedded" | "server";
  readonly kysely: Kysely<Tables>;

  /** Calls back at every notification on the channel, and whenever one may have been missed. */
  listen(channel: string, heard: () => void): Promise<Stop>;

  script<T>(work: (run: Script) => Promise<T>): Promise<T>;

  /** A connection for pg-boss, which reads times as its own driver would. */
  queueConnection(): { readonly db: QueueConnection; readonly close: Stop };

  close(): Promise<void>;
}

import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Stop } from "./engine.ts";

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;
const HEARTBEAT_MS = 5_000;

/** One connection that listens for a whole process, and comes back by itself. */
export interface Listener {
  /** Calls back at every notification, and after every reconnection, since one may have been missed. */
  listen(channel: string, heard: () => void): Promise<Stop>;
  close(): Promise<void>;
}

/**
 * Connects when something is first listened for, which fails where the server cannot be reached. A line that
 * is cut later is connected again, after pauses of 50 ms to a second.
 */
export function openListener(url: string): Listener {
  const channels = new Map<string, Set<() => void>>();
  let closed = false;
  let client: Promise<pg.Client> | null = null;

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: "accord listener",
    });
    next.on("error", () => {});
    next.on("notification", ({ channel }) => wake(channel));
    await next.connect();
    for (const channel of channels.keys())
      await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    const heartbeat = setInterval(() => checkAlive(next), HEARTBEAT_MS);
    heartbeat.unref();
    next.once("end", () => {
      clearInterval(heartbeat);
      client = null;
      if (!closed) void reconnect();
    });
    return next;
  }

  /** Tries again with growing pauses; then wakes everyone, since nobody knows what was missed. */
  async function reconnect(): Promise<void> {
    for (let wait = FIRST_PAUSE_MS; !closed; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      await pause(wait, undefined, { ref: false });
      if (closed || client) return;
      const attempt = connect();
      client = attempt;
      try {
        await attempt;
        for (const channel of channels.keys()) wake(channel);
        return;
      } catch {
        client = null;
      }
    }
  }

  function wake(channel: string): void {
    for (const heard of channels.get(channel) ?? []) heard();
  }

  return {
    async listen(channel, heard) {
      const all = channels.get(channel) ?? new Set();
      channels.set(channel, all.add(heard));
      if (!client) {
        client = connect();
        await client.catch((error: unknown) => {
          client = null;
          all.delete(heard);
          throw error;
        });
      } else if (all.size === 1) {
        await (await client).query(`listen ${pg.escapeIdentifier(channel)}`);
      }
      return async () => {
        all.delete(heard);
      };
    },

    async close() {
      closed = true;
      const last = await client?.catch(() => null);
      await last?.end();
    },
  };
}

/** A connection cut without a word looks open for hours: one that does not answer in time is ended. */
async function checkAlive(client: pg.Client): Promise<void> {
  const timeout = setTimeout(() => client.connection.stream.destroy(), HEARTBEAT_MS);
  timeout.unref();
  await client.query("select 1").catch(() => {});
  clearTimeout(timeout);
}

import { setTimeout as pause } from "node:timers/promises";
import { readActorOfUser } from "@accord/store/accounts/read-actors";
import type { Database } from "@accord/store/database";
import type { JournalFeed } from "@accord/store/journal/follow";
import { type FoundSession, isIdle, keepActivity } from "./idle.ts";
import { rememberSessions, type Sessions } from "./sessions.ts";
import type { SignIn } from "./sign-in.ts";

const AWAY_MS = 1_000;

export interface OpenSessions {
  readonly sessions: Sessions;
  /** The name of the cookie that carries a session. */
  readonly cookieName: string;
  close(): Promise<void>;
}

/** The sessions of the sign-in library, remembered for a moment, and forgotten when any account changes. */
export async function openSessions({
  database,
  signIn,
  feed,
}: {
  database: Database;
  signIn: SignIn;
  feed: JournalFeed;
}): Promise<OpenSessions> {
  const { authCookies } = await signIn.$context;
  const cookieName = authCookies.sessionToken.name;

  async function find(cookie: string): Promise<FoundSession | null> {
    const headers = new Headers({ cookie: `${cookieName}=${cookie}` });
    const found = await signIn.api.getSession({ headers });
    if (!found || !isIdle(found)) return found;
    await (await signIn.$context).internalAdapter.deleteSession(found.session.token);
    return null;
  }

  const activity = keepActivity(signIn, find);
  const sessions = rememberSessions(
    async (cookie) => {
      const found = await find(cookie);
      if (!found) return null;
      await activity.noteBegin(found);
      return readActorOfUser(database.reader, found.user.id);
    },
    { wasActive: (cookie) => activity.note(cookie) },
  );

  // Another process may have changed an account: its line says so here, too.
  const ending = new AbortController();
  const { id: head } = await database.head();
  const listening = listen(head);

  async function listen(from: number): Promise<void> {
    let after = from;
    while (!ending.signal.aborted) {
      try {
        for await (const { id, noun } of feed.follow({ after, signal: ending.signal })) {
          after = id;
          if (noun === "account") sessions.forget();
        }
        return;
      } catch {
        // The database is away. Nobody knows what was missed; what is remembered ends by itself.
        sessions.forget();
        await pause(AWAY_MS, undefined, { signal: ending.signal }).catch(() => {});
      }
    }
  }

  return {
    sessions,
    cookieName,
    async close() {
      ending.abort();
      await listening;
    },
  };
}

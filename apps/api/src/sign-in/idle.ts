import type { SignIn } from "./sign-in.ts";

/** A session nobody has done anything in for so long has ended. Reading by itself is not doing. */
export const IDLE_MINUTES = 60;

const IDLE_MS = IDLE_MINUTES * 60_000;
/** What is done is written down at most so often. */
const NOTED_EVERY_MS = 60_000;
const MOST_REMEMBERED = 10_000;

/** A session as the sign-in library finds it. */
export interface FoundSession {
  readonly session: { readonly token: string; readonly createdAt: Date; readonly updatedAt: Date };
  readonly user: { readonly id: string; readonly updatedAt: Date };
}

/** Whether a session has stood idle too long. */
export function isIdle({ session }: FoundSession, now = new Date()): boolean {
  return now.getTime() - session.updatedAt.getTime() > IDLE_MS;
}

/** Writes down that people are at work: for the idle time-out, and for "last seen". */
export interface Activity {
  /** Someone did something in the session of a cookie. Costs nothing within a minute of the last time. */
  note(cookie: string): Promise<void>;
  /** Someone began a session. */
  noteBegin(found: FoundSession): Promise<void>;
}

/** @param find - looks a session's cookie up; null when it has ended */
export function keepActivity(
  signIn: SignIn,
  find: (cookie: string) => Promise<FoundSession | null>,
): Activity {
  const noted = new Map<string, number>();

  async function touch({ session, user }: FoundSession, at: Date): Promise<void> {
    const { internalAdapter } = await signIn.$context;
    await internalAdapter.updateSession(session.token, { updatedAt: at });
    await internalAdapter.updateUser(user.id, { updatedAt: at });
  }

  return {
    async note(cookie) {
      const nowMs = performance.now();
      if (nowMs - (noted.get(cookie) ?? Number.NEGATIVE_INFINITY) < NOTED_EVERY_MS) return;
      noted.delete(cookie);
      noted.set(cookie, nowMs);
      if (noted.size > MOST_REMEMBERED) noted.delete(noted.keys().next().value ?? "");
      const found = await find(cookie);
      if (found) await touch(found, new Date());
    },
    async noteBegin(found) {
      if (found.user.updatedAt >= found.session.createdAt) return;
      const { internalAdapter } = await signIn.$context;
      await internalAdapter.updateUser(found.user.id, { updatedAt: found.session.createdAt });
    },
  };
}

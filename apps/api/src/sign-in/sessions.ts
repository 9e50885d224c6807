import type { Actor } from "@accord/domain/actor";
import type { Identity } from "../context.ts";

export interface Sessions {
  /** Who a session's cookie belongs to, as they were at most {@link LOOK_AGAIN_MS} ago. */
  identify(cookie: string): Identity | Promise<Identity>;
  /** Forgets what is remembered: for a sign-out, a change of roles, a new password. */
  forget(): void;
}

/** What is remembered is looked up again after this long, so that a session ended elsewhere ends here within 5 s. */
const LOOK_AGAIN_MS = 3_500;
const MOST_REMEMBERED = 10_000;

interface Remembered {
  readonly identity: Identity;
  readonly askedAtMs: number;
}

/**
 * Remembers who is signed in, so that a request costs no look-up.
 *
 * @param findActor - looks a session's cookie up; null when the session has ended
 */
export function rememberSessions(
  findActor: (cookie: string) => Promise<Actor | null>,
  {
    wasActive = async () => {},
    nowMs = () => performance.now(),
  }: {
    /** Told when someone did something in a session. */
    readonly wasActive?: (cookie: string) => Promise<void>;
    /** A clock that only goes forward. */
    readonly nowMs?: () => number;
  } = {},
): Sessions {
  let remembered = new Map<string, Remembered>();
  let underWay = new Map<string, Promise<Identity>>();

  function identify(cookie: string): Identity | Promise<Identity> {
    const known = remembered.get(cookie);
    if (known && nowMs() - known.askedAtMs < LOOK_AGAIN_MS) return known.identity;
    const asked = underWay.get(cookie) ?? lookUp(cookie);
    return asked;
  }

  function lookUp(cookie: string): Promise<Identity> {
    // Counted from before the question, since the answer may be as old as that.
    const askedAtMs = nowMs();
    const [into, among] = [remembered, underWay];
    const answer = findActor(cookie)
      .then((actor) => {
        const lookAgain = async () => (await identify(cookie)).actor;
        const identity = { actor, lookAgain, wasActive: () => wasActive(cookie) };
        into.delete(cookie);
        if (actor) into.set(cookie, { identity, askedAtMs });
        if (into.size > MOST_REMEMBERED) into.delete(into.keys().next().value ?? "");
        return identity;
      })
      .finally(() => among.delete(cookie));
    among.set(cookie, answer);
    return answer;
  }

  return {
    identify,
    forget() {
      // New maps, so that an answer still under way is not remembered.
      remembered = new Map();
      underWay = new Map();
    },
  };
}

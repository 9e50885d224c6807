import type { Actor } from "@accord/domain/actor";
import type { Database } from "@accord/store/database";
import type { JournalFeed } from "@accord/store/journal/follow";
import type { ApiConfig } from "./config.ts";
import type { ExpensiveCalls } from "./expensive-calls.ts";
import type { Recordings } from "./intakes/recordings.ts";
import type { MatrixShelf } from "./matrix-shelf.ts";
import type { OneAtATime } from "./one-at-a-time.ts";
import type { OpenStreams } from "./open-streams.ts";
import type { PageTurns } from "./page-turns.ts";
import type { ProgrammeDirectory } from "./programme-directory.ts";
import type { ReadShelf } from "./read-shelf.ts";
import type { Accounts } from "./sign-in/accounts.ts";
import type { LinkLimits } from "./sign-in/limit-links.ts";
import type { Sessions } from "./sign-in/sessions.ts";
import type { Today } from "./today.ts";

/** What the API has open for as long as it runs. */
export interface Services {
  readonly database: Database;
  readonly config: ApiConfig;
  readonly feed: JournalFeed;
  readonly today: Today;
  readonly programmes: ProgrammeDirectory;
  readonly matrices: MatrixShelf;
  /** Answers of pages that are composed from much of the record. The first part of a key names the page. */
  readonly pages: ReadShelf<object>;
  readonly pageTurns: PageTurns;
  readonly recordings: Recordings;
  readonly sessions: Sessions;
  readonly accounts: Accounts;
  readonly linkLimits: LinkLimits;
  readonly expensiveCalls: ExpensiveCalls;
  /** Reads of long files. */
  readonly oneFileAtATime: OneAtATime;
  readonly streams: OpenStreams;
  readonly version: string;
  /** Where people reach us, for links. */
  readonly publicUrl: () => string;
}

/** Who is asking, and how to find out whether they still may. */
export interface Identity {
  /** Null when nobody is signed in. */
  readonly actor: Actor | null;
  /** Looks again: null when the session has ended, the actor as they are by now otherwise. */
  readonly lookAgain: () => Promise<Actor | null>;
  /** Says that someone did something, so that their session does not end as idle. */
  readonly wasActive: () => Promise<void>;
}

/** What a procedure is given. */
export interface Context extends Services {
  readonly identity: Identity;
  /** The network address that asks; null inside the process. */
  readonly address: string | null;
}

export const NOBODY: Identity = {
  actor: null,
  lookAgain: async () => null,
  wasActive: async () => {},
};

/** Someone who needs no session: the worker, the operator. */
export function always(actor: Actor): Identity {
  return { actor, lookAgain: async () => actor, wasActive: async () => {} };
}

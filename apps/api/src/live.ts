import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import type { LiveEvent, Noun } from "@accord/domain/journal";
import { may, maySee, type Permission } from "@accord/domain/permissions";
import type { AnnouncedLine } from "@accord/store/journal/read-journal";
import type { Context } from "./context.ts";

/** What one must be allowed to read to be told that something of it changed. */
const NEEDED = {
  matrix: "read-record",
  confirmation: "read-record",
  programme: "read-record",
  partnership: "read-record",
  area: "read-record",
  force: "read-record",
  party: "read-record",
  source: "read-record",
  reader: "read-addresses",
  report: "read-drafts",
  account: "manage-accounts",
  proposal: "read-record",
  plan: "read-record",
  governance: "read-record",
  lead: "read-record",
  mandate: "read-record",
} as const satisfies Record<Noun, Permission>;

const LOOK_AGAIN_MS = 1_000;

/**
 * The line after which a stream begins.
 *
 * Asked before the stream says that it has begun: a reader reads when it hears that, and a change
 * made after that read has to be told.
 *
 * @param after - the cursor of the last event the reader has; null for from now on
 */
export async function beginningOf({ database }: Context, after: number | null): Promise<number> {
  const { id: head } = await database.head();
  // A cursor from another register, or from before a restore, may lie ahead of this one.
  return Math.min(after ?? head, head);
}

/**
 * That something changed, as it commits; what changed is for a read to say, so that a stream can
 * never tell more than its reader may see.
 *
 * Ends with a refusal soon after the session ends or the reader's roles change: within the time a
 * session is remembered, and {@link LOOK_AGAIN_MS} more.
 */
export async function* followLive(
  { feed, identity, programmes, streams }: Context,
  reader: Actor,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<LiveEvent, void> {
  const leave = streams.enter(reader.id);
  const ended = new AbortController();
  const grants = grantsOf(reader);
  const watch = setInterval(async () => {
    // A database that is away for a moment does not end a stream; what was last known counts on.
    const actor = await identity.lookAgain().catch(() => reader);
    if (!actor || grantsOf(actor) !== grants) ended.abort();
  }, LOOK_AGAIN_MS);

  try {
    const either = AbortSignal.any([signal, ended.signal]);
    for await (const line of feed.follow({ after, signal: either })) {
      if (await mayHear(reader, line, programmes)) {
        yield { cursor: line.id, programme: line.programme, noun: line.noun };
      }
    }
  } finally {
    clearInterval(watch);
    leave();
  }
  if (ended.signal.aborted) {
    throw new AccordError("not-signed-in", "Your session has ended, or your role has changed.");
  }
}

function grantsOf({ grants }: Actor): string {
  return JSON.stringify(grants);
}

async function mayHear(
  reader: Actor,
  { programme, noun }: AnnouncedLine,
  programmes: Context["programmes"],
): Promise<boolean> {
  const needed = NEEDED[noun];
  if (programme !== null) {
    const scope = await programmes.scopeOf(programme).catch(() => null);
    return scope !== null && may(reader, needed, scope);
  }
  if (may(reader, needed, null)) return true;
  if (needed !== "read-record") return false;
  // Registers shared by all programmes: told to everyone who sees any.
  return (await programmes.all()).some((scope) => maySee(reader, scope));
}

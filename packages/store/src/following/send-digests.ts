import type { Actor } from "@accord/domain/actor";
import { type Instant, type LondonMoment, londonMoment } from "@accord/domain/calendar";
import { type DigestFacts, digestMessage, isDigestDue } from "@accord/domain/digest";
import { ownForceOf } from "@accord/domain/following";
import type { MatrixQuery, MatrixView } from "@accord/domain/matrix";
import { assertMay, maySee } from "@accord/domain/permissions";
import { type Selectable, sql } from "kysely";
import { readPerson } from "../accounts/read-person.ts";
import type { Database } from "../database.ts";
import { queueWithin } from "../deliveries/queue-messages.ts";
import { viewMatrix } from "../matrix/read-matrix.ts";
import { type ProgrammeListing, readAllProgrammes } from "../programmes/read-programmes.ts";
import type { Queue } from "../queue/queue.ts";
import type { FollowingTable } from "../tables/following.ts";

/** So many people are looked at in one call: others wait for the next, and nobody else for them. */
const AT_ONCE = 20;
/** Of a national programme each is some tens of megabytes. */
const MOST_VIEWS_REMEMBERED = 6;

export interface DigestLinks {
  readonly linkTo: DigestFacts["linkTo"];
  readonly settings: string;
  /** Where somebody ends their digest without signing in: by an address that is theirs alone. */
  readonly unsubscribe?: (actorId: string) => string;
}

/**
 * Looks at those whose digest is due, and puts the message of each for whom something has changed on its way.
 *
 * Each is looked at once a day, whoever calls and however often: the day is marked in the transaction
 * that queues the message.
 *
 * @returns how many were looked at, and how many are told something
 * @throws AggregateError when it failed for some, after all others were told: those are looked at again
 */
export async function sendDigests(
  database: Database,
  actor: Actor,
  links: DigestLinks,
): Promise<{ looked: number; told: number }> {
  assertMay(actor, "deliver", null);

  const now = database.clock.now();
  const moment = londonMoment(now);
  const due = await selectDue(database, moment);
  if (due.length === 0) return { looked: 0, told: 0 };
  const programmes = await readAllProgrammes(database);
  const { recordedAt: knownAt } = await database.head();
  const queue = await database.queue();
  const view = rememberViews(database);
  const failures: unknown[] = [];
  let told = 0;
  for (const follower of due) {
    try {
      const digest = await composeFor(database, follower, {
        ...{ links, programmes, moment, knownAt, view },
      });
      if (await post(database, follower, digest, { now, moment, knownAt, queue })) told += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) {
    throw new AggregateError(failures, `${failures.length} of ${due.length} digests failed.`);
  }
  return { looked: due.length, told };
}

interface Posting extends Pick<Composing, "moment" | "knownAt"> {
  readonly now: Date;
  readonly queue: Queue;
}

/** Marks somebody as looked at, and queues what they are told; not where another has meanwhile. */
async function post(
  database: Database,
  { actorId, toldOn }: Follower,
  { address, office, message }: Awaited<ReturnType<typeof composeFor>>,
  { now, moment, knownAt, queue }: Posting,
): Promise<boolean> {
  return database.aside(async (writer) => {
    const { numUpdatedRows } = await writer
      .updateTable("following")
      .set({ toldOn: moment.day, toldAt: knownAt })
      .where("actorId", "=", actorId)
      .where("toldOn", "=", toldOn)
      .where("digest", "<>", "none")
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 0 || message === null || address === null) return false;
    const { queueConnection } = writer;
    const posting = { work: writer, queueConnection, now: now.toISOString() as Instant };
    await queueWithin(posting, queue, [
      { kind: "digest", programme: null, address, office, ...message },
    ]);
    return true;
  });
}

type Follower = Selectable<FollowingTable>;

async function selectDue({ reader }: Database, moment: LondonMoment): Promise<Follower[]> {
  const rows = await reader
    .selectFrom("following")
    .selectAll()
    .where("digest", "<>", "none")
    .where("toldOn", "<", moment.day)
    .orderBy("toldOn")
    .orderBy("toldAt")
    .orderBy("actorId")
    .execute();
  return rows.filter((row) => isDigestDue(row, moment)).slice(0, AT_ONCE);
}

interface Composing {
  readonly links: DigestLinks;
  readonly programmes: readonly ProgrammeListing[];
  readonly moment: LondonMoment;
  readonly knownAt: Instant;
  readonly view: (wanted: Viewed) => Promise<MatrixView>;
}

type Viewed = Required<Pick<MatrixQuery, "programme" | "asAt" | "knownAt">>;

/** Most are told on the same days: what one is told from is read once for those who follow. */
function rememberViews(database: Database): Composing["view"] {
  const views = new Map<string, Promise<MatrixView>>();
  return (wanted) => {
    const key = `${wanted.programme} ${wanted.asAt} ${wanted.knownAt}`;
    const view = views.get(key) ?? viewMatrix(database, wanted);
    views.delete(key);
    views.set(key, view);
    const [longestAgo = key] = views.keys();
    if (views.size > MOST_VIEWS_REMEMBERED) views.delete(longestAgo);
    return view;
  };
}

/** What somebody is told; no message where nothing of theirs has changed, or they may see none of it. */
async function composeFor(
  database: Database,
  { actorId, force, wholeForce, toldOn, toldAt }: Follower,
  { links, programmes, moment, knownAt, view }: Composing,
) {
  const { reader } = database;
  const { unsubscribe, ...told } = links;
  const person = await readPerson(reader, actorId);
  const address = await addressOf(database, actorId);
  const office = person?.office ?? null;
  if (person === null || address === null) return { address, office, message: null };
  const stars = await reader
    .selectFrom("star")
    .selectAll()
    .where("actorId", "=", actorId)
    .execute();
  const theirs = force ?? ownForceOf(person.grants);
  const followed = [];
  for (const programme of programmes.filter((one) => maySee(person, one))) {
    const areas = new Set(
      stars.filter((star) => star.programme === programme.slug).map(({ area }) => area),
    );
    const whole = wholeForce ? theirs : null;
    if (areas.size === 0 && whole === null) continue;
    const { slug, showAsAt } = programme;
    const [then, now] = [showAsAt ?? toldOn, showAsAt ?? moment.day];
    followed.push({
      before: await view({ programme: slug, asAt: then, knownAt: toldAt }),
      after: await view({ programme: slug, asAt: now, knownAt }),
      areas,
      force: whole,
    });
  }
  const digest = digestMessage({ programmes: followed, toldOn, ...told });
  if (digest === null || unsubscribe === undefined) return { address, office, message: digest };
  const message = { ...digest.message, unsubscribe: unsubscribe(actorId) };
  return { address, office, message: { ...digest, message } };
}

/** Where somebody is written to: the address they sign in with, in the sign-in library's own table. */
async function addressOf({ reader }: Database, actorId: string): Promise<string | null> {
  const account = sql<{ id: string; email: string }>`(select "id", "email" from "user")`;
  const row = await reader
    .selectFrom("actor")
    .innerJoin(account.as("account"), "account.id", "actor.userId")
    .select("account.email")
    .where("actor.id", "=", actorId)
    .executeTakeFirst();
  return row?.email ?? null;
}

import { createHash, randomBytes } from "node:crypto";
import type { Actor } from "@accord/domain/actor";
import type { CalendarDate } from "@accord/domain/calendar";
import type { Message } from "@accord/domain/message";
import type { ListedCell } from "@accord/domain/signed-link";
import { type QueuedMessage, queueMessages } from "../deliveries/queue-messages.ts";
import { record } from "../journal/record.ts";
import type { Queue } from "../queue/queue.ts";
import type { Writer } from "../writer.ts";
import type { AskablePerson } from "./read-askable.ts";

/** Of a token only this is kept: who reads the database learns no link. */
export function digestOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

const TOKEN_BYTES = 32;

/** Whom to write to, about which of their cells, and how. */
export interface Requests {
  readonly actor: Actor;
  readonly programme: string;
  readonly people: readonly AskablePerson[];
  readonly asAt: CalendarDate;
  readonly until: CalendarDate;
  readonly words: string | null;
  readonly kind: QueuedMessage["kind"];
  readonly letterOf: (
    person: AskablePerson,
    token: string,
  ) => { readonly subject: string; readonly message: Message };
}

/**
 * Writes to each with a link of their own: links, messages, their place in the queue and the line of the act.
 *
 * A link that somebody had before for this programme ends with it.
 *
 * @param queue - asked for before the change began
 */
export async function sendRequests(
  writer: Writer,
  queue: Queue,
  { actor, programme, people, asAt, until, words, kind, letterOf }: Requests,
): Promise<{ asked: number }> {
  await revokeBefore(
    writer,
    programme,
    people.map(({ person }) => person),
  );
  const letters = people.map((person) => {
    const token = randomBytes(TOKEN_BYTES).toString("base64url");
    return { person, token, ...letterOf(person, token) };
  });
  const deliveries = await queueMessages(
    writer,
    queue,
    letters.map(({ person: { address, office }, subject, message }) => ({
      ...{ kind, programme, address, office, subject, message },
    })),
  );
  const links = await writer.append(
    "signedLink",
    letters.map(({ person, token }, index) => ({
      ...{ programme, actorId: person.person, asAt, until },
      tokenSha256: digestOfToken(token),
      cells: JSON.stringify(cellsOf(person)),
      head: writer.act.id - 1,
      askedBy: actor.id,
      deliveryId: deliveryAt(deliveries, index),
    })),
  );
  await record(writer, actor, {
    programme,
    noun: "confirmation",
    act: "confirmation-asked",
    fact: {
      ...{ asAt, until, words },
      asked: links.map(({ id, actorId }) => ({ link: id, actor: actorId })),
    },
  });
  return { asked: links.length };
}

/** The cells that somebody is asked about. */
export function cellsOf({ partnerships }: AskablePerson): ListedCell[] {
  return partnerships.flatMap(({ slug, areas }) =>
    areas.map((area) => ({ area, partnership: slug })),
  );
}

function deliveryAt(ids: readonly string[], index: number): string {
  const id = ids[index];
  if (id === undefined) throw new Error("A message was not queued.");
  return id;
}

async function revokeBefore(
  writer: Writer,
  programme: string,
  people: readonly string[],
): Promise<void> {
  if (people.length === 0) return;
  const before = await writer
    .selectFrom("signedLink")
    .select("id")
    .where("programme", "=", programme)
    .where("actorId", "in", people)
    .where("replacedBy", "is", null)
    .execute();
  await writer.replace(
    "signedLink",
    before.map(({ id }) => id),
  );
}

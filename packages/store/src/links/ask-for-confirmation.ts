import { createHash, randomBytes } from "node:crypto";
import type { Actor } from "@accord/domain/actor";
import { londonDay } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import { requestMessage } from "@accord/domain/request-message";
import { assertWindow, type ConfirmationRequest } from "@accord/domain/signed-link";
import type { Database } from "../database.ts";
import { queueMessages } from "../deliveries/queue-messages.ts";
import { record } from "../journal/record.ts";
import { readProgramme } from "../matrix/read-matrix.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Writer } from "../writer.ts";
import { type AskablePerson, selectAskable } from "./read-askable.ts";

/** Of a token only this is kept: who reads the database learns no link. */
export function digestOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

const TOKEN_BYTES = 32;

/**
 * Asks people to confirm the cells of their force's partnerships, each in an email with a link of
 * their own: links, messages and their place in the queue in one act.
 *
 * A link that somebody had before for this programme ends with it.
 *
 * @param linkOf - the address for a token
 * @throws AccordError `not-found` for someone who cannot be asked, `rule-broken` for a window that
 *   does not stand, a day that has not come, or someone with nothing to confirm
 */
export async function askForConfirmation(
  database: Database,
  actor: Actor,
  { programme, people, asAt, until, words }: ConfirmationRequest,
  linkOf: (token: string) => string,
): Promise<{ asked: number }> {
  await assertMayIn(database, actor, "edit-registers", programme);

  const today = londonDay(database.clock.now());
  assertWindow(until, today);
  if (asAt > today) {
    throw new AccordError("rule-broken", "A day that has not come cannot be confirmed.", { asAt });
  }
  const queue = await database.queue();
  return database.change(async (writer) => {
    const askable = await selectAskable(writer, { programme, asAt, today, head: writer.act.id });
    const chosen = [...new Set(people)].map((id) => assertAskable(askable, id));
    const named = await readProgramme(writer, programme, writer.act.id);
    await revokeBefore(
      writer,
      programme,
      chosen.map(({ person }) => person),
    );
    const letters = chosen.map((person) => {
      const token = randomBytes(TOKEN_BYTES).toString("base64url");
      const partnerships = person.partnerships.map(({ name, areas }) => ({
        name,
        cells: areas.length,
      }));
      const { subject, message } = requestMessage({
        ...{ programme: named, partnerships, asAt, until, words },
        askedBy: actor.office,
        url: linkOf(token),
      });
      return { person, token, subject, message };
    });
    const deliveries = await queueMessages(
      writer,
      queue,
      letters.map(({ person: { address, office }, subject, message }) => ({
        kind: "confirmation-request",
        ...{ programme, address, office, subject, message },
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
        asAt,
        until,
        words,
        asked: links.map(({ id, actorId }) => ({ link: id, actor: actorId })),
      },
    });
    return { asked: links.length };
  });
}

function assertAskable(askable: readonly AskablePerson[], id: string): AskablePerson {
  const found = askable.find(({ person }) => person === id);
  if (!found) {
    throw new AccordError("not-found", "Nobody of this name answers for a force here.", {
      person: id,
    });
  }
  if (cellsOf(found).length === 0) {
    throw new AccordError("rule-broken", "There is nothing recorded that they could confirm.", {
      person: id,
    });
  }
  return found;
}

function deliveryAt(ids: readonly string[], index: number): string {
  const id = ids[index];
  if (id === undefined) throw new Error("A message was not queued.");
  return id;
}

function cellsOf({ partnerships }: AskablePerson) {
  return partnerships.flatMap(({ slug, areas }) =>
    areas.map((area) => ({ area, partnership: slug })),
  );
}

async function revokeBefore(
  writer: Writer,
  programme: string,
  people: readonly string[],
): Promise<void> {
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

import type { Actor } from "@accord/domain/actor";
import { londonDay } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import { requestMessage } from "@accord/domain/request-message";
import { assertWindow, type ConfirmationRequest } from "@accord/domain/signed-link";
import type { Database } from "../database.ts";
import { readProgramme } from "../matrix/read-matrix.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { type AskablePerson, selectAskable } from "./read-askable.ts";
import { cellsOf, sendRequests } from "./send-requests.ts";

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
    return sendRequests(writer, queue, {
      ...{ actor, programme, asAt, until, words, people: chosen },
      kind: "confirmation-request",
      letterOf: ({ partnerships }, token) =>
        requestMessage({
          ...{ programme: named, asAt, until, words, askedBy: actor.office, url: linkOf(token) },
          partnerships: partnerships.map(({ name, areas }) => ({ name, cells: areas.length })),
        }),
    });
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

import type { Actor } from "@accord/domain/actor";
import { type Instant, londonDay } from "@accord/domain/calendar";
import { cellKey } from "@accord/domain/cell";
import { may } from "@accord/domain/permissions";
import type { AskedPerson } from "@accord/domain/signed-link";
import { readWho } from "../accounts/who.ts";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Reader } from "../writer.ts";

/** How many requests are told, the last ones first. */
const TOLD = 100;

/** Who was asked to confirm, and what they have answered since, by link or signed in. */
export async function readAsked(
  database: Database,
  actor: Actor,
  programme: string,
): Promise<AskedPerson[]> {
  const scope = await assertMayIn(database, actor, "read-drafts", programme);

  const { reader } = database;
  const today = londonDay(database.clock.now());
  const links = await reader
    .selectFrom("signedLink")
    .innerJoin("delivery", "delivery.id", "signedLink.deliveryId")
    .select(["signedLink.id", "actorId", "cells", "until", "recordedAt", "replacedBy"])
    .select(["delivery.address", "delivery.state"])
    .where("signedLink.programme", "=", programme)
    .orderBy("signedLink.id", "desc")
    .limit(TOLD)
    .execute();
  const people = [...new Set(links.map(({ actorId }) => actorId))];
  const answers = people.length === 0 ? [] : await readAnswers(reader, { programme, people });
  const whoIs = await readWho(reader, people, { actor, programme: scope });
  const seesAddresses = may(actor, "read-addresses", scope);
  return links.map(({ id, actorId, cells, until, recordedAt, replacedBy, address, state }) => {
    const listed = new Set(cells.map(cellKey));
    const count = (kind: Answer["kind"]) =>
      new Set(
        answers
          .filter((one) => one.kind === kind && one.by === actorId && one.at >= recordedAt)
          .map(cellKey)
          .filter((key) => listed.has(key)),
      ).size;
    return {
      link: id,
      who: whoIs(actorId),
      address: seesAddresses ? address : null,
      askedAt: recordedAt,
      until,
      state: replacedBy !== null ? "revoked" : until < today ? "closed" : "open",
      delivery: state,
      cells: listed.size,
      confirmed: count("confirmed"),
      proposed: count("proposed"),
    };
  });
}

interface Answer {
  readonly kind: "confirmed" | "proposed";
  readonly by: string;
  readonly at: Instant;
  readonly area: string;
  readonly partnership: string;
}

async function readAnswers(
  reader: Reader,
  { programme, people }: { programme: string; people: readonly string[] },
): Promise<Answer[]> {
  const confirmed = await reader
    .selectFrom("confirmationCell")
    .innerJoin("confirmation", "confirmation.id", "confirmationCell.confirmationId")
    .innerJoin("cell", "cell.id", "confirmationCell.cellId")
    .select(["confirmedBy as by", "confirmation.recordedAt as at"])
    .select(["cell.area", "cell.partnership"])
    .where("confirmation.programme", "=", programme)
    .where("confirmedBy", "in", people)
    .where("confirmation.replacedBy", "is", null)
    .execute();
  const proposed = await reader
    .selectFrom("proposal")
    .select(["proposedBy as by", "recordedAt as at", "area", "partnership"])
    .where("programme", "=", programme)
    .where("kind", "=", "change")
    .where("proposedBy", "in", people)
    .execute();
  return [
    ...confirmed.map((one) => ({ kind: "confirmed" as const, ...one })),
    ...proposed.map((one) => ({ kind: "proposed" as const, ...one })),
  ];
}

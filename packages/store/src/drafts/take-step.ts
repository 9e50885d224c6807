import type { Actor } from "@accord/domain/actor";
import { assertStep, type DraftAsSeen, type DraftStep, STEP_NEEDS } from "@accord/domain/draft";
import { AccordError } from "@accord/domain/errors";
import { assertMay, may } from "@accord/domain/permissions";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Queue } from "../queue/queue.ts";
import type { Writer } from "../writer.ts";
import { draftPerson, type FoundDraft, findDraft } from "./find-draft.ts";

/** A step under way: the draft as it stood, and where it is written. */
export interface StepUnderWay {
  readonly writer: Writer;
  readonly queue: Queue;
  readonly draft: FoundDraft;
}

/**
 * Takes a step on a draft in one act: asks whether this person may, and whether the draft stands so that it
 * can be taken, before anything is written.
 *
 * @throws AccordError `not-allowed` for a role without the duty, `rule-broken` where it cannot be taken now,
 *   `changed-meanwhile` where its documents are no longer those that were looked at
 */
export async function takeStep(
  database: Database,
  actor: Actor,
  step: DraftStep,
  { seen, ...address }: DraftAsSeen,
  take: (underWay: StepUnderWay) => Promise<void>,
): Promise<void> {
  const scope = await assertMayIn(database, actor, "read-record", address.programme);
  const needed = STEP_NEEDS[step];
  const held = needed.find((duty) => may(actor, duty, scope));
  if (held === undefined) assertMay(actor, needed[0], scope);

  const queue = await database.queue();
  await database.change(async (writer) => {
    // Whoever tells that it was not approved waits for the one who is approving it.
    await writer
      .selectFrom("reportDraft")
      .select("id")
      .where("id", "=", address.draft)
      .forUpdate()
      .execute();
    const draft = await findDraft(writer, address);
    assertStep(step, draft.standing, draftPerson(actor, scope));
    if (seen !== undefined && draft.documents?.composition !== seen) {
      throw new AccordError(
        "changed-meanwhile",
        "Somebody else changed it after you opened it. Look at its documents again.",
        { draft: draft.id },
      );
    }
    await take({ writer, queue, draft });
  });
}

/** Writes the line of a step on a draft. */
export async function recordStep(
  writer: Writer,
  actor: Pick<Actor, "id">,
  { id, programme, period, version }: Pick<FoundDraft, "id" | "programme" | "period" | "version">,
  { act, ...fact }: { readonly act: string } & Readonly<Record<string, unknown>>,
): Promise<void> {
  await record(writer, actor, {
    programme,
    noun: "report",
    act,
    fact: { draft: id, ...period, version, ...fact },
  });
}

import type { Actor } from "@accord/domain/actor";
import type { JournalFact } from "@accord/domain/journal";
import { canonicalJson } from "../canonical-json.ts";
import type { Writer } from "../writer.ts";
import { lineHash } from "./line-hash.ts";

/** The channel that hears of every line, when its act commits. */
export const JOURNAL_CHANNEL = "journal";

/**
 * Writes the line of an act, chained to the one before and answering for all rows the act wrote.
 *
 * The last thing an act does: what is written after it would have no line.
 */
export async function record(
  writer: Writer,
  actor: Pick<Actor, "id">,
  { programme, noun, act, fact }: JournalFact,
): Promise<void> {
  const line = {
    id: writer.act.id,
    recordedAt: writer.act.recordedAt,
    actorId: actor.id,
    programme,
    noun,
    act,
    fact: canonicalJson(fact),
    written: canonicalJson(writer.written()),
    previousHash: writer.previousHash,
  };
  await writer.writeLine({ ...line, hash: lineHash(line) });
}

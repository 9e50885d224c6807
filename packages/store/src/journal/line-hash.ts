import { canonicalJson, sha256 } from "../canonical-json.ts";
import type { JournalTable } from "../tables.ts";

/** What the first line of a chain has before it. */
export const NO_HASH = "0".repeat(64);

/** The hash that a line must have: of everything in it, the hash of the line before included. */
export function lineHash(line: Omit<JournalTable, "hash">): string {
  const { id, recordedAt, actorId, programme, noun, act, fact, written, previousHash } = line;
  return sha256(
    canonicalJson({ id, recordedAt, actorId, programme, noun, act, fact, written, previousHash }),
  );
}

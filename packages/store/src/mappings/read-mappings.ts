import type { Actor } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import type { Mapping } from "@accord/domain/intake";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Reader } from "../writer.ts";

export interface KeptMapping extends Mapping {
  readonly id: number;
  readonly recordedAt: Instant;
}

/** What a programme remembers of wordings and names, by kind and words. */
export async function readMappings(
  database: Database,
  actor: Actor,
  { programme }: { programme: string },
): Promise<KeptMapping[]> {
  await assertMayIn(database, actor, "import-entries", programme);

  return selectMappings(database.reader, programme);
}

/** The same, for those who have asked themselves whether it may be read. */
export function selectMappings(reader: Reader, programme: string): Promise<KeptMapping[]> {
  return reader
    .selectFrom("mapping")
    .select(["id", "kind", "words", "means", "reason", "recordedAt"])
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .orderBy("kind")
    .orderBy("words")
    .execute();
}

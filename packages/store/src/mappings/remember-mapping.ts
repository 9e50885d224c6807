import type { Actor } from "@accord/domain/actor";
import type { Mapping } from "@accord/domain/intake";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Writer } from "../writer.ts";

/** Remembers what a wording or a name means in a programme, in place of what was remembered before. */
export async function rememberMapping(
  database: Database,
  actor: Actor,
  { programme, mapping }: { programme: string; mapping: Mapping },
): Promise<void> {
  await assertMayIn(database, actor, "import-entries", programme);

  const { kind, words, means, reason } = mapping;
  await database.change(async (writer) => {
    await appendMappings(writer, programme, [mapping]);
    await record(writer, actor, {
      programme,
      noun: "programme",
      act: "mapping-remembered",
      fact: { kind, words, means, reason },
    });
  });
}

/** Writes mappings, marking those of the same words as replaced. */
export async function appendMappings(
  writer: Writer,
  programme: string,
  mappings: readonly Mapping[],
): Promise<void> {
  if (mappings.length === 0) return;
  const before = await writer
    .selectFrom("mapping")
    .select(["id", "kind", "words"])
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .execute();
  const keyOf = ({ kind, words }: Pick<Mapping, "kind" | "words">) => `${kind}/${words}`;
  const given = new Map(mappings.map((mapping) => [keyOf(mapping), mapping]));
  await writer.replace(
    "mapping",
    before.filter((one) => given.has(keyOf(one))).map(({ id }) => id),
  );
  await writer.append(
    "mapping",
    [...given.values()].map(({ kind, words, means, reason }) => ({
      programme,
      kind,
      words,
      means: JSON.stringify(means),
      reason,
    })),
  );
}

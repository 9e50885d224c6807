import { type Actor, OPERATOR, WORKER } from "@accord/domain/actor";
import type { Who } from "@accord/domain/cell-story";
import { may, type ProgrammeScope } from "@accord/domain/permissions";
import type { Reader } from "../writer.ts";

/** Tells who did something: the office to everyone, the name to those whose role includes it. */
export async function readWho(
  reader: Reader,
  ids: readonly string[],
  { actor, programme }: { actor: Actor; programme: ProgrammeScope },
): Promise<(id: string) => Who> {
  const isNamed = may(actor, "read-names", programme);
  const rows =
    ids.length === 0
      ? []
      : await reader
          .selectFrom("actor")
          .select(["id", "office", "name"])
          .where("id", "in", [...new Set(ids)])
          .execute();
  const known = [...rows, OPERATOR, WORKER];
  return (id) => {
    const one = known.find((other) => other.id === id);
    return { office: one?.office ?? null, name: isNamed ? (one?.name ?? null) : null };
  };
}

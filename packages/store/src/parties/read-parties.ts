import type { Actor } from "@accord/domain/actor";
import type { Party, PartyName } from "@accord/domain/force";
import type { Database } from "../database.ts";
import { stretchOf } from "../dated.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { selectCitable } from "../sources/assert-sources.ts";

/** A party with what it was called, in the order of time. */
export interface ListedParty extends Omit<Party, "succession"> {
  readonly succession: readonly ListedName[];
}

export interface ListedName extends PartyName {
  readonly id: number;
  /** Whether a paper says so. Which one is not told where it is another programme's alone. */
  readonly hasSource: boolean;
}

/** Every party of the register. The register is one: programmes share them. */
export async function readParties(
  database: Database,
  actor: Actor,
  { programme }: { programme: string },
): Promise<ListedParty[]> {
  await assertMayIn(database, actor, "read-drafts", programme);
  const { reader } = database;
  const parties = await reader
    .selectFrom("party")
    .select(["slug", "force", "kind"])
    .orderBy("slug")
    .execute();
  const names = await reader
    .selectFrom("partySuccession")
    .select(["id", "party", "name", "source"])
    .select(["fromDate", "fromPrecision", "untilDate", "untilPrecision"])
    .where("replacedBy", "is", null)
    .orderBy("fromFirstDay")
    .orderBy("id")
    .execute();
  const papers = names.flatMap(({ source }) => source ?? []);
  const told = await selectCitable(reader, programme, papers);
  return parties.map((party) => ({
    ...party,
    succession: names
      .filter((name) => name.party === party.slug)
      .map(({ id, name, source, party: _, ...dates }) => ({
        id,
        name,
        source: source !== null && told.has(source) ? source : null,
        hasSource: source !== null,
        ...stretchOf(dates),
      })),
  }));
}

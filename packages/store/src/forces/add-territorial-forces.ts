import type { Actor } from "@accord/domain/actor";
import type { Party } from "@accord/domain/force";
import { assertMay } from "@accord/domain/permissions";
import { CHIEF_OFFICER, POLICING_BODY } from "@accord/domain/register-words";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { giveNames } from "../registers/naming.ts";
import type { Reader, Writer } from "../writer.ts";
import { FORCES_OF_ENGLAND_AND_WALES } from "./forces-of-england-and-wales.ts";

/**
 * Puts those of the 43 territorial forces and of their parties in the register that it does not hold.
 *
 * What is there is left as it is, whatever it is called by now. A register that holds them all gets
 * no line. What each party was called is not recorded: that is entered where a source says so.
 */
export async function addTerritorialForces(database: Database, actor: Actor): Promise<void> {
  assertMay(actor, "manage-accounts", null);

  const { forces, parties } = await missingForces(database.reader);
  if (forces.length === 0 && parties.length === 0) return;
  await database.change(async (writer) => {
    const added = await writeMissingForces(writer);
    if (added.forces.length === 0 && added.parties.length === 0) return;
    await record(writer, actor, {
      programme: null,
      noun: "force",
      act: "territorial-forces-added",
      fact: added,
    });
  });
}

/** Writes them as part of another act. Gives the slugs of what was written. */
export async function writeMissingForces(
  writer: Writer,
): Promise<{ readonly forces: readonly string[]; readonly parties: readonly string[] }> {
  const { forces, parties } = await missingForces(writer);
  await writer.append(
    "force",
    forces.map(({ slug, onsCode, region }) => ({ slug, onsCode, region })),
  );
  await giveNames(
    writer,
    "force",
    forces.map(({ slug, name }) => ({ slug, name, aliases: [] })),
  );
  await writer.append("party", parties);
  return { forces: forces.map(({ slug }) => slug), parties: parties.map(({ slug }) => slug) };
}

/** A force that stands under another slug is known by its code. */
async function missingForces(reader: Reader) {
  const there = await reader.selectFrom("force").select(["slug", "onsCode"]).execute();
  const parties = await reader.selectFrom("party").select(["force", "kind"]).execute();
  const codes = new Set(there.map(({ onsCode }) => onsCode));
  const slugs = new Set(there.map(({ slug }) => slug));
  const forces = FORCES_OF_ENGLAND_AND_WALES.filter(
    ({ slug, onsCode }) => !codes.has(onsCode) && !slugs.has(slug),
  );
  const bySlug = [
    ...forces.map(({ slug }) => slug),
    ...there.filter(({ onsCode }) => isTerritorial(onsCode)).map(({ slug }) => slug),
  ];
  const wanted = bySlug.flatMap(partiesOf);
  return {
    forces,
    parties: wanted.filter(
      ({ force, kind }) => !parties.some((party) => party.force === force && party.kind === kind),
    ),
  };
}

const isTerritorial = (code: string) =>
  FORCES_OF_ENGLAND_AND_WALES.some(({ onsCode }) => onsCode === code);

/** Of each police area its chief officer and its policing body. */
function partiesOf(force: string): Omit<Party, "succession">[] {
  return [CHIEF_OFFICER, POLICING_BODY].map((kind) => ({ slug: `${force}-${kind}`, force, kind }));
}

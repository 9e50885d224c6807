import type { Actor } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import type { GovernanceView } from "@accord/domain/governance";
import type { Database } from "../database.ts";
import { readKnownAt } from "../journal/read-journal.ts";
import { readProgramme } from "../matrix/read-matrix.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { selectSources } from "../sources/read-sources.ts";
import { selectGovernance } from "./select-governance.ts";

/** The bodies that govern a programme and their meetings, as known at an instant. */
export async function readGovernance(
  database: Database,
  actor: Actor,
  { programme, knownAt: wanted }: { programme: string; knownAt?: Instant | undefined },
): Promise<GovernanceView> {
  await assertMayIn(database, actor, "read-record", programme);

  const { reader } = database;
  const { knownAt, head } = await readKnownAt(database, wanted);
  const governance = await selectGovernance(reader, { programme, head });
  const named = new Set(governance.bodies.flatMap(({ source }) => source?.slug ?? []));
  return {
    programme: await readProgramme(reader, programme, head),
    knownAt,
    head,
    ...governance,
    sources: await selectSources(reader, [...named], head),
  };
}

import type { Actor } from "@accord/domain/actor";
import { type AsAt, type Instant, londonDay } from "@accord/domain/calendar";
import type { CellLead } from "@accord/domain/lead";
import type { CellMandate } from "@accord/domain/mandate";
import type { Database } from "../database.ts";
import { readKnownAt } from "../journal/read-journal.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { readLeads } from "./read-leads.ts";
import { readMandates } from "./read-mandates.ts";

export interface LeadsView {
  readonly asAt: string;
  readonly knownAt: string;
  readonly head: number;
  readonly leads: readonly CellLead[];
  readonly mandates: readonly CellMandate[];
}

/** Who leads the cells of a programme and on whose mandate, as at a day, as known at an instant. */
export async function listLeads(
  database: Database,
  actor: Actor,
  {
    programme,
    asAt = londonDay(database.clock.now()),
    knownAt: wanted,
  }: {
    readonly programme: string;
    readonly asAt?: AsAt | undefined;
    readonly knownAt?: Instant | undefined;
  },
): Promise<LeadsView> {
  await assertMayIn(database, actor, "read-record", programme);

  const { reader } = database;
  const { knownAt, head } = await readKnownAt(database, wanted);
  const query = { programme, asAt, head };
  return {
    asAt,
    knownAt,
    head,
    leads: await readLeads(reader, query),
    mandates: await readMandates(reader, query),
  };
}

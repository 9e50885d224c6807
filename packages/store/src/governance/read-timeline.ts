import type { Actor } from "@accord/domain/actor";
import { type AsAt, type Instant, londonDay } from "@accord/domain/calendar";
import { composeTimeline, type Timeline, type TimelineTick } from "@accord/domain/timeline";
import type { Database } from "../database.ts";
import { readKnownAt } from "../journal/read-journal.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { readTicks } from "./read-ticks.ts";
import { selectGovernance } from "./select-governance.ts";

export interface TimelineQuery {
  readonly programme: string;
  readonly asAt?: AsAt | undefined;
  readonly knownAt?: Instant | undefined;
}

/**
 * What the time rail of a programme shows, as known at an instant, with the day a day is compared with.
 *
 * @param ticksAt - its ticks as known at a line of the journal, from whoever keeps them: they are the
 *   same for every day shown; by default they are read
 */
export async function readTimeline(
  database: Database,
  actor: Actor,
  { programme, asAt, knownAt: wanted }: TimelineQuery,
  ticksAt = (head: number): Promise<TimelineTick[]> =>
    readTicks(database.reader, { programme, head }),
): Promise<Timeline> {
  await assertMayIn(database, actor, "read-record", programme);

  const { reader } = database;
  const { knownAt, head } = await readKnownAt(database, wanted);
  const settings = await reader
    .selectFrom("programmeSettings")
    .select("showAsAt")
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .executeTakeFirst();
  const opening = settings?.showAsAt ?? londonDay(database.clock.now());
  const governance = await selectGovernance(reader, { programme, head });
  return composeTimeline({
    ...governance,
    ticks: await ticksAt(head),
    asAt: asAt ?? opening,
    opening,
    knownAt,
    head,
  });
}

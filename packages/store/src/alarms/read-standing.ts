import type { Database } from "../database.ts";

/** What an operator watches of messages: counts and times alone. */
export interface MailStanding {
  /** How many could be sent now and are not. */
  readonly due: number;
  readonly oldestSeconds: number;
  readonly alarms: number;
}

/** How messages stand. For the process's own figures; it names nothing of the record. */
export async function readMailStanding(database: Database): Promise<MailStanding> {
  const queue = await database.queue();
  const { due, oldestSeconds } = await database.aside((writer) => queue.depth(writer, "delivery"));
  const { count } = await database.reader
    .selectFrom("alarm")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("endedAt", "is", null)
    .executeTakeFirstOrThrow();
  return { due, oldestSeconds, alarms: Number(count) };
}

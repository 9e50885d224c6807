import type { Actor } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import { ReportPeriod } from "@accord/domain/period";
import { assertMay } from "@accord/domain/permissions";
import { refusalsMessage } from "@accord/domain/refusals-message";
import type { Database, WorkWriter } from "../database.ts";
import { queueWithin } from "../deliveries/queue-messages.ts";
import type { Queue } from "../queue/queue.ts";
import { REFUSED } from "./note-refusal.ts";
import { selectTeam } from "./select-team.ts";

/** Once a report is out, the team waits so long for what else is refused, so that it gets one email. */
const GATHER_MS = 60_000;
/** It waits no longer than this for the rest of a report. */
const LONGEST_MS = 600_000;

/**
 * Tells the team of messages that came to nothing: one email a report, with each address and the mail
 * server's own words. What is refused after it, such as a bounce the next day, is gathered into another.
 * The alarm ends when every one of them has arrived after all.
 *
 * @returns how many reports the team was told of
 * @throws AggregateError where it failed for some, after all others were told
 */
export async function tellRefusals(
  database: Database,
  actor: Actor,
  linkTo: (programme: string, report: string | null) => string,
): Promise<{ told: number }> {
  assertMay(actor, "deliver", null);

  const open = await database.reader
    .selectFrom("alarm")
    .selectAll()
    .where("kind", "=", REFUSED)
    .where("endedAt", "is", null)
    .orderBy("id")
    .execute();
  if (open.length === 0) return { told: 0 };
  const queue = await database.queue();
  let told = 0;
  const failures: unknown[] = [];
  for (const alarm of open) {
    const now = database.clock.now();
    try {
      if (await database.aside((writer) => look(writer, { queue, alarm, now, linkTo }))) told += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, "Some refusals could not be told of.");
  return { told };
}

interface Looking {
  readonly queue: Queue;
  readonly alarm: {
    readonly id: number;
    readonly programme: string | null;
    readonly about: string;
    readonly raisedAt: Instant;
    readonly toldAt: Instant | null;
  };
  readonly now: Date;
  readonly linkTo: (programme: string, report: string | null) => string;
}

async function look(writer: WorkWriter, { queue, alarm, now, linkTo }: Looking): Promise<boolean> {
  const { id, programme, about, raisedAt, toldAt } = alarm;
  const reportId = about.startsWith("report:") ? Number(about.slice("report:".length)) : null;
  if (programme === null) return false;
  const at = now.toISOString() as Instant; // Date writes it as the domain does
  const messages = await selectMessages(writer, programme, reportId);
  const lost = messages.filter(({ state }) => state === "refused" || state === "given-up");
  const isOut = messages.every(({ state }) => ENDED.includes(state));
  if (lost.length === 0 && isOut) {
    await writer.updateTable("alarm").set({ endedAt: at }).where("id", "=", id).execute();
    return false;
  }
  const since = toldAt ?? raisedAt;
  const untold = lost.filter(({ settledAt }) =>
    settledAt === null ? false : toldAt === null ? settledAt >= since : settledAt > since,
  );
  const [first] = untold.map(({ settledAt }) => Date.parse(settledAt ?? at)).toSorted();
  if (first === undefined) return false;
  const waited = now.getTime() - first;
  const isGathered = toldAt === null && isOut && reportId !== null;
  if (waited < (isGathered ? GATHER_MS : LONGEST_MS)) return false;
  const claimed = await writer
    .updateTable("alarm")
    .set({ toldAt: at })
    .where("id", "=", id)
    .where("toldAt", toldAt === null ? "is" : "=", toldAt)
    .returning("id")
    .execute();
  if (claimed.length === 0) return false;
  const facts = await describe(writer, programme, reportId);
  const { subject, message } = refusalsMessage({
    ...facts,
    url: linkTo(programme, reportId === null ? null : String(reportId)),
    refusals: untold.map(({ office, address, serverWords, isSuspended }) => ({
      office: office ?? address,
      address,
      words: serverWords ?? "",
      isSuspended,
    })),
  });
  const { queueConnection } = writer;
  await queueWithin(
    { work: writer, queueConnection, now: at },
    queue,
    (await selectTeam(writer, programme)).map(({ address, office }) => ({
      ...{ kind: "alarm" as const, programme, address, office, subject, message },
    })),
  );
  return true;
}

const ENDED: readonly string[] = ["sent", "refused", "given-up"];

async function selectMessages(writer: WorkWriter, programme: string, reportId: number | null) {
  const rows = await writer
    .selectFrom("delivery")
    .leftJoin("suspendedAddress", (join) =>
      join.on(({ eb, fn, ref }) =>
        eb(fn<string>("lower", ["delivery.address"]), "=", ref("suspendedAddress.address")),
      ),
    )
    .select(["delivery.address", "office", "state", "settledAt", "serverWords", "since"])
    .where("programme", "=", programme)
    .where("reportId", reportId === null ? "is" : "=", reportId)
    .where("kind", "<>", "alarm")
    .where("state", "<>", "sent")
    .orderBy("office")
    .execute();
  return rows.map(({ since, ...row }) => ({ ...row, isSuspended: since !== null }));
}

async function describe(writer: WorkWriter, programme: string, reportId: number | null) {
  const { name, marking } = await writer
    .selectFrom("naming")
    .innerJoin("programmeSettings as settings", "settings.programme", "naming.slug")
    .select(["naming.name", "settings.marking"])
    .where("naming.noun", "=", "programme")
    .where("naming.slug", "=", programme)
    .where("naming.replacedBy", "is", null)
    .where("settings.replacedBy", "is", null)
    .executeTakeFirstOrThrow();
  const report =
    reportId === null
      ? undefined
      : await writer
          .selectFrom("report")
          .select(["kind", "period"])
          .where("id", "=", reportId)
          .executeTakeFirst();
  return {
    programme: { name, marking },
    period: report ? ReportPeriod.parse(report) : null,
  };
}

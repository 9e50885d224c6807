import type { Actor } from "@accord/domain/actor";
import { firstInstant, type Instant, londonDay, nextDay } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import { formatInstant } from "@accord/domain/format-date";
import { asAtOf, daysOf, periodTitle } from "@accord/domain/period";
import type { ReportOrder } from "@accord/domain/report";
import { documentsOf, type PreviewOrder } from "@accord/domain/wanted-documents";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { selectReportingRules } from "../reporting/read-rules.ts";
import type { Reader } from "../writer.ts";
import { askComposition, besideRecord, instantNow } from "./ask-composition.ts";
import { type IssuedReport, readIssued } from "./issued.ts";
import { wantedForReaders } from "./wanted-documents.ts";

/** What was asked for, to be composed by the worker. */
export interface OrderedReport {
  readonly composition: string;
}

/**
 * Asks for a report of a period to be composed, filed and sent to its readers.
 *
 * @throws AccordError `rule-broken` for a period that has not ended, one that is being sent, one
 *   of a programme whose reports go through checking and approval, and one that was sent already: it says when, and a changed one goes only with a reason
 */
export async function orderReport(
  database: Database,
  actor: Actor,
  order: ReportOrder,
): Promise<OrderedReport> {
  const { programme, period, reason } = order;
  await assertMayIn(database, actor, "send-report", programme);

  const { isDraft } = asAtOf(period, londonDay(database.clock.now()));
  if (isDraft) {
    throw new AccordError(
      "rule-broken",
      `${periodTitle(period)} has not ended. Its report can be previewed, and sent from the day after.`,
    );
  }
  const queue = await database.queue();
  const now = instantNow(database);
  const composition = await database.aside(async (writer) => {
    await assertSentWithoutApproval(writer, programme);
    assertMayFollow(await readIssued(writer, programme, period), reason, periodTitle(period));
    await assertNotBeingSent(writer, order);
    return askComposition(besideRecord(writer, now), queue, {
      ...{ programme, period, reason, purpose: "send", askedBy: actor.id },
      wanted: await wantedForReaders(writer, { programme, period, at: now }),
    });
  });
  return { composition };
}

/**
 * Asks for a report to be composed and kept an hour for its asker alone: of any period, as known now or at any
 * moment before, in either edition, with the page of a force or without.
 */
export async function previewReport(
  database: Database,
  actor: Actor,
  order: PreviewOrder,
): Promise<OrderedReport> {
  const { programme, period, edition, force } = order;
  await assertMayIn(database, actor, "preview-report", programme);

  const queue = await database.queue();
  const now = instantNow(database);
  const composition = await database.aside(async (writer) => {
    await assertFewWaiting(writer, actor, now);
    return askComposition(besideRecord(writer, now), queue, {
      ...{ programme, period, force, purpose: "preview", askedBy: actor.id },
      knownAt: knownInstant(order),
      wanted: documentsOf({ edition, force }),
    });
  });
  return { composition };
}

/** So many previews and tests of one person wait at once: behind them wait the reports of everybody. */
const MOST_WAITING = 10;
/** One that nobody has composed by then is given up by whoever asked, too. */
const WAITED_FOR_MS = 3_600_000;

/** @throws AccordError `too-much` for somebody who waits for many previews and tests already */
export async function assertFewWaiting(
  reader: Reader,
  { id }: Pick<Actor, "id">,
  now: Instant,
): Promise<void> {
  const since = new Date(Date.parse(now) - WAITED_FOR_MS).toISOString() as Instant; // Date writes it as the domain does
  const waiting = await reader
    .selectFrom("composition")
    .select("id")
    .where("askedBy", "=", id)
    .where("purpose", "in", ["preview", "test"])
    .where("state", "in", ["waiting", "claimed"])
    .where("askedAt", ">", since)
    .limit(MOST_WAITING)
    .execute();
  if (waiting.length < MOST_WAITING) return;
  throw new AccordError(
    "too-much",
    "You wait for ten previews and tests already. Ask for more when they are there.",
    { waiting: waiting.length },
  );
}

/** The moment something is to be shown as known at; null for now. The end of a period is that of its last day. */
export function knownInstant({ period, knownAt }: PreviewOrder): Instant | null {
  if (knownAt !== "then") return knownAt;
  const next = Date.parse(firstInstant(nextDay(daysOf(period).last)));
  return new Date(next - 1).toISOString() as Instant; // Date writes it as the domain does
}

/** @throws AccordError `rule-broken` when the period was sent and no reason is given to send it again */
export function assertMayFollow(
  issued: IssuedReport | null,
  reason: string | null,
  title: string,
): void {
  if (!issued || reason !== null) return;
  const when = issued.issuedAt ? formatInstant(issued.issuedAt) : "before";
  throw new AccordError(
    "rule-broken",
    `The report for ${title} was sent already, on ${when}. A changed one goes as a correction, with a reason.`,
    { issuedAt: issued.issuedAt, version: issued.version, report: String(issued.id) },
  );
}

/** @throws AccordError `rule-broken` in a programme whose reports go through checking and approval */
export async function assertSentWithoutApproval(reader: Reader, programme: string): Promise<void> {
  const { approvals } = await selectReportingRules(reader, programme);
  if (!approvals) return;
  throw new AccordError(
    "rule-broken",
    "The reports of this programme go through checking and approval. Compose a draft.",
    { approvals },
  );
}

async function assertNotBeingSent(reader: Reader, order: ReportOrder): Promise<void> {
  const waiting = await reader
    .selectFrom("composition")
    .select("id")
    .where("programme", "=", order.programme)
    .where("kind", "=", order.period.kind)
    .where("period", "=", order.period.period)
    .where("purpose", "=", "send")
    .where("state", "in", ["waiting", "claimed"])
    .executeTakeFirst();
  if (waiting) {
    throw new AccordError("rule-broken", "This report is being composed and sent just now.", {
      composition: waiting.id,
    });
  }
}

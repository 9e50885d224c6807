import type { Actor } from "@accord/domain/actor";
import { londonDay } from "@accord/domain/calendar";
import type { DraftOrder } from "@accord/domain/draft";
import { AccordError } from "@accord/domain/errors";
import { asAtOf, periodTitle } from "@accord/domain/period";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { selectReportingRules } from "../reporting/read-rules.ts";
import { besideRecord, instantNow } from "../reports/ask-composition.ts";
import { type BegunDraft, beginDraft } from "../reports/begin-draft.ts";
import { readIssued } from "../reports/issued.ts";
import { assertMayFollow } from "../reports/order-report.ts";
import type { Reader } from "../writer.ts";

/**
 * Asks for a draft of a period by hand. Where a run of its schedule is under way, it is that run's.
 *
 * @throws AccordError `rule-broken` for a period that has not ended, one that has an open draft, one that was
 *   issued when no reason is given, and in a programme whose reports go without checking and approval
 */
export async function composeDraft(
  database: Database,
  actor: Actor,
  { programme, period, reason }: DraftOrder,
): Promise<BegunDraft> {
  await assertMayIn(database, actor, "check-report", programme);

  const title = periodTitle(period);
  if (asAtOf(period, londonDay(database.clock.now())).isDraft) {
    throw new AccordError(
      "rule-broken",
      `${title} has not ended. Its report can be previewed, and composed from the day after.`,
    );
  }
  const queue = await database.queue();
  const now = instantNow(database);
  return database.aside(async (writer) => {
    if (!(await selectReportingRules(writer, programme)).approvals) {
      throw new AccordError(
        "rule-broken",
        "The reports of this programme are sent without checking and approval.",
      );
    }
    assertMayFollow(await readIssued(writer, programme, period), reason, title);
    const open = await findOpen(writer, { programme, ...period });
    if (open !== null) {
      throw new AccordError("rule-broken", `There is a draft for ${title} already.`, {
        draft: open,
      });
    }
    const run = await findRunUnderWay(writer, { programme, ...period });
    const asked = { programme, period, reason, run, askedBy: actor.id };
    return beginDraft(besideRecord(writer, now), queue, asked);
  });
}

interface OfPeriod {
  readonly programme: string;
  readonly kind: "monthly" | "quarterly";
  readonly period: string;
}

async function findOpen(reader: Reader, { programme, kind, period }: OfPeriod) {
  const open = await reader
    .selectFrom("reportDraft")
    .select("id")
    .where("programme", "=", programme)
    .where("kind", "=", kind)
    .where("period", "=", period)
    .where("state", "in", ["composing", "composed", "checked"])
    .executeTakeFirst();
  return open?.id ?? null;
}

/** A run whose draft was dropped, or whose hour passed without one. */
async function findRunUnderWay(reader: Reader, { programme, kind, period }: OfPeriod) {
  const run = await reader
    .selectFrom("reportRun")
    .select("id")
    .where("programme", "=", programme)
    .where("kind", "=", kind)
    .where("period", "=", period)
    .where("reportId", "is", null)
    .where("state", "in", ["collecting", "composing", "checking", "approving", "not-approved"])
    .orderBy("dueAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return run?.id ?? null;
}

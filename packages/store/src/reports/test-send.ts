import { randomUUID } from "node:crypto";
import type { Actor } from "@accord/domain/actor";
import type { Instant } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import type { ReportContent } from "@accord/domain/force-leaf";
import { carriageOf } from "@accord/domain/recipients";
import { type Carriage, DocumentKeys } from "@accord/domain/report";
import { documentsOfTest, type PreviewOrder } from "@accord/domain/wanted-documents";
import { sql } from "kysely";
import type { Database, WorkWriter } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Queue } from "../queue/queue.ts";
import { selectMarking } from "../readers/select-recipients.ts";
import { selectReportingRules } from "../reporting/read-rules.ts";
import type { Reader } from "../writer.ts";
import { askComposition, besideRecord, instantNow } from "./ask-composition.ts";
import { assertFewWaiting, knownInstant, type OrderedReport } from "./order-report.ts";

/**
 * Asks for a report to be composed and sent to whoever asks, and to nobody else. What is marked above the
 * programme's limit goes to them as to everybody: as a link.
 *
 * @throws AccordError `rule-broken` for somebody without an address, and of the public edition, which is no email
 */
export async function testSend(
  database: Database,
  actor: Actor,
  order: PreviewOrder,
): Promise<OrderedReport> {
  const { programme, period, force, edition } = order;
  await assertMayIn(database, actor, "preview-report", programme);

  if (edition === "public") {
    throw new AccordError("rule-broken", "The public edition is not sent by email. Preview it.");
  }
  const queue = await database.queue();
  const now = instantNow(database);
  const composition = await database.aside(async (writer) => {
    await assertFewWaiting(writer, actor, now);
    return askComposition(besideRecord(writer, now), queue, {
      ...{ programme, period, force, purpose: "test", askedBy: actor.id },
      address: await addressOf(writer, actor),
      knownAt: knownInstant(order),
      wanted: documentsOfTest(force, await carriageIn(writer, programme)),
    });
  });
  return { composition };
}

async function carriageIn(reader: Reader, programme: string): Promise<Carriage> {
  const marking = await selectMarking(reader, programme);
  const rules = await selectReportingRules(reader, programme);
  return carriageOf({ carries: "attachment" }, marking, rules);
}

async function addressOf(reader: Reader, { id }: Actor): Promise<string> {
  // The address they sign in with, in the sign-in library's own table.
  const account = sql<{ id: string; email: string }>`(select "id", "email" from "user")`;
  const found = await reader
    .selectFrom("actor")
    .innerJoin(account.as("account"), "account.id", "actor.userId")
    .select("account.email as address")
    .where("actor.id", "=", id)
    .executeTakeFirst();
  if (found) return found.address;
  throw new AccordError("rule-broken", "You have no email address that a test could go to.");
}

/** The one message of a test, in the transaction that files it. */
export async function addressTest(
  writer: WorkWriter,
  queue: Queue,
  {
    composition,
    content: { summary },
    now,
  }: { readonly composition: string; readonly content: ReportContent; readonly now: Instant },
): Promise<void> {
  const asked = await writer
    .selectFrom("composition")
    .leftJoin("actor", "actor.id", "composition.askedBy")
    .select(["composition.programme", "composition.force", "address", "actor.office", "wanted"])
    .where("composition.id", "=", composition)
    .executeTakeFirstOrThrow();
  if (asked.address === null) throw new Error("A test was asked for without an address.");
  const wanted = DocumentKeys.parse(JSON.parse(asked.wanted ?? "[]"));
  const carries: Carriage = wanted.some(({ format }) => format === "html-link")
    ? "link"
    : "attachment";
  const id = randomUUID();
  await writer
    .insertInto("delivery")
    .values({
      ...{ id, compositionId: composition, kind: "test", carries },
      programme: asked.programme,
      force: asked.force,
      address: asked.address,
      office: asked.office,
      messageId: `<${id}@accord>`,
      subject: `Test: ${summary.subject}`,
      createdAt: now,
    })
    .execute();
  await queue.send(writer, "delivery", [id]);
}

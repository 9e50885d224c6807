import { randomUUID } from "node:crypto";
import type { Instant } from "@accord/domain/calendar";
import type { ReportPeriod } from "@accord/domain/period";
import type { CompositionPurpose, DocumentKey } from "@accord/domain/report";
import type { Database, WorkWriter } from "../database.ts";
import type { InTransaction, Queue } from "../queue/queue.ts";
import type { Reader, Writer } from "../writer.ts";

/** A transaction in which work is asked for, within an act or beside the record. */
export interface Asking extends InTransaction {
  readonly read: Reader;
  readonly work: Pick<Writer["work"], "insertInto" | "updateTable" | "deleteFrom">;
  readonly now: Instant;
}

/** Asking within an act: what is asked for is undone with it. */
export function withinAct(writer: Writer): Asking {
  const { work, queueConnection, act } = writer;
  return { read: writer, work, queueConnection, now: act.recordedAt };
}

/** Asking beside the record. */
export function besideRecord(writer: WorkWriter, now: Instant): Asking {
  return { read: writer, work: writer, queueConnection: writer.queueConnection, now };
}

/** The moment it is, as the register writes it. */
export function instantNow({ clock }: Pick<Database, "clock">): Instant {
  return clock.now().toISOString() as Instant; // Date writes it as the domain does
}

export interface CompositionOrder {
  readonly programme: string;
  readonly period: ReportPeriod;
  readonly purpose: CompositionPurpose;
  readonly askedBy: string;
  readonly wanted: readonly DocumentKey[];
  readonly reason?: string | null;
  readonly knownAt?: Instant | null;
  readonly force?: string | null;
  /** Where a test goes. */
  readonly address?: string | null;
  readonly draft?: string | null;
}

/** Asks the worker for documents. Gives the id of what was asked for. */
export async function askComposition(
  { work, queueConnection, now }: Asking,
  queue: Queue,
  order: CompositionOrder,
): Promise<string> {
  const { programme, period, purpose, askedBy, wanted } = order;
  const id = randomUUID();
  await work
    .insertInto("composition")
    .values({
      id,
      programme,
      ...period,
      purpose,
      askedBy,
      askedAt: now,
      reason: order.reason ?? null,
      knownAt: order.knownAt ?? null,
      force: order.force ?? null,
      address: order.address ?? null,
      draftId: order.draft ?? null,
      wanted: JSON.stringify(wanted),
      wantedCount: wanted.length,
    })
    .execute();
  await queue.send({ queueConnection }, "composition", [id]);
  return id;
}

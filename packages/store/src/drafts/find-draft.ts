import type { Actor } from "@accord/domain/actor";
import type { CalendarDate, Instant } from "@accord/domain/calendar";
import type { DraftAddress, DraftDuty, DraftPerson, DraftStanding } from "@accord/domain/draft";
import { AccordError } from "@accord/domain/errors";
import { ReportContent } from "@accord/domain/force-leaf";
import { ReportPeriod } from "@accord/domain/period";
import { may, type ProgrammeScope } from "@accord/domain/permissions";
import type { CompositionState } from "@accord/domain/report";
import type { Reader } from "../writer.ts";

/** The documents of a draft: what was asked of the worker, and how far it is. */
export interface DraftDocuments {
  readonly composition: string;
  readonly state: CompositionState;
  readonly outcome: string | null;
  readonly wanted: number;
}

/** A draft as the verbs on it need it. */
export interface FoundDraft {
  readonly id: string;
  readonly programme: string;
  readonly period: ReportPeriod;
  readonly version: number;
  readonly reason: string | null;
  readonly askedBy: string;
  readonly head: number | null;
  readonly composedAt: Instant | null;
  readonly checkedAt: Instant | null;
  readonly writtenOpening: string | null;
  readonly keptOpening: string | null;
  /** Null until it is composed. */
  readonly content: ReportContent | null;
  readonly contentSha256: string | null;
  /** The run it is made for; null where somebody asked by hand. */
  readonly run: DraftRun | null;
  /** Null once they have become those of a report, or were thrown away. */
  readonly documents: DraftDocuments | null;
  readonly standing: DraftStanding;
}

/** What a draft has to know of its run. */
export interface DraftRun {
  readonly id: string;
  readonly dueAt: Instant;
  readonly body: string | null;
  readonly meetingDay: CalendarDate | null;
}

/** @throws AccordError `not-found` for a draft that is not of the programme */
export async function findDraft(
  reader: Reader,
  { programme, draft: id }: DraftAddress,
): Promise<FoundDraft> {
  const row = await reader
    .selectFrom("reportDraft")
    .selectAll()
    .where("id", "=", id)
    .where("programme", "=", programme)
    .executeTakeFirst();
  if (!row) throw new AccordError("not-found", "There is no such draft.", { draft: id });
  const documents = await findDocuments(reader, id);
  const { kind, period, content, state, checkedBy, runId, ...rest } = row;
  return {
    ...rest,
    period: ReportPeriod.parse({ kind, period }),
    content: content === null ? null : ReportContent.parse(JSON.parse(content)),
    run: await findRun(reader, runId),
    documents,
    standing: { state, checkedBy, documentsFit: documents?.state === "done" },
  };
}

async function findRun(reader: Reader, id: string | null): Promise<DraftRun | null> {
  if (id === null) return null;
  const run = await reader
    .selectFrom("reportRun")
    .select(["id", "dueAt", "body", "meetingDay"])
    .where("id", "=", id)
    // One that fell away has nothing due: the draft goes as one that was asked for by hand.
    .where("state", "<>", "withdrawn")
    .executeTakeFirst();
  return run ?? null;
}

async function findDocuments(reader: Reader, draft: string): Promise<DraftDocuments | null> {
  const found = await reader
    .selectFrom("composition")
    .select(["id as composition", "state", "outcome", "wantedCount"])
    .where("draftId", "=", draft)
    .where("purpose", "=", "draft")
    .executeTakeFirst();
  if (!found) return null;
  const { wantedCount, ...documents } = found;
  return { ...documents, wanted: wantedCount ?? 0 };
}

/** Who would take a step, with the duties they have in the programme. */
export function draftPerson(actor: Actor, programme: ProgrammeScope): DraftPerson {
  const duties: readonly DraftDuty[] = ["check-report", "approve-report"];
  return { id: actor.id, duties: duties.filter((duty) => may(actor, duty, programme)) };
}

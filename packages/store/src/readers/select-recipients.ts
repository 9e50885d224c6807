import type { CalendarDate } from "@accord/domain/calendar";
import type { Cadence } from "@accord/domain/governance";
import type { ReportKind } from "@accord/domain/period";
import type { Marking } from "@accord/domain/programme";
import {
  bodyOfReport,
  bodyOfTerms,
  handledAs,
  type Recipient,
  type RecipientTerms,
  recipientsOf,
} from "@accord/domain/recipients";
import { selectReportingRules } from "../reporting/read-rules.ts";
import type { Reader } from "../writer.ts";
import { selectReaders } from "./read-readers.ts";

/** Which report, on which day. */
export interface ReportForReaders {
  readonly programme: string;
  readonly kind: ReportKind;
  readonly period: string;
  /** The day it goes. */
  readonly day: CalendarDate;
  /** As its pages are marked, where they are made: a programme that is marked lower since loosens nothing. */
  readonly marking?: string | undefined;
  /** The body of the run it goes with; without one, that of its kind. */
  readonly body?: string | null | undefined;
  /** The version that goes, once it is written; without it, one that follows whatever was issued. */
  readonly report?: number | undefined;
}

/** Who gets a report: whoever prepares it asks which documents they need, whoever issues it writes to them. */
export async function selectRecipients(
  reader: Reader,
  asked: ReportForReaders,
): Promise<Recipient[]> {
  const readers = await selectReaders(reader, asked.programme);
  if (readers.length === 0) return [];
  return recipientsOf(readers, await selectTerms(reader, asked));
}

/** What decides who gets a report, as the register has it now. */
export async function selectTerms(
  reader: Reader,
  { programme, kind, period, day, marking, body, report }: ReportForReaders,
): Promise<RecipientTerms & { readonly sentBefore: readonly string[] }> {
  const now = await selectMarking(reader, programme);
  return {
    body: body ?? bodyOfReport(kind, await selectBodyFacts(reader, programme)),
    day,
    marking: marking === undefined ? now : handledAs(marking, now),
    rules: await selectReportingRules(reader, programme),
    sentBefore: await selectSentBefore(reader, { programme, kind, period, report }),
  };
}

/** What decides which body a report is of. */
export async function selectBodyFacts(reader: Reader, programme: string) {
  const schedules = await reader
    .selectFrom("reportSchedule")
    .select(["kind", "terms"])
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .where("state", "<>", "ended")
    .execute();
  const bodies = await reader
    .selectFrom("governanceBody")
    .select(["slug", "name", "cadence"])
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .orderBy("isOwner", "desc")
    .orderBy("id")
    .execute();
  return {
    schedules: schedules.map(({ kind, terms }) => ({
      kind,
      body: bodyOfTerms(JSON.parse(terms)),
    })),
    bodies: bodies satisfies readonly { readonly cadence: Cadence }[],
  };
}

/** How a programme is marked now. */
export async function selectMarking(reader: Reader, programme: string): Promise<Marking> {
  const { marking } = await reader
    .selectFrom("programmeSettings")
    .select("marking")
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .executeTakeFirstOrThrow();
  return marking;
}

/** The addresses that the version before went to, or is on its way to. */
async function selectSentBefore(
  reader: Reader,
  { programme, kind, period, report }: Omit<ReportForReaders, "day">,
): Promise<string[]> {
  const before = await reader
    .selectFrom("report")
    .select("id")
    .where("programme", "=", programme)
    .where("kind", "=", kind)
    .where("period", "=", period)
    .$if(report !== undefined, (query) => query.where("id", "<", report ?? 0))
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!before) return [];
  const sent = await reader
    .selectFrom("delivery")
    .select("address")
    .where("reportId", "=", before.id)
    .where("kind", "=", "report")
    .where("state", "not in", ["refused", "given-up"])
    .execute();
  return sent.map(({ address }) => address);
}

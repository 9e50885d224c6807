import { type Instant, londonDay } from "@accord/domain/calendar";
import type { ReportPeriod } from "@accord/domain/period";
import { type DocumentKey, DocumentKeys } from "@accord/domain/report";
import { documentsForReaders, lackingDocuments } from "@accord/domain/wanted-documents";
import { selectRecipients } from "../readers/select-recipients.ts";
import type { Reader } from "../writer.ts";

export interface VersionForReaders {
  readonly programme: string;
  readonly period: ReportPeriod;
  /** When it goes. */
  readonly at: Instant;
  /** The body of the run it goes with; without one, that of its kind. */
  readonly body?: string | null | undefined;
  /** As its pages are marked, where they are made. */
  readonly marking?: string | undefined;
}

/** The documents of a version that goes to those who are its readers then. */
export async function wantedForReaders(
  reader: Reader,
  { programme, period, at, body, marking }: VersionForReaders,
): Promise<DocumentKey[]> {
  const day = londonDay(new Date(at));
  const asked = { programme, ...period, day, body, marking };
  return documentsForReaders(await selectRecipients(reader, asked));
}

/** Whether a composition lacks some of the documents that are wanted of it. */
export async function lacksSome(
  reader: Reader,
  composition: string,
  wanted: readonly DocumentKey[],
): Promise<boolean> {
  const kept = await reader
    .selectFrom("compositionDocument")
    .select(["edition", "force", "format"])
    .where("compositionId", "=", composition)
    .execute();
  return lackingDocuments(wanted, DocumentKeys.parse(kept)).length > 0;
}

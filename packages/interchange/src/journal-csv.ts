import { formatInstant } from "@accord/domain/format-date";
import type { ToldLine } from "@accord/domain/journal-line";
import { writeCsv } from "./write-csv.ts";

const HEADINGS = [
  "Line",
  "Recorded",
  "Recorded, as data",
  "About",
  "Act",
  "What was done",
  "Why",
  "Office",
  "Name",
  "Hash",
] as const;

/** Lines of the journal as a list for people, with the hash by which each stands in the chain. */
export function journalCsv(lines: readonly ToldLine[]): string {
  return writeCsv(
    HEADINGS,
    lines.map(({ id, recordedAt, noun, act, sentence, why, by, hash }) => [
      id,
      formatInstant(recordedAt),
      recordedAt,
      noun,
      act,
      sentence,
      why,
      by.office,
      by.name,
      hash,
    ]),
  );
}

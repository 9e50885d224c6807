import { z } from "zod";
import { type DocumentKey, Edition } from "./report.ts";

/** What the journal's line says of a report when it was issued. */
export const ToldReport = z
  .object({
    summarySha256: z.string(),
    /** The official edition and no force where a line names none. */
    documents: z
      .array(
        z
          .object({
            edition: Edition.default("official"),
            force: z.string().nullable().default(null),
            format: z.string(),
            sha256: z.string(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type ToldReport = z.infer<typeof ToldReport>;

/** What is stored, each hash worked out anew from the bytes. */
export interface StoredReport {
  readonly summarySha256: string;
  readonly documents: readonly (Omit<DocumentKey, "format"> & {
    readonly format: string;
    readonly sha256: string;
  })[];
}

/** Whether what is stored of a report is what was issued, byte for byte. */
export interface ReportSeal {
  /** The line of the journal that says so. */
  readonly line: number;
  /** Of what the page says. */
  readonly sha256: string;
  readonly isIntact: boolean;
  /** What is not as it was: "the summary", "the pdf document (norfolk)". Empty where all is. */
  readonly changed: readonly string[];
}

/**
 * Holds what is stored of a report against the journal's line.
 *
 * @param told - null where no line tells of it: then nothing is as it should be
 */
export function sealOf(line: number, told: ToldReport | null, stored: StoredReport): ReportSeal {
  const { summarySha256: sha256 } = stored;
  if (told === null) return { line, sha256, isIntact: false, changed: ["the line of the journal"] };
  const hashes = new Map(
    stored.documents.map((document) => [nameOf(document), document.sha256] as const),
  );
  const inLine = told.documents.map(({ sha256, ...document }) => ({
    name: nameOf(document),
    sha256,
  }));
  const names = new Set(inLine.map(({ name }) => name));
  const changed = [
    ...(told.summarySha256 === sha256 ? [] : ["the summary"]),
    ...inLine.filter(({ name, sha256 }) => hashes.get(name) !== sha256).map(({ name }) => name),
    ...[...hashes.keys()].filter((name) => !names.has(name)),
  ];
  return { line, sha256, isIntact: changed.length === 0, changed };
}

function nameOf({ edition, force, format }: Omit<DocumentKey, "format"> & { format: string }) {
  const of = [edition === "public" ? "public edition" : null, force].filter(Boolean).join(", ");
  return of ? `the ${format} document (${of})` : `the ${format} document`;
}

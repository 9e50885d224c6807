import type { DocumentKey } from "./report.ts";

/** What the journal's line says of a report when it was issued. */
export interface ToldReport {
  readonly summarySha256: string;
  /** The official edition and no force where a line names none. */
  readonly documents: readonly {
    readonly edition?: DocumentKey["edition"];
    readonly force?: string;
    readonly format: string;
    readonly sha256: string;
  }[];
}

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
  const inLine = told.documents.map(({ edition = "official", force = null, format, sha256 }) => ({
    name: nameOf({ edition, force, format }),
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

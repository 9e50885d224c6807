import type { Carriage, DocumentFormat, DocumentKey } from "./report.ts";

/** What a message with a report is made of: its two parts, and the paper where that is attached. */
const PARTS = {
  attachment: ["pdf", "html", "txt"],
  link: ["html-link", "txt-link"],
} as const satisfies Record<Carriage, readonly DocumentFormat[]>;

/**
 * The documents that one message is made of: of the official edition, with the page of the reader's force
 * where there is one, and otherwise without.
 */
export function deliveredDocuments<D extends DocumentKey>(
  documents: readonly D[],
  { force, carries }: { readonly force: string | null; readonly carries: Carriage },
): D[] {
  const official = documents.filter(({ edition }) => edition === "official");
  return PARTS[carries].flatMap((format) => {
    const of = (wanted: string | null) =>
      official.find((one) => one.format === format && one.force === wanted);
    return of(force) ?? of(null) ?? [];
  });
}

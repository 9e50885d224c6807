import { z } from "zod";
import { Instant } from "./calendar.ts";
import { ReportPeriod } from "./period.ts";
import { type Carriage, type DocumentFormat, type DocumentKey, Edition } from "./report.ts";
import { InProgramme, Slug } from "./slug.ts";

/** What decides which documents a reader's message is made of. */
export interface WhatAReaderTakes {
  /** Their force, whose page comes first; null for none. */
  readonly force: string | null;
  readonly carries: Carriage;
}

const OFFICIAL: readonly DocumentFormat[] = ["pdf", "html", "txt", "json", "xlsx", "docx"];
const OF_A_FORCE: readonly DocumentFormat[] = ["pdf", "html", "txt"];
const PUBLIC: readonly DocumentFormat[] = ["pdf", "json", "xlsx"];
const MESSAGE = {
  attachment: ["html", "txt"],
  link: ["html-link", "txt-link"],
} as const satisfies Record<Carriage, readonly DocumentFormat[]>;

/** An edition, and the force whose page comes first. */
export type PreviewOf = Pick<DocumentKey, "edition" | "force">;

/** Asks for a report of a period to be looked at, as known now or as known before. */
export const PreviewOrder = z
  .strictObject({
    ...InProgramme.shape,
    period: ReportPeriod,
    /** "then" is the end of the period; null is now. */
    knownAt: z
      .union([z.literal("then"), Instant])
      .nullable()
      .default(null),
    edition: Edition.default("official"),
    force: Slug.nullable().default(null),
  })
  .refine(({ edition, force }) => edition === "official" || force === null, {
    path: ["force"],
    error: "The public edition has no page for a force.",
  })
  .readonly();
export type PreviewOrder = z.infer<typeof PreviewOrder>;

/**
 * The documents of a version that goes to these readers: all forms for those without a force, the paper and
 * the message of each force that has a reader, and the public edition.
 *
 * Forces are in the order of their slugs, so that the same readers want the same documents.
 */
export function documentsForReaders(readers: readonly WhatAReaderTakes[]): DocumentKey[] {
  const forces = [...new Set(readers.flatMap(({ force }) => force ?? []))].sort();
  return [
    ...documentsOf({ edition: "official", force: null }),
    ...(readers.some(({ force, carries }) => force === null && carries === "link")
      ? keys("official", null, MESSAGE.link)
      : []),
    ...forces.flatMap((force) => {
      const theirs = readers.filter((reader) => reader.force === force);
      const taken = (["attachment", "link"] as const).filter((carries) =>
        theirs.some((reader) => reader.carries === carries),
      );
      return keys("official", force, ["pdf", ...taken.flatMap((carries) => MESSAGE[carries])]);
    }),
    ...documentsOf({ edition: "public", force: null }),
  ];
}

/** The documents of one edition in all its forms; of a force, its paper and its message. The public edition has no force. */
export function documentsOf({ edition, force }: PreviewOf): DocumentKey[] {
  if (edition === "public") return keys("public", null, PUBLIC);
  return keys("official", force, force === null ? OFFICIAL : OF_A_FORCE);
}

/** The documents that a test is made of: the message, and the paper where that is attached. */
export function documentsOfTest(force: string | null, carries: Carriage): DocumentKey[] {
  return keys("official", force, carries === "link" ? MESSAGE.link : OF_A_FORCE);
}

/** Those of them that are not among what is there. */
export function lackingDocuments(
  wanted: readonly DocumentKey[],
  there: readonly DocumentKey[],
): DocumentKey[] {
  return wanted.filter((one) => !there.some((other) => isSameDocument(one, other)));
}

function isSameDocument(one: DocumentKey, other: DocumentKey): boolean {
  return one.edition === other.edition && one.force === other.force && one.format === other.format;
}

function keys(
  edition: Edition,
  force: string | null,
  formats: readonly DocumentFormat[],
): DocumentKey[] {
  return formats.map((format) => ({ edition, force, format }));
}

import { z } from "zod";
import type { CalendarDate, Instant } from "./calendar.ts";
import type { Who } from "./cell-story.ts";
import type { ForceLeaf } from "./force-leaf.ts";
import type { ReportKind } from "./period.ts";
import type { DocumentFormat, DocumentKey, Edition } from "./report.ts";
import type { ReportSeal } from "./report-seal.ts";
import { InProgramme, Slug } from "./slug.ts";
import type { Summary } from "./summary.ts";

/** An issued report by its kind and period; of its versions the latest where none is named. What is none is not found. */
export const IssuedAddress = z
  .strictObject({
    kind: z.string().max(20),
    period: z.string().max(20),
    version: z.int().positive().max(100_000).optional(),
  })
  .readonly();
export type IssuedAddress = z.infer<typeof IssuedAddress>;

/** Asks for an issued report as a page, with the first page of a force or without. */
export const IssuedQuery = InProgramme.extend({
  ...IssuedAddress.unwrap().shape,
  force: Slug.optional(),
});
export type IssuedQuery = z.infer<typeof IssuedQuery>;

/** Asks what two issued reports say otherwise: of two periods, or two versions of one. */
export const IssuedPair = InProgramme.extend({ from: IssuedAddress, to: IssuedAddress });
export type IssuedPair = z.infer<typeof IssuedPair>;

/** A few of the words that a report says: read of many at once, where all that they say would be megabytes. */
export const HeardReport = z
  .object({ marking: z.string(), moved: z.string(), ribbon: z.string(), corrected: z.string() })
  .readonly();
export type HeardReport = z.infer<typeof HeardReport>;

export interface ArchivedDocument extends DocumentKey {
  readonly edition: Edition;
  readonly format: DocumentFormat;
  readonly sha256: string;
  readonly bytes: number;
}

/** A version of a report as the archive lists it: as it was issued, with the documents that its reader may read. */
export interface ArchivedVersion {
  readonly id: string;
  readonly kind: ReportKind;
  readonly period: string;
  /** "January 2011". */
  readonly title: string;
  readonly version: number;
  readonly isSuperseded: boolean;
  readonly marking: string;
  readonly asAt: CalendarDate;
  readonly knownAt: Instant;
  readonly issuedAt: Instant;
  /** Why a correction was sent; null for a first version. */
  readonly reason: string | null;
  /** What it found, in its own words: what moved, or in a first report where things stand. */
  readonly finding: string;
  /** What a correction says otherwise, in its own words; null for a first version. */
  readonly corrected: string | null;
  readonly issuedBy: Who | null;
  /** Null where a programme has no checking. */
  readonly checked: Signature | null;
  readonly approved: Signature | null;
  readonly documents: readonly ArchivedDocument[];
}

/** Who put their name to it, and when. */
export interface Signature {
  readonly by: Who;
  readonly at: Instant;
}

/** All that was issued of a programme that its reader may read, the latest period first and of it the latest version. */
export interface ReportArchive {
  readonly versions: readonly ArchivedVersion[];
  /** The names of the forces whose pages are among the documents. */
  readonly forces: readonly NamedForce[];
}

interface NamedForce {
  readonly slug: string;
  readonly name: string;
}

/** Another report that a page leads to. */
export interface OtherReport {
  readonly kind: ReportKind;
  readonly period: string;
  readonly title: string;
}

/** An issued report as it is read on screen: what was frozen, and whether it still is what was issued. */
export interface IssuedReport {
  readonly asAt: CalendarDate;
  readonly knownAt: Instant;
  readonly version: ArchivedVersion;
  /** All versions of the period, the first first. */
  readonly versions: readonly {
    readonly version: number;
    readonly issuedAt: Instant;
    readonly reason: string | null;
  }[];
  /** The issued reports of this kind before and after it. */
  readonly earlier: OtherReport | null;
  readonly later: OtherReport | null;
  readonly summary: Summary;
  /** The first page for the readers of a force; null where none is asked for, or none was made. */
  readonly leaf: ForceLeaf | null;
  /** The forces whose page the reader may read. */
  readonly pages: readonly NamedForce[];
  readonly seal: ReportSeal;
}

import { wordsIn, writeSearch } from "../../address-words.ts";

/** Which issued report an address names; without a version the latest. */
export interface ReportAddress {
  readonly kind: string;
  readonly period: string;
  readonly version?: number;
}

/** What the address of a report says beside its period. */
export interface ReportSearch {
  readonly version?: string | undefined;
  readonly force?: string | undefined;
}

export function readReportSearch(search: Readonly<Record<string, unknown>>): ReportSearch {
  return { version: wordsIn(search["version"]), force: wordsIn(search["force"]) };
}

/** The two reports that are compared, as the address of the page writes them. */
export interface CompareSearch {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export function readCompareSearch(search: Readonly<Record<string, unknown>>): CompareSearch {
  return { from: wordsIn(search["from"]), to: wordsIn(search["to"]) };
}

export function archiveHref(programme: string): string {
  return `/${programme}/reports`;
}

export function reportHref(
  programme: string,
  { kind, period, version }: ReportAddress,
  force?: string,
): string {
  return `/${programme}/reports/${kind}/${period}${writeSearch({ version, force })}`;
}

export function compareHref(programme: string, from: ReportAddress, to: ReportAddress): string {
  return `/${programme}/reports/compare${writeSearch({ from: written(from), to: written(to) })}`;
}

/** "monthly/2011-01/2": a report in one word of an address. */
export function written({ kind, period, version }: ReportAddress): string {
  return [kind, period, version].filter(Boolean).join("/");
}

/** The report that such a word names; what names none is asked for as it is, and not found. */
export function readWritten(words: string | undefined): ReportAddress {
  const [kind = "", period = "", version] = (words ?? "").split("/");
  const number = readVersion(version);
  return { kind, period, ...(number && { version: number }) };
}

/** A version as an address writes it; what is none is one that was never issued. */
export function readVersion(words: string | undefined): number | undefined {
  if (words === undefined) return undefined;
  return /^[1-9]\d{0,4}$/.test(words) ? Number(words) : NEVER_ISSUED;
}

const NEVER_ISSUED = 100_000;

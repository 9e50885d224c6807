import { FINDING_CODES, type FindingCode } from "@accord/domain/finding";
import type { FindingsFilter } from "@accord/domain/tell-findings";
import { wordsIn, writeSearch } from "../../address-words.ts";
import type { Days } from "../../days.ts";

/** Which findings the address asks for. A code that is none asks for all of them. */
export function readFindingsAddress(search: Readonly<Record<string, unknown>>): FindingsFilter {
  const code = wordsIn(search["code"]);
  return { kind: wordsIn(search["kind"]), code: FINDING_CODES.find((one) => one === code) };
}

export function findingsHref(programme: string, days: Days, filter: FindingsFilter = {}): string {
  const { asAt, knownAt, since, sinceKnownAt } = days;
  const at = { asAt, knownAt, since, sinceKnownAt };
  return `/${encodeURIComponent(programme)}/findings${writeSearch({ ...at, ...filter })}`;
}

/** Whether a filter asks for a code or a kind. */
export function asksFor({ kind, code }: FindingsFilter): FindingCode | string | undefined {
  return code ?? kind;
}

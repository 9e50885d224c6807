import type { EffectiveDate } from "./calendar.ts";
import { formatEffective } from "./format-date.ts";
import { LIVE_KIND_LABEL, type LiveKind, STATUS, type Status } from "./status.ts";
import { listed } from "./summary-english.ts";

// The words that sentences of the journal are made of.

/** What a line says was done: plain JSON, as the journal keeps it. */
export type LineFact = Readonly<Record<string, unknown>>;

/** The names of records by the slugs that lines hold, as they are called now. */
export type NameOf = (
  noun: "area" | "partnership" | "force" | "programme" | "source",
  slug: string,
) => string;

/** Makes the sentence of one act. */
export type Tell = (fact: LineFact, nameOf: NameOf) => string;

/** "live (service live), with Cambs, from January 2011". */
export function statementWords(statement: unknown): string {
  if (!isObject(statement)) return "nothing";
  const status = statement["status"];
  const said =
    typeof status === "string" && status in STATUS
      ? STATUS[status as Status].label.toLowerCase()
      : `"${String(statement["sourceWording"] ?? "")}", which needs review`;
  const kind = statement["liveKind"];
  const qualifier = statement["qualifier"];
  const effective = statement["effective"];
  return [
    said,
    typeof kind === "string" && kind in LIVE_KIND_LABEL
      ? ` (${LIVE_KIND_LABEL[kind as LiveKind].toLowerCase()})`
      : "",
    typeof qualifier === "string" ? `, ${qualifier}` : "",
    isObject(effective) ? `, ${sinceWords(effective as unknown as EffectiveDate)}` : "",
    statement["claim"] === "also-said" ? ", another source's claim" : "",
  ].join("");
}

/** Names, or how many where there are too many to read: "Dogs, HR and 4 more". */
export function few(names: readonly string[]): string {
  if (names.length === 0) return "nothing";
  if (names.length > 4) return `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
  return listed(names);
}

/** "from 18 February 2011"; "before 2011" and "date not known" stand without *from*. */
export function sinceWords(effective: EffectiveDate): string {
  if (effective.date === null) return "date not known";
  const isRelative = effective.precision === "before" || effective.precision === "after";
  return isRelative ? formatEffective(effective) : `from ${formatEffective(effective)}`;
}

export const isObject = (value: unknown): value is LineFact =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const text = (fact: LineFact, key: string) =>
  typeof fact[key] === "string" ? fact[key] : "not recorded";
export const number = (fact: LineFact, key: string) => Number(fact[key] ?? 0);
export const strings = (fact: LineFact, key: string): string[] =>
  Array.isArray(fact[key]) ? fact[key].filter((one) => typeof one === "string") : [];
export const slugs = (fact: LineFact) => strings(fact, "slugs");
export const objects = (fact: LineFact, key: string): LineFact[] =>
  Array.isArray(fact[key]) ? fact[key].filter(isObject) : [];
export const namesOf = (fact: LineFact, noun: Parameters<NameOf>[0], nameOf: NameOf): string =>
  few(slugs(fact).map((slug) => nameOf(noun, slug)));
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

import { headingKey, type Names, titleKey } from "./heading-words.ts";

/** What a row is that has words in its first position and nowhere else. */
export type LoneWords =
  | "title"
  | "page-furniture"
  | "group-heading"
  | "dashes"
  | "continued-name"
  | "area";

export interface LoneContext {
  readonly names: Names;
  /** {@link titleKey} of the titles over the headings. */
  readonly titles: ReadonlySet<string>;
  /** {@link headingKey} of words that stand alone on several pages, never right over a row. */
  readonly running: ReadonlySet<string>;
  /** The name of the row before, where that is one of an area. */
  readonly before: string | null;
  /** Merged over the row. */
  readonly isMerged: boolean;
  readonly isOutside: boolean;
  /** Where the first row of the table stands alone, its like are groups, whatever their letters. */
  readonly groupsAreLone: boolean;
  readonly groupsAreMerged: boolean;
}

const FURNITURE = [
  /^(agenda )?item (no )?\d+$/,
  /^page \d+( (of|\/) ?\d+)?$/,
  /^\d+( ?(of|\/) ?\d+)?$/,
  /^(appendix|annexe?|enclosure|paper|table|figure) [a-z0-9.]{1,4}$/,
  /^(official|official-sensitive|official sensitive|restricted|protect|confidential|unclassified|not protectively marked)( -.*)?$/,
  /^(notes?|key|sources?|legend)( ?\d*)?:/,
  /^(printed|version|draft|last updated)\b.*\d/,
];
const LONGEST_NAME = 110;

/** Words alone in a row: asked in this order, the first that fits. */
export function whatStandsAlone(text: string, context: LoneContext): LoneWords {
  const { names, titles, running, before, isMerged, isOutside } = context;
  const key = headingKey(text);
  if (isDashes(text)) return "dashes";
  if (titles.has(titleKey(text))) return "title";
  if (names.areas.has(key)) return "area";
  if (isContinued(text) || names.groups.has(key)) return "group-heading";
  if (isFurniture(text) || running.has(key) || isOutside) return "page-furniture";
  if (isMerged || (isCapitals(text) && !context.groupsAreMerged)) return "group-heading";
  if (before !== null && continuesName(before, text, names)) return "continued-name";
  if (text.length > LONGEST_NAME) return "page-furniture";
  return context.groupsAreLone && !context.groupsAreMerged ? "group-heading" : "area";
}

/** "Protective Services (cont.)" → "Protective Services". */
export function withoutContinued(text: string): string {
  return text.replace(CONTINUED, "").trim();
}

/** Whether it is nothing but dashes, dots and the like, which tables print for a blank; not for an empty text. */
export function isDashes(text: string): boolean {
  return /^[-‐‑‒–—−_=.·•*\s]+$/.test(text);
}

/** Whether it is of the page and not of the table: a page number, a marking, a note at the foot. */
export function isFurniture(text: string): boolean {
  const key = headingKey(text);
  return FURNITURE.some((pattern) => pattern.test(key) || pattern.test(text.toLowerCase()));
}

const CONTINUED = /\s*[-–—]?\s*[([]?\s*(cont|cont['’]?d|continued)\.*\s*[)\]]?\s*$/i;

function isContinued(text: string): boolean {
  return CONTINUED.test(text) && withoutContinued(text) !== "";
}

/** A heading in capitals. A short one may be the name of an area: TSU, ANPR. */
function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 4 && !/\p{Ll}/u.test(text);
}

function continuesName(before: string, text: string, names: Names): boolean {
  if (names.areas.has(headingKey(`${before} ${text}`))) return true;
  if (names.areas.has(headingKey(before))) return /^\p{Ll}/u.test(text);
  return /^[\p{Ll}(&/]/u.test(text) || /([/&,–-]|\b(and|of|the|for))$/iu.test(before);
}

import { wordingKey } from "@accord/domain/intake";
import { STATUS, STATUSES, statusLabel } from "@accord/domain/status";
import type { KnownNames } from "./read-intake.ts";

const AREA = new Set(
  "business area|business areas|area|areas|area of business|areas of business|area of work|business function|function|service|service area|collaboration|activity|workstream".split(
    "|",
  ),
);
const COMMENTS = new Set(
  "comments|comment|notes|note|remarks|remark|narrative|commentary|observations|further information|comments/notes|notes/comments".split(
    "|",
  ),
);
const GROUPS = new Set(
  "group|groups|category|business group|portfolio|theme|directorate".split("|"),
);

const STATUS_KEYS = STATUSES.flatMap((status) => [
  status,
  wordingKey(STATUS[status].label),
  wordingKey(statusLabel(status)),
]);

export const isAreaHeading = (text: string) => AREA.has(headingKey(text));
export const isCommentsHeading = (text: string) => COMMENTS.has(headingKey(text));
export const isGroupHeading = (text: string) => GROUPS.has(headingKey(text));

const keys = new Map<string, string>();

/** Headings that mean one thing, however a page sets their slashes, dots and spaces. */
export function headingKey(text: string): string {
  const before = keys.get(text);
  if (before !== undefined) return before;
  const key = wordingKey(text).replace(/\/+/g, "/").replace(/[.:*]/g, "").trim();
  // A long list says the same few names thousands of times.
  if (keys.size < 20_000) keys.set(text, key);
  return key;
}

/** The words of a title whatever their order and signs: pages repeat it with stray slashes. */
export function titleKey(text: string): string {
  return (wordingKey(text).match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(" ");
}

const readBefore = new Map<string, boolean>();

/** Whether the words begin with a status: enough to know a matrix by, not to record one. */
export function readsAsStatus(text: string): boolean {
  const before = readBefore.get(text);
  if (before !== undefined) return before;
  const key = wordingKey(text);
  const reads = STATUS_KEYS.some(
    (status) =>
      key === status || (key.startsWith(status) && /^[\s,;:(–-]/.test(key.slice(status.length))),
  );
  if (readBefore.size < 10_000) readBefore.set(text, reads);
  return reads;
}

/** What the programme knows, by key. */
export interface Names {
  readonly areas: ReadonlySet<string>;
  readonly partnerships: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
}

/** The names a programme knows, by what makes two headings one. */
export function namesOf(known: KnownNames): Names {
  const keysOf = (names: readonly string[]) => new Set(names.map(headingKey));
  return {
    areas: keysOf(known.areas),
    partnerships: keysOf(known.partnerships),
    groups: keysOf(known.groups),
  };
}

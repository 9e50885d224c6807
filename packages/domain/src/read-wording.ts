import { wordingKey } from "./intake.ts";
import { LIVE_KIND_LABEL, LiveKind, STATUS, STATUSES, type Status, statusLabel } from "./status.ts";

/** What the words of a cell say by themselves. */
export interface ReadWording {
  /** Null where a person has to say what they mean. */
  readonly status: Status | null;
  readonly liveKind: LiveKind | null;
  readonly qualifier: string | null;
  /** A status with a qualifier they could be split into: never taken without a person. */
  readonly split: { readonly status: Status; readonly qualifier: string } | null;
}

/** How many words a source wording may have: longer ones are never split by themselves. */
const MOST_WORDS = 12;

const UNREAD: ReadWording = { status: null, liveKind: null, qualifier: null, split: null };

/** As our own tables print a kind of live: "Live (service live)". */
const LIVE_KIND_BY_WORDS = new Map(
  LiveKind.options.map((kind) => [
    wordingKey(`${STATUS.live.label} (${LIVE_KIND_LABEL[kind]})`),
    kind,
  ]),
);

/** Each way to write a status, longest first, so that no phrase hides a longer one. */
const PHRASES: readonly (readonly [phrase: string, status: Status])[] = STATUSES.flatMap((status) =>
  [...new Set([STATUS[status].label, statusLabel(status), status])].map(
    (phrase) => [wordingKey(phrase), status] as const,
  ),
).sort(([one], [other]) => other.length - one.length);

const STATUS_BY_PHRASE = new Map(PHRASES);

/**
 * Reads a status out of words, whatever their case.
 *
 * The words of a status alone are that status. A status followed by "with …" is the status with
 * whom it is shared as its qualifier: so two cells of Appendix B are printed. Any other words around
 * a status are only offered as a split. Source: docs/decisions/0203-words-into-statuses.md.
 */
export function readWording(words: string): ReadWording {
  const text = words.trim().replace(/\s+/g, " ");
  const status = STATUS_BY_PHRASE.get(bare(text));
  if (status) return { ...UNREAD, status };
  const liveKind = LIVE_KIND_BY_WORDS.get(bare(text));
  if (liveKind) return { ...UNREAD, status: "live", liveKind };
  const found = splitOf(text);
  if (!found) return UNREAD;
  const { split, isFirst } = found;
  const isSafe = isFirst && saysWithWhom(split.qualifier) && text.split(" ").length <= MOST_WORDS;
  return isSafe ? { ...UNREAD, ...split } : { ...UNREAD, split };
}

function bare(text: string): string {
  return wordingKey(text).replace(/[\s.,:;]+$/, "");
}

function splitOf(
  text: string,
): { readonly split: NonNullable<ReadWording["split"]>; readonly isFirst: boolean } | null {
  const small = inSmallLetters(text);
  for (const [phrase, status] of PHRASES) {
    const isFirst = small.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(small.slice(phrase.length));
    const isLast =
      small.endsWith(phrase) && !/[\p{L}\p{N}-]$/u.test(small.slice(0, -phrase.length));
    if (!isFirst && !isLast) continue;
    const qualifier = trimmed(
      isFirst ? text.slice(phrase.length) : text.slice(0, text.length - phrase.length),
    );
    if (qualifier !== "") return { split: { status, qualifier }, isFirst };
  }
  return null;
}

/** In small letters and with plain hyphens, each letter where it was, so that the rest keeps its own. */
function inSmallLetters(text: string): string {
  const small = text.toLowerCase().replace(/[‐‑‒–—−]/g, "-");
  return small.length === text.length ? small : text;
}

/** Without the marks that joined it to the status, and without brackets around the whole of it. */
function trimmed(rest: string): string {
  const joined = rest.replace(/^[\s\-–—,:;./]+|[\s\-–—,:;./]+$/gu, "");
  return /^\([^()]*\)$/.test(joined) ? joined.slice(1, -1).trim() : joined;
}

/** "with …", and nothing in it that could be a status of its own. */
function saysWithWhom(qualifier: string): boolean {
  const rest = wordingKey(qualifier);
  return /^with \S/.test(rest) && !PHRASES.some(([phrase]) => rest.includes(phrase));
}

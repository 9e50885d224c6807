// Written as escapes: a character that cannot be seen cannot be reviewed either.
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
// The soft hyphen and the joiners that word processors leave; none of them is read.
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const CONTROL = /(?!\s)\p{Cc}/gu;

/** What had to be taken out of words so that they can be kept. */
export type TakenOut = "control-characters" | "direction-marks" | "broken-characters";

/** The words as they stand, with whitespace collapsed and nothing unseen in them. */
export function cleanWords(text: string): string {
  if (isPlain(text)) return text;
  return withoutUnseen(text).replace(/\s+/g, " ").trim();
}

/** The same with its spaces kept: what a program wrote is read back to the letter. */
export function withoutUnseen(text: string): string {
  if (isPlain(text)) return text;
  return text
    .toWellFormed()
    .replace(BIDI, "")
    .replace(UNSEEN, "")
    .replace(CONTROL, "")
    .replace(/\s/g, (space) => (/[\u00a0\u2007\u202f]/.test(space) ? " " : space));
}

/** What {@link cleanWords} leaves out that a person should be told of. */
export function takenOutOf(text: string): TakenOut[] {
  if (isPlain(text)) return [];
  return [
    ...(text.search(CONTROL) >= 0 ? (["control-characters"] as const) : []),
    ...(text.search(BIDI) >= 0 ? (["direction-marks"] as const) : []),
    ...(text.isWellFormed() ? [] : (["broken-characters"] as const)),
  ];
}

/** Most cells by far: no work to do. */
function isPlain(text: string): boolean {
  return /^(?:[!-~]+(?: [!-~]+)*)?$/.test(text);
}

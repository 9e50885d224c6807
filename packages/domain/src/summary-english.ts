// Numbers and lists as a plain-English sentence holds them. British usage, sentence case.

const SMALL = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
] as const;
const TENS = [
  "",
  "",
  "twenty",
  "thirty",
  "forty",
  "fifty",
  "sixty",
  "seventy",
  "eighty",
  "ninety",
] as const;

/** A whole number with thousands marked: 60,000. */
export function digits(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A number inside a sentence: in words to nine, in figures from ten. Nought is "no". */
export function inSentence(n: number): string {
  return n < 10 ? (SMALL[n] ?? digits(n)) : digits(n);
}

/** A number that begins a sentence: in words below a hundred, so that few sentences begin with a figure. */
export function beginning(n: number): string {
  if (n >= 100) return digits(n);
  const tens = TENS[Math.floor(n / 10)] ?? "";
  const words = SMALL[n] ?? (n % 10 === 0 ? tens : `${tens}-${SMALL[n % 10]}`);
  return capital(words);
}

/** A number that begins a line of a page, which people scan: in words to nine, in figures from ten. */
export function scanned(n: number): string {
  return capital(inSentence(n));
}

/** "one cell", "22 cells", "no cells". */
export function many(n: number, one: string, more = `${one}s`): string {
  return `${inSentence(n)} ${n === 1 ? one : more}`;
}

/** "the one cell", "both cells", "all 22 cells". */
export function allOf(n: number, one: string, more = `${one}s`): string {
  if (n === 1) return `the one ${one}`;
  return n === 2 ? `both ${more}` : `all ${many(n, one, more)}`;
}

/** "is" or "are", "was" or "were": the verb that goes with a number. */
export function verb(n: number, one: string, more: string): string {
  return n === 1 ? one : more;
}

/** "a", "a and b", "a, b and c". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** A list that stays readable: beyond a dozen the rest is only counted. */
export function someOf(names: readonly string[], most = 12): string {
  if (names.length <= most) return listed(names);
  return `${names.slice(0, most).join(", ")} and ${inSentence(names.length - most)} more`;
}

/** The same words with a capital first. */
export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** The same words with a small first letter, for a label that goes on in a sentence; "ICT" stays. */
export function small(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.slice(0, 1).toLowerCase() + words.slice(1) : words;
}

/** The same words after "to" or "at": those that begin with "to" themselves stand apart, as “to be considered”. */
export function afterTo(words: string): string {
  return words.startsWith("to ") ? `“${words}”` : words;
}

/** Words of somebody else's, in quotation marks that their own do not end. */
export function quoted(words: string): string {
  return /[“”"]/.test(words) ? `‘${words}’` : `“${words}”`;
}

/** "31 January 2011" → "31 Jan 2011", or without its year "31 Jan": for a narrow column. Else as it is. */
export function shortDay(printed: string, year: boolean): string {
  return printed.replace(
    /(\d+ [A-Z][a-z]{2})[a-z]*( \d{4})$/,
    (_, day: string, of: string) => day + (year ? of : ""),
  );
}

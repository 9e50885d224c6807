// What keeps a spreadsheet from running words that begin like a formula, wherever a table leaves us.

/** How a formula begins, in wide letters, too; an apostrophe before it is one that keeps it from running. */
const LIKE_A_FORMULA = /^'*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/;

/**
 * The text with an apostrophe in front where a spreadsheet would take it for a formula.
 *
 * So has one that has such an apostrophe already: whoever takes one away has the text as it was.
 */
export function keptAsText(text: string): string {
  return LIKE_A_FORMULA.test(text) ? `'${text}` : text;
}

/** Takes away what {@link keptAsText} puts in front. */
export function asItWas(text: string): string {
  return text.startsWith("'") && LIKE_A_FORMULA.test(text) ? text.slice(1) : text;
}

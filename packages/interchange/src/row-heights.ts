/** Points that one line of the face takes, with what Excel leaves above and below it. */
const LINE = 16;
/** As high as Excel lets a row be. */
const MOST = 409;

/**
 * How high a row has to be for its words, in points.
 *
 * Excel fits a row that says nothing of its height to its words, and not every office does: there the words of a
 * long field would run over the row below.
 */
export function rowHeight(
  row: readonly unknown[],
  columns: readonly { readonly width: number }[],
  isBold = false,
): number {
  const lines = row.map((field, at) => linesOf(field, columns[at]?.width ?? 0, isBold));
  return Math.min(MOST, Math.max(1, ...lines) * LINE);
}

/** Of words in bold a column holds as many letters as it is wide, of others a tenth more. */
function linesOf(field: unknown, width: number, isBold: boolean): number {
  if (typeof field !== "string") return 1;
  const room = Math.max(1, Math.floor(width * (isBold ? 1 : 1.1)) - 1);
  return field.split("\n").reduce((lines, words) => lines + wrappedLines(words, room), 0);
}

/** Words go on to the next line whole; one longer than a line is broken. */
function wrappedLines(words: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of words.split(/\s+/)) {
    const from = used === 0 ? 0 : used + 1;
    if (from + length <= room) used = from + length;
    else {
      lines += Math.ceil(length / room) - (used === 0 ? 1 : 0);
      used = length % room || room;
    }
  }
  return lines;
}

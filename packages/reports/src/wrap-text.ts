/** Columns of a plain text: what every mail program shows without breaking lines of its own. */
const WIDTH = 72;

/** Words broken into lines of a plain text. A word longer than a line, as an address, stands on one of its own. */
export function wrapped(words: string, width = WIDTH): string {
  const lines = [""];
  for (const word of words.split(/\s+/)) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}

/**
 * A figure or a dash, and its words set in from it.
 *
 * @param room - columns that the mark takes
 */
export function hanging(mark: string, words: string, room = Math.max(5, mark.length + 1)): string {
  const lines = wrapped(words, WIDTH - 2 - room).split("\n");
  return lines.map((line, i) => `  ${(i === 0 ? mark : "").padEnd(room)}${line}`).join("\n");
}

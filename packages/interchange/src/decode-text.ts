import { refusal } from "./refusal.ts";

/**
 * The letters of a text file: by its byte order mark, else as UTF-8, else as Windows-1252.
 *
 * UTF-16 without a mark is told by its zeros, which stand at every other byte.
 *
 * @throws AccordError `bad-input` for what is no text
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes);
  const nul = text.indexOf("\0");
  if (nul >= 0) {
    const row = text.slice(0, nul).split("\n").length;
    throw refusal(
      "bad-input",
      `The file is no text that can be read: there is a zero byte in row ${row}. Save it as CSV UTF-8 and hand in that.`,
      { row },
    );
  }
  return text;
}

function decoded(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  // Two places: even bytes and odd ones.
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]!++;
  });
  const many = start.length * 0.3;
  if (start.length < 4) return null;
  if (zeros[1]! > many && zeros[0] === 0) return "utf-16le";
  return zeros[0]! > many && zeros[1] === 0 ? "utf-16be" : null;
}

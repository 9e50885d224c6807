import { AccordError } from "./errors.ts";

/** The largest file that is kept of a paper. */
export const MOST_FILE_BYTES = 8 * 1024 * 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** The kinds of file a paper comes in: by the end of the name, and by how such a file begins where that is known. */
const KINDS = {
  pdf: { mediaType: "application/pdf", begins: [0x25, 0x50, 0x44, 0x46] },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    begins: ZIP,
  },
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    begins: ZIP,
  },
  csv: { mediaType: "text/csv", begins: null },
  tsv: { mediaType: "text/tab-separated-values", begins: null },
  txt: { mediaType: "text/plain", begins: null },
  html: { mediaType: "text/html", begins: null },
} as const satisfies Record<string, { mediaType: string; begins: readonly number[] | null }>;

/** As a form lists them. */
export const FILE_ENDINGS = Object.keys(KINDS).map((ending) => `.${ending}`);

/** What the name of a file says it is; null for none of the kinds that papers come in. */
function kindOf(fileName: string): (typeof KINDS)[keyof typeof KINDS] | null {
  const ending = endingOf(fileName);
  return Object.hasOwn(KINDS, ending) ? KINDS[ending as keyof typeof KINDS] : null;
}

/** The media type that the name of a file says. */
export function mediaTypeOf(fileName: string): string {
  return kindOf(fileName)?.mediaType ?? "application/octet-stream";
}

/**
 * The media type of a paper's file. What the browser said of it is not asked.
 *
 * @throws AccordError `rule-broken` for a file that is empty, too large, of no kind that is kept, or
 *   not what its name says
 */
export function sourceFileType(fileName: string, bytes: Uint8Array): string {
  const kind = kindOf(fileName);
  if (!kind) throw refused(`Files of a paper are of these kinds: ${FILE_ENDINGS.join(", ")}.`);
  const { mediaType, begins } = kind;
  if (bytes.byteLength === 0) throw refused("This file is empty.");
  if (bytes.byteLength > MOST_FILE_BYTES) {
    throw refused("This file is larger than 8 MB. Give the link of the paper instead.");
  }
  const isAsNamed = begins
    ? begins.every((byte, index) => bytes[index] === byte)
    : !bytes.subarray(0, 8_192).includes(0);
  if (!isAsNamed) {
    throw refused(`This file is not what its name says: it is no .${endingOf(fileName)} file.`);
  }
  return mediaType;
}

function endingOf(fileName: string): string {
  return fileName.toLowerCase().split(".").at(-1) ?? "";
}

function refused(message: string): AccordError {
  return new AccordError("rule-broken", message, { field: "file" });
}

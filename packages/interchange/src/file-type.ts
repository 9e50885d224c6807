import { refusal } from "./refusal.ts";

/** The ways in which a table can be handed in, told by content. */
export type FileType = "zip" | "html" | "text";

const FORMATS = ".csv, .tsv, .txt, .html, .xlsx or .docx";

/** What other files begin with, so that a refusal can say what it is. */
const OTHERS: readonly (readonly [string, string])[] = [
  ["89504e47", "a PNG picture"],
  ["ffd8ff", "a JPEG picture"],
  ["47494638", "a GIF picture"],
  ["25504446", "a PDF"],
  ["7b5c727466", "a rich text document (RTF)"],
  ["1f8b", "a gzip archive"],
  ["377abcaf", "a 7-Zip archive"],
  ["52617221", "a RAR archive"],
  ["4d5a", "a program"],
];

/**
 * What a file is, by its first bytes. Its name only helps to say what is wrong.
 *
 * @throws AccordError `bad-input` for what cannot hold a table, saying what it is and what to save it as
 */
export function fileTypeOf(name: string, bytes: Uint8Array): FileType {
  if (bytes.byteLength === 0) {
    throw refusal("bad-input", `${name} is empty: there is nothing in it to take in.`);
  }
  const start = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  if (start.startsWith("504b0304") || start.startsWith("504b0506")) return "zip";
  if (start === "d0cf11e0a1b11ae1") throw oldOffice(name, bytes);
  const other = OTHERS.find(([magic]) => start.startsWith(magic));
  if (other) {
    throw refusal("bad-input", `${name} is ${other[1]}. Hand in the table as ${FORMATS}.`);
  }
  const claimed = /\.(xlsx|xlsm|docx)$/i.exec(name)?.[1];
  if (claimed) {
    throw refusal(
      "bad-input",
      `${name} is named .${claimed.toLowerCase()}, but is no such file inside. Open it in the program it was made with and save it as ${FORMATS}.`,
    );
  }
  if (looksLikeHtml(bytes)) return "html";
  if (/^[^\w<]{0,3}\s*<\?xml/.test(startOf(bytes))) {
    throw refusal("bad-input", `${name} is an XML file. Save the table as ${FORMATS}.`);
  }
  return "text";
}

/** What a zip holds, by the parts it names. */
export function containerOf(name: string, parts: readonly string[]): "xlsx" | "docx" {
  const has = (part: string | RegExp) =>
    parts.some((one) => (typeof part === "string" ? one === part : part.test(one)));
  if (has("xl/workbook.xml")) return "xlsx";
  if (has("word/document.xml")) return "docx";
  const what = has("xl/workbook.bin")
    ? "a binary workbook (.xlsb). Save it as .xlsx"
    : has(/^ppt\//)
      ? "a presentation. Copy the table out of it, or save it as .docx"
      : has("content.xml") || has("mimetype")
        ? "an OpenDocument file. Save it as .xlsx or .docx"
        : "a zip archive. Unpack it and hand in the file with the table";
  throw refusal("bad-input", `${name} is ${what}.`);
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  const start = startOf(bytes);
  return /^[^\w<]{0,3}\s*<(!doctype|html|head|body|meta|table|div|p|!--|\?xml[^>]*>\s*<html)/i.test(
    start,
  );
}

function startOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 4000)).toString("latin1").replaceAll("\0", "");
}

/** The container of Office before 2007, and of every encrypted file since. */
function oldOffice(name: string, bytes: Uint8Array) {
  const inside = Buffer.from(bytes).toString("latin1").replaceAll("\0", "");
  if (inside.includes("EncryptedPackage")) {
    return refusal(
      "bad-input",
      `${name} is protected by a password. Open it, save it without one, and hand in that.`,
    );
  }
  const isWord = inside.includes("WordDocument");
  return refusal(
    "bad-input",
    isWord
      ? `${name} is a document of Word before 2007 (.doc). Open it and save it as .docx.`
      : `${name} is a workbook of Excel before 2007 (.xls). Open it and save it as .xlsx.`,
  );
}

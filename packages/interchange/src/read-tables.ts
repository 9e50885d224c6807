import { zipSync } from "fflate";
import { decodeText } from "./decode-text.ts";
import { containerOf, fileTypeOf } from "./file-type.ts";
import { readZipDirectory, unpack } from "./open-zip.ts";
import type { RawPages } from "./raw-table.ts";
import { readHtml } from "./read-html.ts";
import type { IntakeInput } from "./read-intake.ts";
import { readText } from "./read-text.ts";
import { refusal } from "./refusal.ts";

/**
 * The ways to read what was handed in, likeliest first: a clipboard has its table as HTML and as text.
 *
 * @throws AccordError `bad-input` or `too-much`, with the place where there is one
 */
export async function readTables(input: IntakeInput): Promise<RawPages[][]> {
  if (input.kind === "paste") {
    const html = input.html !== null && /<t(able|r)[\s>]/i.test(input.html) ? input.html : null;
    return [
      ...(html === null ? [] : [[readHtml(html)]]),
      ...(input.text === null ? [] : [[readText(input.text, "loose")]]),
    ];
  }
  const type = fileTypeOf(input.name, input.bytes);
  if (type === "zip") return [await readContainer(input.name, input.bytes)];
  const text = decodeText(input.bytes);
  if (type === "html") return [[readHtml(text)]];
  return [[readText(text, /\.(csv|tsv)$/i.test(input.name) ? "strict" : "loose")]];
}

/** A workbook or a document: unpacked here under our limits, so that the libraries get nothing else. */
async function readContainer(name: string, bytes: Uint8Array): Promise<RawPages[]> {
  const directory = readZipDirectory(bytes);
  const type = containerOf(
    name,
    directory.map((part) => part.name),
  );
  const wanted = directory.filter((part) => /\.(xml|rels)$/i.test(part.name));
  const contents = wanted.map((part) => [part.name, unpack(bytes, part)] as const);
  const parts = new Map(contents.map(([path, part]) => [path, new TextDecoder().decode(part)]));
  for (const [path, xml] of parts) assertPlainXml(name, path, xml);
  const repacked = zipSync(Object.fromEntries(contents), { level: 0 });

  // Loaded when they are needed: most tables are pasted.
  if (type === "docx") return [await (await import("./read-docx.ts")).readDocx(repacked)];
  return (await import("./read-xlsx.ts")).readXlsx(repacked, parts);
}

/**
 * No office program writes a DTD; one that is there makes entities burst or reads files.
 * Looked for everywhere, since a comment may pretend that the document has begun: in words "<" is "&lt;".
 */
function assertPlainXml(name: string, path: string, xml: string): void {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) {
    throw refusal(
      "bad-input",
      `${name} holds entity definitions (in ${path}), which are not read. Open it in Word or Excel, save it again, and hand in that.`,
    );
  }
}

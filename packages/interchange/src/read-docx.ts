import mammoth from "mammoth";
import type { RawPages } from "./raw-table.ts";
import { readHtml } from "./read-html.ts";
import { damagedInside } from "./refusal.ts";

/** The tables of a Word document, with the words between them. Pictures are never opened, nothing linked is fetched. */
export async function readDocx(bytes: Uint8Array): Promise<RawPages> {
  const options = {
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    ignoreEmptyParagraphs: true,
    convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
  };
  const converted = await mammoth
    .convertToHtml({ buffer: Buffer.from(bytes) }, options)
    .catch(() => {
      throw damagedInside("Word");
    });
  return readHtml(converted.value);
}

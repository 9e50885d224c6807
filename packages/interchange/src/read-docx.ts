import mammoth from "mammoth";
import type { RawPages } from "./raw-table.ts";
import { readHtml } from "./read-html.ts";

/** The tables of a Word document, with the words between them. Pictures are never opened, nothing linked is fetched. */
export async function readDocx(bytes: Uint8Array): Promise<RawPages> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      ignoreEmptyParagraphs: true,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    },
  );
  return readHtml(value);
}

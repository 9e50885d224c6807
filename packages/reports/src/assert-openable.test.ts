import { deflateSync, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { assertOpenable } from "./assert-openable.ts";
import { pdfOf } from "./pdf.ts";
import { february, january } from "./testing/eastern-region.ts";

async function spoilt(spoil: (text: string) => string) {
  const { bytes, pages } = await pdfOf(january());
  const inner = bytes
    .toString("latin1")
    .replace(OBJECTS, (_, head: string, packed: string, foot: string) => {
      const objects = inflateSync(Buffer.from(packed, "latin1")).toString("latin1");
      const again = deflateSync(Buffer.from(spoil(objects), "latin1")).toString("latin1");
      return `${head}${again}${foot}`;
    });
  return { bytes: Buffer.from(spoil(inner), "latin1"), pages };
}

/** A stream that holds other objects. */
const OBJECTS = /(\/Type \/ObjStm[^>]*>>\nstream\n)([\s\S]*?)(\nendstream)/g;

describe("looking into a paper before it is sent", () => {
  it("lets a whole one pass", async () => {
    const paper = await pdfOf(january());

    expect(() => assertOpenable(paper, january())).not.toThrow();
  });

  it.each([
    [
      "cut short",
      (text: string) => (text.startsWith("%PDF") ? text.slice(0, -2000) : text),
      "it does not end as a PDF",
    ],
    [
      "of no tags",
      (text: string) => text.replaceAll("/StructTreeRoot", "/StructTreeR00t"),
      "it has no tags",
    ],
    [
      "of tables without headers",
      (text: string) => text.replaceAll("/S/TH", "/S/TD").replaceAll("/S /TH", "/S /TD"),
      "no table has a header",
    ],
    [
      "in another font",
      (text: string) => text.replaceAll("AccordSans3-Bold", "Libertinus-Bold"),
      "it holds a font that is not ours",
    ],
    [
      "of empty pages",
      (text: string) => text.replaceAll(/FlateDecode/g, "FlateDec0de"),
      "a page of it is empty",
    ],
  ])("stops one %s", async (_, spoil, complaint) => {
    const paper = await spoilt(spoil);

    expect(() => assertOpenable(paper, january())).toThrow(complaint);
  });

  it("stops one that is of another period, or of other pages than were set", async () => {
    const paper = await pdfOf(january());

    expect(() => assertOpenable(paper, february())).toThrow("its title is not there");
    expect(() => assertOpenable({ ...paper, pages: 4 }, january())).toThrow(
      "its pages are not those",
    );
  });
});

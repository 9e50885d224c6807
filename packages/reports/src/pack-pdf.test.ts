import { describe, expect, it } from "vitest";
import { packPdf, textOfPdf } from "./pack-pdf.ts";

/** A file as the compiler writes one: objects in any order, one table of places, a stream among them. */
function written(objects: readonly string[]): Buffer {
  let text = "%PDF-1.7\n";
  const places = objects.map((body, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = text.length;
  const head = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  return Buffer.from(
    `${text}${head}${places.join("")}trailer\n<<\n  /Size ${objects.length + 1}\n  /Root 1 0 R\n>>\nstartxref\n${table}\n%%EOF`,
    "latin1",
  );
}

const TAGS = Array.from({ length: 900 }, (_, i) => `<< /Type /StructElem /S /TD /P ${i} 0 R >>`);
const STREAM = "<< /Length 11 >>\nstream\n(Hello) Tj \nendstream";
const ODD = "<< /Alt (endobj and 7 0 obj and stream) >>";

describe("a packed PDF", () => {
  it("is smaller, and holds every object word for word", () => {
    const plain = written(["<< /Type /Catalog >>", STREAM, ODD, ...TAGS]);
    const packed = packPdf(plain);

    expect(packed.length).toBeLessThan(plain.length / 5);
    const text = textOfPdf(packed);
    for (const body of ["<< /Type /Catalog >>", STREAM, ODD, ...TAGS]) expect(text).toContain(body);
  });

  it("names the place of every object", () => {
    const packed = packPdf(written(["<< /Type /Catalog >>", STREAM, ...TAGS]));
    const start = Number(/startxref\n(\d+)\n%%EOF$/.exec(packed.toString("latin1"))?.[1]);

    // After the 902 of the file come three streams of objects, and the places themselves.
    expect(packed.toString("latin1", start, start + 60)).toMatch(
      /^906 0 obj\n<< \/Type \/XRef \/Size 907 \/W \[1 4 2\] \/Root 1 0 R/,
    );
  });

  it("is not made of a file of which it does not find all objects", () => {
    const whole = written(TAGS);

    expect(() => packPdf(whole.subarray(0, -40))).toThrow("no table of its objects");
    expect(() => packPdf(Buffer.concat([Buffer.from("%"), whole]))).toThrow();
  });
});

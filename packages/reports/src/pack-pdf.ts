import { deflateSync, inflateSync } from "node:zlib";

// A tagged paper is mostly tags: thousands of small objects that the compiler writes out as text. Gathered into
// compressed object streams (PDF 1.5) the file is a third of its size, and every object is what it was.

/** How many objects one stream holds: a reader unpacks all of it for any of them. */
const A_STREAM = 400;

interface PdfObject {
  readonly id: number;
  readonly body: Buffer;
  readonly isStream: boolean;
}

/**
 * The same PDF with all objects that are no streams of their own gathered into compressed ones.
 *
 * @throws Error where the file is not as the compiler writes it: one table of places, no object changed later
 */
export function packPdf(bytes: Buffer): Buffer {
  const { objects, trailer } = readObjects(bytes);
  const loose = objects.filter(({ isStream }) => !isStream);
  let id = Math.max(...objects.map((object) => object.id));
  const head = Buffer.from("%PDF-1.7\n%\x80\x80\x80\x80\n", "latin1");
  const parts: Buffer[] = [head];
  let at = head.length;
  const places = new Map<number, readonly [kind: number, where: number, index: number]>();
  const write = (object: number, body: Buffer) => {
    const whole = Buffer.concat([
      Buffer.from(`${object} 0 obj\n`),
      body,
      Buffer.from("\nendobj\n"),
    ]);
    places.set(object, [1, at, 0]);
    parts.push(whole);
    at += whole.length;
  };
  for (const object of objects) if (object.isStream) write(object.id, object.body);
  for (let i = 0; i < loose.length; i += A_STREAM) {
    const gathered = loose.slice(i, i + A_STREAM);
    id += 1;
    for (const [index, object] of gathered.entries()) places.set(object.id, [2, id, index]);
    write(id, objectStream(gathered));
  }
  id += 1;
  const start = at;
  places.set(id, [1, start, 0]);
  write(id, placesStream(places, id + 1, trailer));
  return Buffer.concat([...parts, Buffer.from(`startxref\n${start}\n%%EOF`)]);
}

/** All that a PDF says outside its drawings, as text: what it holds openly, and what its object streams hold. */
export function textOfPdf(bytes: Buffer): string {
  const text = bytes.toString("latin1");
  const gathered = [...text.matchAll(/\/Type ?\/ObjStm\b[^>]*>>\s*stream\r?\n/g)];
  return [text, ...gathered.map(({ index, 0: head }) => unpacked(bytes, index + head.length))].join(
    "\n",
  );
}

function unpacked(bytes: Buffer, begin: number): string {
  try {
    return inflateSync(bytes.subarray(begin, bytes.indexOf("endstream", begin))).toString("latin1");
  } catch {
    // Cut short or spoilt: who looks for something in it does not find it.
    return "";
  }
}

function readObjects(bytes: Buffer): { objects: readonly PdfObject[]; trailer: string } {
  const text = bytes.toString("latin1");
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const head = /^xref\s+0 (\d+)\s+/.exec(text.slice(table, table + 40));
  const trailer = /trailer\s*<<([\s\S]*)>>\s*startxref/.exec(text.slice(table))?.[1];
  if (!head || trailer === undefined) throw new Error("The paper has no table of its objects.");
  const first = table + head[0].length;
  const starts = Array.from({ length: Number(head[1]) }, (_, id) => ({
    id,
    at: Number(text.slice(first + 20 * id, first + 20 * id + 10)),
    isUsed: text[first + 20 * id + 17] === "n",
  }))
    .filter(({ isUsed }) => isUsed)
    .sort((one, other) => one.at - other.at);
  const objects = starts.map(({ id, at }, i) => {
    const end = text.lastIndexOf("endobj", (starts[i + 1]?.at ?? table) - 1);
    const opening = `${id} 0 obj`;
    if (!text.startsWith(opening, at) || end < at)
      throw new Error(`Object ${id} is not in its place.`);
    const body = bytes.subarray(at + opening.length, end);
    return { id, body: trimmed(body), isStream: /endstream\s*$/.test(text.slice(end - 20, end)) };
  });
  return { objects, trailer };
}

function objectStream(objects: readonly PdfObject[]): Buffer {
  let at = 0;
  const index: string[] = [];
  const bodies: Buffer[] = [];
  for (const { id, body } of objects) {
    index.push(`${id} ${at}`);
    bodies.push(body, Buffer.from("\n"));
    at += body.length + 1;
  }
  const heading = Buffer.from(`${index.join(" ")}\n`);
  return stream(
    `/Type /ObjStm /N ${objects.length} /First ${heading.length}`,
    Buffer.concat([heading, ...bodies]),
  );
}

/** Where every object is: openly at a place of the file, or which of an object stream. */
function placesStream(
  places: ReadonlyMap<number, readonly [number, number, number]>,
  size: number,
  trailer: string,
): Buffer {
  const rows = Buffer.alloc(7 * size);
  rows.writeUInt16BE(65_535, 5);
  for (const [id, [kind, where, index]] of places) {
    rows.writeUInt8(kind, 7 * id);
    rows.writeUInt32BE(where, 7 * id + 1);
    rows.writeUInt16BE(index, 7 * id + 5);
  }
  const kept = trailer.replace(/\/Size\s+\d+/, "").trim();
  return stream(`/Type /XRef /Size ${size} /W [1 4 2] ${kept}`, rows);
}

function stream(dictionary: string, content: Buffer): Buffer {
  const packed = deflateSync(content, { level: 6 });
  return Buffer.concat([
    Buffer.from(
      `<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
      "latin1",
    ),
    packed,
    Buffer.from("\nendstream"),
  ]);
}

function trimmed(body: Buffer): Buffer {
  let [from, to] = [0, body.length];
  while (from < to && (body[from] ?? 0) <= 32) from += 1;
  while (to > from && (body[to - 1] ?? 0) <= 32) to -= 1;
  return body.subarray(from, to);
}

import { crc32, inflateRawSync } from "node:zlib";
import { INTAKE_LIMITS } from "@accord/domain/intake";
import { inMegabytes, refusal } from "./refusal.ts";

/** What a zip says of one of its parts, before anything is unpacked. */
export interface ZipPart {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_PARTS = 5000;
// No workbook packs better than this over its whole; zeros made to burst do.
const HIGHEST_RATIO = 250;
const RATIO_COUNTS_FROM = 30 * 1024 * 1024;

/**
 * The directory of a zip: nothing is unpacked to read it.
 *
 * @throws AccordError `bad-input` where it is cut off, damaged or encrypted, and `too-much` where
 *   unpacking it would fill the memory
 */
export function readZipDirectory(bytes: Uint8Array): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_PARTS || at === 0xffffffff) {
    throw refusal("too-much", `The file holds too many parts inside: at most ${MOST_PARTS}.`);
  }

  const parts: ZipPart[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw damaged();
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [name = 0, extra = 0, comment = 0] = lengths;
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)).replace(/^\//, ""),
      encrypted: (view.getUint16(at + 8, true) & 0x41) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  assertSafe(parts, bytes.byteLength);
  return parts;
}

/** One part, unpacked to exactly the size that the directory states, or refused. */
export function unpack(bytes: Uint8Array, part: ZipPart): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (part.at + 30 > view.byteLength || view.getUint32(part.at, true) !== LOCAL) throw damaged();
  const start =
    part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true);
  const packed = bytes.subarray(start, start + part.packedBytes);
  if (packed.byteLength !== part.packedBytes) throw damaged();
  const content = part.method === 0 ? packed : inflated(packed, part.unpackedBytes);
  if (content.byteLength !== part.unpackedBytes || crc32(content) !== part.crc) throw damaged();
  return content;
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  try {
    // The size is only what the file claims: a longer part stops here, not when memory is full.
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw damaged();
  }
}

function assertSafe(parts: readonly ZipPart[], fileBytes: number): void {
  if (parts.some((part) => part.encrypted)) {
    throw refusal(
      "bad-input",
      "The file is protected by a password. Save it without one and hand it in again.",
    );
  }
  if (parts.some((part) => part.method !== 0 && part.method !== 8)) throw damaged();
  const packed = parts.reduce((sum, part) => sum + part.packedBytes, 0);
  const unpacked = parts.reduce((sum, part) => sum + part.unpackedBytes, 0);
  // Parts that lie over one another are how a small file claims to hold far more.
  if (packed > fileBytes) throw damaged();
  const isBomb = unpacked > RATIO_COUNTS_FROM && unpacked > packed * HIGHEST_RATIO;
  if (unpacked > INTAKE_LIMITS.unpackedBytes || isBomb) {
    throw refusal(
      "too-much",
      `Unpacked, the file would be ${inMegabytes(unpacked)}: at most ${inMegabytes(INTAKE_LIMITS.unpackedBytes)} are taken in, and none that swells ${HIGHEST_RATIO}-fold. Copy the table alone into a new file.`,
    );
  }
}

function endOf(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw refusal(
    "bad-input",
    "The file is cut off: its end is missing. Save or download it again and hand in the whole file.",
  );
}

function damaged() {
  return refusal(
    "bad-input",
    "The file is damaged inside. Open it in Word or Excel, save it again, and hand in that.",
  );
}

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The parts of a document by their path: XML as text. */
export type Parts = Record<string, string>;

// Zips count from here, in the local time of whoever packs.
const LONG_AGO = new Date(1980, 0, 1);

/**
 * Unpacks a document that a library has written, and packs what comes of it so that the same parts
 * give the same bytes: a library writes down the moment it packs at.
 */
export function packedSame(bytes: Uint8Array, dress: (parts: Parts) => Parts): Uint8Array {
  const unpacked = unzipSync(bytes);
  const parts = Object.fromEntries(
    Object.entries(unpacked).map(([path, content]) => [path, strFromU8(content)]),
  );
  const dressed = Object.entries(dress(parts)).map(([path, xml]) => [path, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(dressed), { mtime: LONG_AGO });
}

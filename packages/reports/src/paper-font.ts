import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** The family the papers are set in, which only we ship. Also named in typst/house.typ. */
export const FAMILY = "Accord Sans 3";

const require = createRequire(import.meta.url);
const FILES = [
  require.resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
  require.resolve("@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf"),
  require.resolve("@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf"),
];

/**
 * The three weights of Source Sans 3, each under our own family name.
 *
 * The compiler sees the fonts of the machine as well, and one of theirs called Source Sans 3 could
 * win. Its licence reserves the name Source for unchanged copies, so a renamed one is as it asks.
 */
export function paperFonts(): Promise<Buffer[]> {
  return Promise.all(FILES.map(async (file) => renamed(await readFile(file))));
}

// Of one length each, so that the table keeps its layout.
const NAMES = [
  ["Source Sans 3", FAMILY],
  ["SourceSans3", "AccordSans3"],
] as const;
/** Family, unique name, full name, PostScript name, typographic family. */
const RENAMED = new Set([1, 3, 4, 6, 16]);

/** A copy of the font whose names are ours. */
function renamed(font: Buffer): Buffer {
  const copy = Buffer.from(font);
  const start = tableOf(copy, "name");
  const strings = start + copy.readUInt16BE(start + 4);
  for (let i = 0; i < copy.readUInt16BE(start + 2); i++) {
    const record = start + 6 + 12 * i;
    if (!RENAMED.has(copy.readUInt16BE(record + 6))) continue;
    const begin = strings + copy.readUInt16BE(record + 10);
    const text = copy.subarray(begin, begin + copy.readUInt16BE(record + 8));
    for (const [theirs, ours] of NAMES) {
      const at = text.indexOf(utf16be(theirs));
      if (at >= 0) text.set(utf16be(ours), at);
    }
  }
  return copy;
}

/** The code points that a font has a glyph for, from the widest of its maps. */
export function coverageOf(font: Buffer): ReadonlySet<number> {
  const start = tableOf(font, "cmap");
  const covered = new Set<number>();
  for (let i = 0; i < font.readUInt16BE(start + 2); i++) {
    const map = start + font.readUInt32BE(start + 4 + 8 * i + 4);
    // Format 12 lists runs of code points; this font has one, and it holds all the others hold.
    if (font.readUInt16BE(map) !== 12) continue;
    for (let run = 0; run < font.readUInt32BE(map + 12); run++) {
      const at = map + 16 + 12 * run;
      const last = font.readUInt32BE(at + 4);
      for (let code = font.readUInt32BE(at); code <= last; code++) covered.add(code);
    }
  }
  if (covered.size === 0) throw new Error("The paper font has no map of format 12.");
  return covered;
}

function tableOf(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const record = 12 + 16 * i;
    if (font.toString("latin1", record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The paper font has no table ${tag}.`);
}

function utf16be(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

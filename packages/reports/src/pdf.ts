import path from "node:path";
import type { ForceLeaf } from "@accord/domain/force-leaf";
import type { Summary } from "@accord/domain/summary";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { collectYoung } from "./collect-young.ts";
import { packPdf } from "./pack-pdf.ts";
import { leafFile, summaryFiles } from "./paper-data.ts";
import { coverageOf, paperFonts } from "./paper-font.ts";

/** A paper and how many pages it has. */
export interface Paper {
  readonly bytes: Buffer;
  readonly pages: number;
}

interface Press {
  readonly compiler: NodeCompiler;
  readonly covered: ReadonlySet<number>;
}

const FOLDER = path.join(import.meta.dirname, "typst");
let press: Promise<Press> | null = null;
/** Of which summary the compiler has the words, and remembers how it laid them out. */
let inPress: Summary | null = null;

/**
 * The paper of a summary, with the page of one force before it: a tagged PDF that the compiler itself holds to PDF/UA-1.
 *
 * The same summary gives the same bytes. Papers of one summary that are set one after the other share what they have
 * in common, until `clearPress`. Whatever the compiler complains of, warnings too, is an error: it would set an unknown
 * font in another without a word.
 */
export async function pdfOf(summary: Summary, leaf: ForceLeaf | null = null): Promise<Paper> {
  press ??= openPress();
  const { compiler, covered } = await press;
  const lay = (name: string, text: string) =>
    compiler.mapShadow(path.join(FOLDER, name), Buffer.from(printable(text, covered)));
  try {
    if (inPress !== summary) {
      forget(compiler);
      for (const [name, text] of summaryFiles(summary)) lay(name, text);
      inPress = summary;
    }
    lay(...leafFile(leaf));
    return setPaper(compiler);
  } finally {
    // What the last paper had no use for goes; layouts of other summaries went before.
    compiler.evictCache(1);
    await collectYoung();
  }
}

/** Lets go of all that was kept of the papers set so far, since it helps no other report. */
export async function clearPress(): Promise<void> {
  if (press === null) return;
  forget((await press).compiler);
  await collectYoung();
}

function forget(compiler: NodeCompiler): void {
  compiler.resetShadow();
  compiler.evictCache(0);
  inPress = null;
}

function setPaper(compiler: NodeCompiler): Paper {
  const laid = compiler.compile({ mainFilePath: path.join(FOLDER, "progress-summary.typ") });
  const complaints = laid.takeDiagnostics();
  if (complaints !== null || laid.result === null) {
    throw new Error(`The paper was not set: ${describe(compiler, complaints)}`);
  }
  const bytes = packPdf(compiler.pdf(laid.result, { pdfStandard: "ua-1" }));
  return { bytes, pages: laid.result.numOfPages };
}

async function openPress(): Promise<Press> {
  const fonts = await paperFonts();
  const [first, ...others] = fonts.map(coverageOf);
  const covered = new Set(
    [...(first ?? [])].filter((code) => others.every((font) => font.has(code))),
  );
  const compiler = NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontBlobs: fonts }] });
  return { compiler, covered };
}

/** A character that the font lacks becomes "□": PDF/UA-1 refuses it, and a comment must not stop a report. */
function printable(text: string, covered: ReadonlySet<number>): string {
  return text.replace(/[^\n\x20-\x7e]/gu, (character) =>
    covered.has(character.codePointAt(0) ?? 0) ? character : "□",
  );
}

function describe(
  compiler: NodeCompiler,
  complaints: Parameters<NodeCompiler["fetchDiagnostics"]>[0] | null,
): string {
  if (complaints === null) return "the compiler gave no page and no reason.";
  const found: readonly { message?: string; path?: string }[] =
    compiler.fetchDiagnostics(complaints);
  return found.map(({ message, path: file }) => `${message} (${file})`).join("; ");
}

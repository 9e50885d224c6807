import { getDocumentProxy } from "unpdf";
import { textOfPdf } from "../pack-pdf.ts";

/** One run of type on a page, in the order a reader of the file takes it. */
interface Run {
  readonly text: string;
  /** Points. */
  readonly size: number;
  /** Points from the left edge of the page. */
  readonly x: number;
  /** Points from the foot of the page. */
  readonly y: number;
}

/** One tag of the structure of a page. */
export interface Tag {
  readonly role: string;
  readonly alt: string | null;
  readonly tags: readonly Tag[];
}

interface ReadPage {
  readonly runs: readonly Run[];
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly structure: Tag;
}

export interface ReadPaper {
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  readonly fonts: readonly string[];
  readonly pages: readonly ReadPage[];
}

/** Reads a paper back with another program's eyes: Mozilla's PDF reader. */
export async function readPaper(bytes: Uint8Array): Promise<ReadPaper> {
  // The reader takes the bytes it is given away from their owner.
  const file = await getDocumentProxy(new Uint8Array(bytes));
  const info = new Map(Object.entries((await file.getMetadata()).info));
  const marks = await file.getMarkInfo();
  const pages: ReadPage[] = [];
  for (let n = 1; n <= file.numPages; n++) {
    const page = await file.getPage(n);
    const runs = (await page.getTextContent()).items.flatMap((item): Run[] =>
      "str" in item && item.str.trim() !== ""
        ? [{ text: item.str, size: item.height, x: item.transform[4], y: item.transform[5] }]
        : [],
    );
    pages.push({
      runs,
      text: runs.map(({ text }) => text).join(" "),
      width: page.view[2] ?? 0,
      height: page.view[3] ?? 0,
      structure: tagOf((await page.getStructTree()) ?? {}),
    });
  }
  return {
    title: String(info.get("Title")),
    language: String(info.get("Language")),
    isTagged: marks?.["Marked"] === true,
    fonts: [...textOfPdf(Buffer.from(bytes)).matchAll(/\/BaseFont\s*\/([^\s/>]+)/g)].map(
      ([, name = ""]) => name,
    ),
    pages,
  };
}

/** All tags of a role within a tag. */
export function tagsOf(tag: Tag, role: string): Tag[] {
  return [...(tag.role === role ? [tag] : []), ...tag.tags.flatMap((inner) => tagsOf(inner, role))];
}

/** A tag, or a piece of content, which has no role. */
interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly object[];
}

function tagOf(node: Node): Tag {
  return {
    role: node.role ?? "",
    alt: node.alt ?? null,
    tags: (node.children ?? []).filter(isTag).map(tagOf),
  };
}

function isTag(node: Node): boolean {
  return node.role !== undefined;
}

import { randomUUID } from "node:crypto";
import type MimeNode from "nodemailer/lib/mime-node";
import type { Letter } from "./letter.ts";

type Content = Pick<Letter, "text" | "html" | "attachments">;

/** What stands below the head of a letter. */
export interface LetterBody {
  /** What its parts are told apart by: the head names it, too. */
  readonly boundary: string;
  /** The letter whole. @param node - composed of the same content, with this boundary */
  under(node: MimeNode): Promise<Buffer>;
}

const kept = new WeakMap<Buffer, { readonly content: Content; readonly body: LetterBody }>();

/**
 * The body of a letter of this content. A paper is the same for all its readers: its body is written
 * once, for as long as somebody holds the paper's bytes.
 */
export function bodyOf(content: Content): LetterBody {
  const [paper] = content.attachments;
  if (!paper) return newBody();
  const known = kept.get(paper.bytes);
  if (known && isSame(known.content, content)) return known.body;
  const { text, html, attachments } = content;
  const body = newBody();
  kept.set(paper.bytes, { content: { text, html, attachments }, body });
  return body;
}

function newBody(): LetterBody {
  let written: Promise<Buffer> | null = null;
  return {
    boundary: randomUUID(),
    async under(node) {
      written ??= node.build().then(belowHead);
      try {
        return Buffer.concat([Buffer.from(`${node.buildHeaders()}${HEAD_END}`), await written]);
      } catch (error) {
        written = null;
        throw error;
      }
    },
  };
}

const HEAD_END = "\r\n\r\n";

function belowHead(bytes: Buffer): Buffer {
  return bytes.subarray(bytes.indexOf(HEAD_END) + HEAD_END.length);
}

function isSame(one: Content, other: Content): boolean {
  return (
    one.text === other.text &&
    one.html === other.html &&
    one.attachments.length === other.attachments.length &&
    one.attachments.every(({ name, mediaType, bytes }, index) => {
      const against = other.attachments[index];
      return against?.bytes === bytes && against.name === name && against.mediaType === mediaType;
    })
  );
}

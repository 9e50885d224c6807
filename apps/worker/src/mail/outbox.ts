import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import { sealLetter } from "./letter.ts";
import type { Post } from "./post.ts";
import { type Sign, unsigned } from "./sealing.ts";

/**
 * Puts letters in a folder as `.eml` files instead of sending them.
 *
 * A file is named after its Message-ID, so a letter that is written twice is there once; and it
 * appears whole or not at all.
 */
export function outboxPost(folder: string, sign: Sign = unsigned): Post {
  return {
    async send(letter) {
      const { bytes } = await sealLetter(letter, sign);
      const name = `${letter.messageId.replaceAll(/[^\w.@-]/g, "")}.eml`;
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const draft = join(folder, `.${name}.${process.pid}`);
        await using file = await open(draft, "w", 0o600);
        await file.writeFile(bytes);
        await file.sync();
        await rename(draft, join(folder, name));
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        return { outcome: "delayed", words: words.slice(0, 1000) };
      }
      return { outcome: "sent", words: `Written to the outbox as ${name}` };
    },

    async [Symbol.asyncDispose]() {},
  };
}

import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import PostalMime, { type Email } from "postal-mime";

/** The one email in an outbox, once it is there. */
export async function emailIn(outbox: string): Promise<Email> {
  for (let tries = 0; tries < 200; tries += 1) {
    const files = existsSync(outbox) ? await readdir(outbox) : [];
    const [file] = files.filter((name) => name.endsWith(".eml"));
    if (file) return PostalMime.parse(await readFile(join(outbox, file)));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No email came to ${outbox}.`);
}

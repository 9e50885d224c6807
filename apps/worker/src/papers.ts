import type { RegisterClient } from "./client.ts";

export interface Paper {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** What a document belongs to: a report, or what was composed for a test. */
export type PaperOf = { readonly report: string } | { readonly composition: string };

/** The documents of reports, fetched once and kept while they are being sent. */
export interface Papers {
  fetch(of: PaperOf, sha256: string): Promise<Paper>;
}

const KEPT = 24;

export function papersFrom(client: RegisterClient): Papers {
  const kept = new Map<string, Promise<Paper>>();

  async function ask(of: PaperOf, sha256: string): Promise<Paper> {
    const { base64, mediaType } = await client.work.document.query({ ...of, sha256 });
    return { mediaType, bytes: Buffer.from(base64, "base64") };
  }

  return {
    fetch(of, sha256) {
      const key = `${"report" in of ? of.report : of.composition} ${sha256}`;
      const known = kept.get(key);
      if (known) return known;
      const asked = ask(of, sha256);
      // What was not found out is asked again; what was is forgotten last in, last out.
      asked.catch(() => kept.delete(key));
      kept.set(key, asked);
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT) break;
        kept.delete(oldest);
      }
      return asked;
    },
  };
}

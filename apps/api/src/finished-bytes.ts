import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

type Encoding = "br" | "gzip" | "identity";

/** An answer that is ready to go out, compressed at most once however often it is asked for. */
export interface FinishedBytes {
  readonly contentType: string;
  readonly etag: string;
  readonly identity: Buffer;
  encoded(encoding: Exclude<Encoding, "identity">): Promise<Buffer>;
}

export interface FinishOptions {
  readonly contentType: string;
  /** Without quotes; by default the hash of the bytes. */
  readonly tag?: string;
  /** How much work compressing is worth: 11 for what is sent for months, less for what lives a minute. */
  readonly brotliQuality: number;
}

/** Below this a compressed answer is no smaller on the wire. */
const WORTH_COMPRESSING_BYTES = 1_000;

export function finishBytes(
  content: string | Buffer,
  { contentType, tag, brotliQuality }: FinishOptions,
): FinishedBytes {
  const identity = typeof content === "string" ? Buffer.from(content) : content;
  const made = new Map<Encoding, Promise<Buffer>>();
  const make = {
    br: () =>
      brotli(identity, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
          [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
        },
      }),
    gzip: () => zip(identity),
  } as const;
  return {
    contentType,
    // Weak, since one tag stands for the compressed forms, too.
    etag: `W/"${tag ?? createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`,
    identity,
    encoded(encoding) {
      const before = made.get(encoding);
      if (before) return before;
      const begun = make[encoding]();
      made.set(encoding, begun);
      return begun;
    },
  };
}

/**
 * Sends finished bytes in the best encoding the client takes; 304 where it has them.
 *
 * Writes to the socket without Express's `send`, which would hash and measure the body each time.
 */
export async function sendFinished(
  request: IncomingMessage,
  response: ServerResponse,
  bytes: FinishedBytes,
  cacheControl: string,
): Promise<void> {
  const { headers } = request;
  if (isKnown(headers["if-none-match"], bytes.etag)) {
    response.writeHead(304, { etag: bytes.etag, "cache-control": cacheControl });
    response.end();
    return;
  }
  const encoding = isWorthCompressing(bytes) ? encodingFor(headers["accept-encoding"]) : "identity";
  const body = encoding === "identity" ? bytes.identity : await bytes.encoded(encoding);
  response.writeHead(200, {
    "content-type": bytes.contentType,
    "content-length": body.length,
    ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    etag: bytes.etag,
    "cache-control": cacheControl,
    vary: "accept-encoding",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

const COMPRESSIBLE =
  /^(text\/|application\/(json|schema\+json|javascript|manifest\+json)|image\/svg)/;

function isWorthCompressing({ identity, contentType }: FinishedBytes): boolean {
  return identity.length > WORTH_COMPRESSING_BYTES && COMPRESSIBLE.test(contentType);
}

/** Compared weakly, as RFC 9110 asks for If-None-Match. */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === "*") return true;
  const opaque = etag.replace(/^W\//, "");
  return ifNoneMatch.split(",").some((one) => one.trim().replace(/^W\//, "") === opaque);
}

/** The smallest encoding the client says it takes. */
export function encodingFor(acceptEncoding: string | string[] | undefined): Encoding {
  if (acceptEncoding === undefined) return "identity";
  const taken = new Set<string>();
  for (const part of String(acceptEncoding).split(",")) {
    const [name = "", ...options] = part.split(";").map((text) => text.trim().toLowerCase());
    if (!options.some((option) => /^q=0(\.0*)?$/.test(option))) taken.add(name);
  }
  if (taken.has("br")) return "br";
  return taken.has("gzip") || taken.has("*") ? "gzip" : "identity";
}

import { AccordError } from "@accord/domain/errors";
import { Slug } from "@accord/domain/slug";
import { readFile, readFiles } from "@accord/store/files/read-file";
import { z } from "zod";
import { isKnown } from "../finished-bytes.ts";
import type { Asked } from "./public-api.ts";

// It comes from outside: wherever it is opened, it runs nothing, loads nothing and is of no origin.
const FILE_POLICY = "default-src 'none'; sandbox";

/** Which of a paper's files. */
export const FileWanted = z.strictObject({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .meta({ description: "The SHA-256 of the file. By default the latest." }),
});

/**
 * A file that a paper of the programme came in, as it was handed in: the one asked for, or the latest.
 *
 * Files are long: they are rationed, and read one after another, so that nobody else waits for many.
 */
export async function sendSourceFile(asked: Asked): Promise<void> {
  const { services, actor, programme, request, response } = asked;
  const { source } = z.object({ source: Slug }).parse(request.params);
  const { sha256 } = FileWanted.parse(request.query);
  const { slug } = programme;
  await services.expensiveCalls.count(actor, request.ip ?? null);
  const files = await readFiles(services.database, actor, { programme: slug });
  const listed = files.find(
    (file) => file.source === source && (sha256 === undefined || file.sha256 === sha256),
  );
  if (!listed) throw new AccordError("not-found", "No file of this paper is kept.", { source });
  const etag = `"${listed.sha256}"`;
  response.setHeader("cache-control", "private, no-cache");
  response.setHeader("etag", etag);
  if (isKnown(request.headers["if-none-match"], etag)) {
    response.status(304).end();
    return;
  }
  const file = await services.oneFileAtATime(() =>
    readFile(services.database, actor, { programme: slug, sha256: listed.sha256 }),
  );
  response.setHeader("content-type", "application/octet-stream");
  response.setHeader("content-length", file.bytes.byteLength);
  response.setHeader("content-disposition", attachment(file.fileName));
  response.setHeader("content-security-policy", FILE_POLICY);
  response.end(file.bytes);
}

/** What leads out of a folder, and what turns a name round so that its ending looks like another. */
const MISLEADING = /[/\\]|\p{Bidi_Control}/gu;

/** A name in plain letters for old programs, and as it is for the others (RFC 6266). */
function attachment(fileName: string): string {
  const name = fileName.replace(MISLEADING, "_");
  const plain = name.replace(/[^\x20-\x7e]|["%]/g, "_");
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

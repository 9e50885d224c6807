import { DocumentFormat, Edition, MEDIA_TYPE } from "@accord/domain/report";
import { Slug } from "@accord/domain/slug";
import { readCompositionDocument } from "@accord/store/reports/read-composition";
import { readReportDocument, type StoredDocument } from "@accord/store/reports/read-reports";
import type { Response } from "express";
import { z } from "zod";
import { isKnown } from "../finished-bytes.ts";
import type { Asked } from "./public-api.ts";

/** Which edition, and with the page of which force: in the address, after the form. */
export const OfDocument = z.object({
  edition: Edition.default("official"),
  force: Slug.nullable().default(null),
});

/** A document of an issued report: the bytes that were filed, whoever asks and however often. */
export async function sendReportDocument(asked: Asked): Promise<void> {
  const { services, actor, programme, request, response } = asked;
  const { report, format } = z
    .object({ report: z.string(), format: DocumentFormat })
    .parse(request.params);
  const of = OfDocument.parse(request.query);
  const stored = await readReportDocument(services.database, actor, {
    programme: programme.slug,
    ...of,
    report,
    format,
  });
  send(response, stored, nameOf(`${programme.slug}-report-${report}`, of, format));
}

/** A document of a preview or a test, for whoever asked for it, and of a draft, for the team. */
export async function sendCompositionDocument(asked: Asked): Promise<void> {
  const { services, actor, programme, request, response } = asked;
  const { composition: id, format } = z
    .object({ composition: z.uuid(), format: DocumentFormat })
    .parse(request.params);
  const of = OfDocument.parse(request.query);
  const stored = await readCompositionDocument(services.database, actor, {
    programme: programme.slug,
    ...of,
    id,
    format,
  });
  send(response, stored, nameOf(`${programme.slug}-preview`, of, format));
}

/** "eastern-region-report-3-norfolk.pdf": a form that leads to the paper is a page or a text like the other. */
function nameOf(
  name: string,
  { edition, force }: z.infer<typeof OfDocument>,
  format: DocumentFormat,
): string {
  const parts = [name, edition === "public" ? edition : null, force].filter(Boolean);
  return `${parts.join("-")}.${format.replace("-link", "")}`;
}

// A message brings its styles with it. It runs nothing, loads nothing and is of no origin.
const MESSAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

function send(
  response: Response,
  { bytes, mediaType, sha256, format }: StoredDocument,
  name: string,
) {
  const etag = `"${sha256}"`;
  response.setHeader("cache-control", "private, no-cache");
  response.setHeader("etag", etag);
  // Its bytes never change; whether somebody may still read them is found out each time.
  if (isKnown(response.req.headers["if-none-match"], etag)) {
    response.status(304).end();
    return;
  }
  response.setHeader("content-type", mediaType);
  response.setHeader("content-length", bytes.byteLength);
  response.setHeader("content-disposition", `inline; filename="${name}"`);
  if (mediaType === MEDIA_TYPE.html) response.setHeader("content-security-policy", MESSAGE_POLICY);
  // The browser's own viewer draws a PDF with styles of its own, which our pages' policy would forbid.
  if (format === "pdf") response.removeHeader("content-security-policy");
  response.end(bytes);
}

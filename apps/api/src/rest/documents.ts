import { DocumentFormat } from "@accord/domain/report";
import {
  readCompositionDocument,
  readReportDocument,
  type StoredDocument,
} from "@accord/store/reports/read-reports";
import type { Response } from "express";
import { z } from "zod";
import type { Asked } from "./public-api.ts";

/** A document of an issued report: the bytes that were filed, whoever asks and however often. */
export async function sendReportDocument(asked: Asked): Promise<void> {
  const { services, actor, programme, request, response } = asked;
  const { report, format } = z
    .object({ report: z.string(), format: DocumentFormat })
    .parse(request.params);
  const stored = await readReportDocument(services.database, actor, {
    programme: programme.slug,
    report,
    format,
  });
  send(response, stored, `${programme.slug}-report-${report}.${format}`);
}

/** A document of a preview, for whoever asked for it. */
export async function sendCompositionDocument(asked: Asked): Promise<void> {
  const { services, actor, programme, request, response } = asked;
  const { composition: id, format } = z
    .object({ composition: z.uuid(), format: DocumentFormat })
    .parse(request.params);
  const stored = await readCompositionDocument(services.database, actor, {
    programme: programme.slug,
    id,
    format,
  });
  send(response, stored, `${programme.slug}-preview.${format}`);
}

// A message brings its styles with it. It runs nothing, loads nothing and is of no origin.
const MESSAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

function send(
  response: Response,
  { bytes, mediaType, sha256, format }: StoredDocument,
  name: string,
) {
  response.setHeader("content-type", mediaType);
  response.setHeader("content-length", bytes.byteLength);
  response.setHeader("content-disposition", `inline; filename="${name}"`);
  response.setHeader("cache-control", "private, no-cache");
  response.setHeader("etag", `"${sha256}"`);
  if (format === "html") response.setHeader("content-security-policy", MESSAGE_POLICY);
  // The browser's own viewer draws a PDF with styles of its own, which our pages' policy would forbid.
  if (format === "pdf") response.removeHeader("content-security-policy");
  response.end(bytes);
}

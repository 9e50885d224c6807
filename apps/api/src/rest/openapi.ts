import { Instant } from "@accord/domain/calendar";
import { MatrixView } from "@accord/domain/matrix";
import { DocumentFormat, MEDIA_TYPE } from "@accord/domain/report";
import { Slug } from "@accord/domain/slug";
import { z } from "zod";
import { createDocument, type ZodOpenApiObject, type ZodOpenApiResponsesObject } from "zod-openapi";
import { type FinishedBytes, finishBytes } from "../finished-bytes.ts";
import { HandedIn } from "../intakes/hand-in.ts";
import { OfDocument } from "./documents.ts";
import { NamedFile } from "./intakes.ts";
import { JournalFilters } from "./journal.ts";
import { MatrixTimes } from "./matrix.ts";
import { Problem } from "./problem.ts";
import { FileWanted } from "./source-file.ts";

const InPath = z.object({ slug: Slug.meta({ description: "The programme." }) });

const tagHeader = {
  etag: {
    description: "Send it back as If-None-Match: 304 says that nothing has changed.",
    schema: { type: "string" },
  },
} as const;

const refusal = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: Problem } },
});

const REFUSALS = {
  "400": refusal("The request is not understood: the detail names what is wrong."),
  "401": refusal("Nobody is signed in."),
  "403": refusal("The role of whoever is signed in does not include this."),
  "404": refusal("There is no such thing, or it is not to be seen."),
  "429": refusal("Too many requests; Retry-After says when to come back."),
} as const satisfies ZodOpenApiResponsesObject;

const documents = {
  description: "The exact bytes that were filed.",
  content: Object.fromEntries(
    Object.values(MEDIA_TYPE).map((type) => [type, { schema: { type: "string" } as const }]),
  ),
};

/** What the public API offers, in OpenAPI 3.1, from the schemas that it parses and answers with. */
export function openApiDocument(version: string): FinishedBytes {
  const content = {
    openapi: "3.1.0",
    info: {
      title: "Accord",
      version,
      description:
        "The collaboration register: what stood in a programme's status matrix, as at any day, as known at any moment. " +
        "Sign in with POST /api/auth/sign-in/email and send the cookie.",
    },
    servers: [{ url: "/api/v1" }],
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "accord.session_token" },
      },
    },
    security: [{ session: [] }],
    paths: {
      "/programmes/{slug}/matrix": {
        get: {
          operationId: "readMatrix",
          summary: "The status matrix. Rows in the document's order, blank cells left out.",
          requestParams: { path: InPath, query: MatrixTimes },
          responses: {
            "200": {
              description: "The matrix.",
              headers: tagHeader,
              content: { "application/json": { schema: MatrixView } },
            },
            "304": { description: "As you have it." },
            ...REFUSALS,
          },
        },
      },
      "/programmes/{slug}/matrix.csv": {
        get: {
          operationId: "readMatrixCsv",
          summary: "The same as a list for people: one row for each filled cell.",
          requestParams: { path: InPath, query: MatrixTimes },
          responses: {
            "200": {
              description: "Comma-separated, UTF-8 with a byte order mark.",
              headers: tagHeader,
              content: { "text/csv": { schema: { type: "string" } } },
            },
            "304": { description: "As you have it." },
            ...REFUSALS,
          },
        },
      },
      "/programmes/{slug}/journal.csv": {
        get: {
          operationId: "readJournalCsv",
          summary: "The journal in plain sentences, newest first, with each line's hash.",
          requestParams: { path: InPath, query: JournalFilters },
          responses: {
            "200": {
              description: "Comma-separated, UTF-8 with a byte order mark.",
              content: { "text/csv": { schema: { type: "string" } } },
            },
            ...REFUSALS,
          },
        },
      },
      "/programmes/{slug}/plan": {
        get: {
          operationId: "readPlan",
          summary: "The work plan, line by line, with what the matrix says beside each.",
          requestParams: { path: InPath, query: MatrixTimes },
          responses: {
            "200": {
              description: "The plan.",
              headers: tagHeader,
              content: { "application/json": {} },
            },
            "304": { description: "As you have it." },
            ...REFUSALS,
          },
        },
      },
      "/programmes/{slug}/plan.csv": {
        get: {
          operationId: "readPlanCsv",
          summary: "The same as a list for people: one row for each line.",
          requestParams: { path: InPath, query: MatrixTimes },
          responses: {
            "200": {
              description: "Comma-separated, UTF-8 with a byte order mark.",
              headers: tagHeader,
              content: { "text/csv": { schema: { type: "string" } } },
            },
            "304": { description: "As you have it." },
            ...REFUSALS,
          },
        },
      },
      "/programmes/{slug}/reports/{report}/documents/{format}": {
        get: {
          operationId: "readReportDocument",
          summary:
            "A document of an issued report. The page of a force is for its own people and the team.",
          requestParams: {
            path: InPath.extend({ report: z.string(), format: DocumentFormat }),
            query: OfDocument,
          },
          responses: { "200": documents, ...REFUSALS },
        },
      },
      "/programmes/{slug}/compositions/{composition}/documents/{format}": {
        get: {
          operationId: "readCompositionDocument",
          summary:
            "A document of a preview, for whoever asked for it, for one hour; of a draft, for the team.",
          requestParams: {
            path: InPath.extend({ composition: z.uuid(), format: DocumentFormat }),
            query: OfDocument,
          },
          responses: { "200": documents, ...REFUSALS },
        },
      },
      "/programmes/{slug}/intakes": {
        post: {
          operationId: "takeInFile",
          summary:
            "Hands in a file with a status matrix (.docx, .xlsx, .csv, .tsv, .txt, .html). It is read and kept for whoever handed it in; nothing is recorded.",
          requestParams: { path: InPath, query: NamedFile },
          requestBody: {
            required: true,
            content: {
              "application/octet-stream": { schema: { type: "string", format: "binary" } },
            },
          },
          responses: {
            "201": {
              description: "It is kept. The tables found in it, best first.",
              content: { "application/json": { schema: HandedIn } },
            },
            ...REFUSALS,
            "413": refusal("It is larger than what is taken in, or holds more."),
          },
        },
      },
      "/programmes/{slug}/sources/{source}/file": {
        get: {
          operationId: "readSourceFile",
          summary: "A file that a paper of the programme came in, as it was handed in.",
          requestParams: { path: InPath.extend({ source: Slug }), query: FileWanted },
          responses: {
            "200": {
              description: "The exact bytes, to be saved.",
              content: {
                "application/octet-stream": { schema: { type: "string", format: "binary" } },
              },
            },
            ...REFUSALS,
          },
        },
      },
      "/report-schema.json": {
        get: {
          operationId: "readReportSchema",
          summary: "What a report as JSON holds. Readable without signing in.",
          security: [],
          responses: {
            "200": {
              description: "JSON Schema, draft 2020-12.",
              content: { "application/schema+json": {} },
            },
          },
        },
      },
      "/openapi.json": {
        get: {
          operationId: "readOpenApi",
          summary: "This document. Readable without signing in.",
          security: [],
          responses: {
            "200": { description: "OpenAPI 3.1.", content: { "application/json": {} } },
          },
        },
      },
    },
  } as const satisfies ZodOpenApiObject;
  const document = createDocument(content, {
    override({ zodSchema, jsonSchema }) {
      // It is read as text and given back as text; what happens between is nobody's business outside.
      if (zodSchema === Instant) Object.assign(jsonSchema, { type: "string", format: "date-time" });
    },
  });
  return finishBytes(JSON.stringify(document), {
    contentType: "application/json",
    brotliQuality: 9,
  });
}

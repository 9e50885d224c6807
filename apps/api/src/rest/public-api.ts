import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import type { Permission, ProgrammeScope } from "@accord/domain/permissions";
import { reportSchema } from "@accord/domain/report-schema";
import { Slug } from "@accord/domain/slug";
import type { Head } from "@accord/store/database";
import { type Request, type RequestHandler, type Response, Router } from "express";
import { assertMayAny } from "../assert-may-any.ts";
import type { Services } from "../context.ts";
import { finishBytes, sendFinished } from "../finished-bytes.ts";
import { tellActor } from "../middleware/request-log.ts";
import type { Identify } from "../sign-in/identify.ts";
import { sendCompositionDocument, sendReportDocument } from "./documents.ts";
import { takeInFile } from "./intakes.ts";
import { sendJournalCsv } from "./journal.ts";
import { sendMatrixCsv, sendMatrixJson } from "./matrix.ts";
import { openApiDocument } from "./openapi.ts";
import { sendPlanCsv, sendPlanJson } from "./plan.ts";
import { sendSourceFile } from "./source-file.ts";

/** Someone who may, and the programme they asked about. */
export interface Asked {
  readonly services: Services;
  readonly actor: Actor;
  readonly programme: ProgrammeScope;
  /** The head of the journal, asked for since the request came in. */
  readonly head: Head;
  readonly request: Request;
  readonly response: Response;
}

/** One address of the public API. The walk over routes and roles reads this list. */
export interface Route {
  readonly method?: "post";
  /** After `/api/v1/programmes/{slug}`. */
  readonly path: string;
  /** Any one of these will do. */
  readonly access: readonly [Permission, ...Permission[]];
  readonly answer: (asked: Asked) => Promise<void>;
}

/** Every route is about one programme, named in its path and checked before anything of it is read. */
export const ROUTES: readonly Route[] = [
  { path: "/matrix", access: ["read-record"], answer: sendMatrixJson },
  { path: "/matrix.csv", access: ["read-record"], answer: sendMatrixCsv },
  { path: "/plan", access: ["read-record"], answer: sendPlanJson },
  { path: "/plan.csv", access: ["read-record"], answer: sendPlanCsv },
  { path: "/journal.csv", access: ["read-journal"], answer: sendJournalCsv },
  {
    path: "/reports/:report/documents/:format",
    access: ["read-record"],
    answer: sendReportDocument,
  },
  {
    path: "/compositions/:composition/documents/:format",
    access: ["preview-report", "send-report", "read-drafts"],
    answer: sendCompositionDocument,
  },
  { method: "post", path: "/intakes", access: ["import-entries"], answer: takeInFile },
  { path: "/sources/:source/file", access: ["read-record"], answer: sendSourceFile },
];

/** The documented API for Power BI, Excel and others. It reads; a file can be handed in, which records nothing. */
export function publicApi(services: Services, identify: Identify): Router {
  const api = Router();
  const document = openApiDocument(services.version);
  api.get("/openapi.json", (request, response) =>
    sendFinished(request, response, document, "no-cache"),
  );
  const schema = finishBytes(JSON.stringify(reportSchema()), {
    contentType: "application/schema+json",
    brotliQuality: 9,
  });
  api.get("/report-schema.json", (request, response) =>
    sendFinished(request, response, schema, "no-cache"),
  );
  for (const route of ROUTES) {
    api[route.method ?? "get"](
      `/programmes/:programme${route.path}`,
      behind(route, services, identify),
    );
  }
  return api;
}

function behind({ access, answer }: Route, services: Services, identify: Identify): RequestHandler {
  return async (request, response) => {
    const { actor, wasActive } = await identify(request.headers);
    if (!actor) throw new AccordError("not-signed-in", "Please sign in.");
    // A program's question or a person's download; our screens do not come this way by themselves.
    await wasActive();
    tellActor(request, actor);
    const slug = Slug.parse(request.params["programme"]);
    const head = await services.database.head();
    const programme = await services.programmes.scopeOf(slug, head);
    assertMayAny(actor, access, programme);
    await answer({ services, actor, programme, head, request, response });
  };
}

import { AccordError } from "@accord/domain/errors";
import type { ErrorRequestHandler, RequestHandler } from "express";
import type { Logger } from "pino";
import { refusalIn } from "../errors.ts";
import type { Metrics } from "../metrics.ts";
import { sendProblem } from "../rest/problem.ts";
import { requestIdOf } from "./request-log.ts";

/** For every address that is none. */
export const notFound: RequestHandler = () => {
  throw new AccordError("not-found", "There is nothing at this address.");
};

/** The last word on a request that failed: a refusal is told, a bug is logged and says nothing. */
export function answerErrors(log: Logger, metrics: Metrics): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, request, response, _next) => {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    sendProblem(request, response, error);
    if (response.statusCode < 500 || refusalIn(error)) return;
    metrics.bug();
    log.error({ request: requestIdOf(request), err: error }, "A bug.");
  };
}

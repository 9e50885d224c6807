import type { ServerResponse } from "node:http";
import { AccordError } from "@accord/domain/errors";
import type { RequestHandler } from "express";
import type { Metrics } from "../metrics.ts";
import type { Identify } from "../sign-in/identify.ts";

/** Answers a stranger who asks for a stream with 401: tRPC would begin a stream to say so. */
export function refuseStrangers(identify: Identify): RequestHandler {
  return async ({ headers }, _response, next) => {
    if (headers.accept?.includes("text/event-stream") && !(await identify(headers)).actor) {
      throw new AccordError("not-signed-in", "Please sign in.");
    }
    next();
  };
}

/** The live streams that are open, so that a stop need not wait for them. */
export interface Streams {
  readonly watch: RequestHandler;
  /** Cuts them all: a browser whose stream is cut without a last word connects again by itself. */
  cutAll(): void;
}

export function watchStreams(metrics: Metrics): Streams {
  const open = new Set<ServerResponse>();
  return {
    watch(request, response, next) {
      if (request.headers.accept?.includes("text/event-stream")) {
        open.add(response);
        const closed = metrics.streamOpened();
        // A proxy that collects an answer before passing it on would hold every event back.
        response.setHeader("x-accel-buffering", "no");
        response.once("close", () => {
          open.delete(response);
          closed();
        });
      }
      next();
    },
    cutAll() {
      for (const response of open) response.destroy();
    },
  };
}

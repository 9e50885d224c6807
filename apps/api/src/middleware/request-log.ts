import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import type { Logger } from "pino";
import type { Metrics } from "../metrics.ts";

interface Told {
  readonly id: string;
  /** An actor's id, once it is known. */
  actor: string | null;
}

const told = new WeakMap<IncomingMessage, Told>();

/**
 * Gives each request an id and tells of it when it is answered: one line, and the metrics.
 *
 * The line has the path without its query, and ids instead of names: a log is read by more people
 * than the register.
 */
export function requestLog(log: Logger, metrics: Metrics): RequestHandler {
  const process = randomBytes(6).toString("base64url");
  let count = 0;

  return (request, response, next) => {
    const begunMs = performance.now();
    const about: Told = { id: `${process}-${(++count).toString(36)}`, actor: null };
    told.set(request, about);
    response.setHeader("x-request-id", about.id);

    response.once("close", () => {
      const tookMs = performance.now() - begunMs;
      const { statusCode: status } = response;
      metrics.answered(request.method, status, tookMs);
      const { method, originalUrl } = request;
      log.info({
        request: about.id,
        method,
        path: pathOf(originalUrl),
        status,
        tookMs: Math.round(tookMs * 10) / 10,
        actor: about.actor,
        ...(response.writableFinished ? {} : { cut: true }),
      });
    });
    next();
  };
}

/** The id the log tells of a request under. */
export function requestIdOf(request: IncomingMessage): string {
  return told.get(request)?.id ?? "";
}

/** Lets the log say who asked. */
export function tellActor(request: IncomingMessage, actor: { readonly id: string } | null): void {
  const about = told.get(request);
  if (about && actor) about.actor = actor.id;
}

/** Whoever has the token of an email may do what it is for: it stays out of the log. */
const WITH_TOKEN = /^(\/api\/unsubscribe\/).+/;

function pathOf(url: string): string {
  const end = url.indexOf("?");
  return (end < 0 ? url : url.slice(0, end)).replace(WITH_TOKEN, "$1…");
}

import { stopDigest } from "@accord/store/following/stop-digest";
import { type RequestHandler, type Response, Router } from "express";
import type { Services } from "../context.ts";
import { ASKED, PAGE_POLICY, STOPPED, UNKNOWN } from "./unsubscribe-page.ts";
import { readUnsubscribeToken } from "./unsubscribe-token.ts";

/**
 * Ends a digest by the link of an email, without a session. Looking changes nothing; a POST ends it, from the
 * button of the page or from a mail program (RFC 8058), and twice is as once.
 */
export function unsubscribeRoutes({ config, database, expensiveCalls }: Services): Router {
  const routes = Router();
  const whose = (token: unknown) =>
    typeof token === "string" ? readUnsubscribeToken(config.sessionSecret, token) : null;
  const rationed: RequestHandler = async (request, _response, next) => {
    await expensiveCalls.countStranger(request.ip ?? null);
    next();
  };

  routes.get("/:token", rationed, (request, response) => {
    if (whose(request.params["token"]) === null) return send(response, UNKNOWN, 404);
    send(response, ASKED);
  });

  routes.post("/:token", rationed, async (request, response) => {
    const actorId = whose(request.params["token"]);
    if (actorId === null) return send(response, UNKNOWN, 404);
    await stopDigest(database, actorId);
    send(response, STOPPED);
  });

  return routes;
}

function send(response: Response, page: string, status = 200): void {
  response
    .status(status)
    .setHeader("content-security-policy", PAGE_POLICY)
    .setHeader("cache-control", "no-store")
    .type("html")
    .send(page);
}

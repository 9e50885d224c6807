import { AccordError } from "@accord/domain/errors";
import type { RequestHandler } from "express";

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses changes that a browser sends from another site.
 *
 * A browser says where a request comes from; programs that are no browser say nothing and carry no
 * one's cookies by themselves. The cookies are SameSite=Lax as well: two locks on one door.
 */
export function sameOrigin(origins: () => readonly string[]): RequestHandler {
  return (request, _response, next) => {
    if (READS.has(request.method)) return next();
    const { origin } = request.headers;
    const site = request.headers["sec-fetch-site"];
    const isOurs =
      origin === undefined
        ? site === undefined || site === "same-origin" || site === "none"
        : origins().includes(origin);
    if (isOurs) return next();
    throw new AccordError("not-allowed", "Changes are taken only from the pages of this register.");
  };
}

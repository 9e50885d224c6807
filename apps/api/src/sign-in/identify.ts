import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { type Actor, OPERATOR, WORKER } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import type { ApiConfig } from "../config.ts";
import { always, type Identity, NOBODY } from "../context.ts";
import type { Sessions } from "./sessions.ts";

/** Finds out who is asking, from the headers of a request. */
export type Identify = (headers: IncomingHttpHeaders) => Identity | Promise<Identity>;

/**
 * A token names the worker or the operator; a cookie names the person whose session it is.
 *
 * @param cookieName - the sign-in library's name for its session cookie
 */
export function identifier(config: ApiConfig, sessions: Sessions, cookieName: string): Identify {
  const tokens = [
    [config.workerToken, WORKER],
    [config.operatorToken, OPERATOR],
  ] as const;
  const holders = tokens.flatMap(([token, actor]) =>
    token === null ? [] : [{ digest: digestOf(token), identity: always(actor) }],
  );

  return ({ authorization, cookie }) => {
    if (authorization !== undefined) return holderOf(authorization, holders);
    const session = cookie === undefined ? null : cookieNamed(cookieName, cookie);
    return session === null ? NOBODY : sessions.identify(session);
  };
}

interface Holder {
  readonly digest: Buffer;
  readonly identity: Identity & { readonly actor: Actor | null };
}

/** Every token is compared, by digests of one length, so that the time taken tells nothing. */
function holderOf(authorization: string, holders: readonly Holder[]): Identity {
  const [, token = ""] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
  const given = digestOf(token);
  let found: Identity | null = null;
  for (const { digest, identity } of holders) if (timingSafeEqual(digest, given)) found = identity;
  if (!found) throw new AccordError("not-signed-in", "This token is not known here.");
  return found;
}

function digestOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** The value of one cookie, as it was sent. */
export function cookieNamed(name: string, header: string): string | null {
  for (const part of header.split(";")) {
    const cookie = part.trim();
    if (cookie.startsWith(`${name}=`)) return cookie.slice(name.length + 1);
  }
  return null;
}

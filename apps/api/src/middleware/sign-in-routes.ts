import { toNodeHandler } from "better-auth/node";
import express, { type RequestHandler, Router } from "express";
import { z } from "zod";
import { limitSignIn, type SignInLimits } from "../sign-in/limit-sign-in.ts";
import type { Sessions } from "../sign-in/sessions.ts";
import { ADDRESS_HEADER, type SignIn } from "../sign-in/sign-in.ts";

const MOST_BYTES = "8kb";

/** What of the sign-in library is open to the network. The rest of it is not ours to offer: accounts are kept by the register's verbs. */
export const SIGN_IN_ROUTES = [
  ["post", "/sign-in/email"],
  ["post", "/sign-out"],
  ["post", "/revoke-sessions"],
  ["get", "/get-session"],
] as const;

/**
 * What a sign-in says, and all it says. The library would take a form, too, whose account no ration
 * sees, and lets who asks choose a session longer than ours.
 */
const SignInBody = z.strictObject(
  { email: z.string().max(320), password: z.string() },
  { error: "Send email and password, and nothing else, as application/json." },
);

export function signInRoutes(signIn: SignIn, sessions: Sessions, limits?: SignInLimits): Router {
  const routes = Router();
  const answer = toNodeHandler(signIn);

  const handle: RequestHandler = async (request, response) => {
    request.headers[ADDRESS_HEADER] = request.ip ?? "";
    response.setHeader("cache-control", "no-store");
    if (request.method !== "GET") response.once("finish", () => sessions.forget());
    await answer(request, response);
  };

  routes.use(express.json({ limit: MOST_BYTES }));
  routes.post("/sign-in/email", onlyCredentials, limitSignIn(limits));
  for (const [method, path] of SIGN_IN_ROUTES) routes[method](path, handle);
  return routes;
}

const onlyCredentials: RequestHandler = ({ body }, _response, next) => {
  SignInBody.parse(body);
  next();
};

import type { Database } from "@accord/store/database";
import { betterAuth } from "better-auth";
import type { ApiConfig } from "../config.ts";
import { signInTables } from "./sign-in-tables.ts";

/** Where the sign-in library is told the address of who asks; nothing a client sends under it gets through. */
export const ADDRESS_HEADER = "x-accord-address";

/** A working day: whoever stays longer signs in again. */
const SESSION_SECONDS = 12 * 60 * 60;

export interface SignInOptions {
  readonly database: Database;
  readonly config: ApiConfig;
  /** The origins that are ours, once the port is known. */
  readonly origins: () => readonly string[];
  readonly log: (level: string, message: string) => void;
}

/**
 * Sign-in by email and password, with sessions in the register's own database.
 *
 * Nobody signs up: accounts are made by the verbs of the register. Attempts are rationed by
 * `limit-sign-in.ts`, which knows the account as well as the address.
 */
export function createSignIn({ database, config, origins, log }: SignInOptions) {
  return betterAuth({
    appName: "Accord",
    basePath: "/api/auth",
    secret: config.sessionSecret,
    ...(config.publicUrl === null ? {} : { baseURL: config.publicUrl }),
    trustedOrigins: () => [...origins()],
    database: { db: signInTables(database), type: "postgres" },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
    },
    // The end is fixed when it begins, so that reading a session writes nothing.
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: "warn", log: (level, message) => log(level, message) },
    advanced: {
      cookiePrefix: "accord",
      useSecureCookies: config.publicUrl?.startsWith("https:") ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      disableOriginCheck: false,
      // `same-origin.ts` stands in front of every change and does this for all of them alike. The
      // library's own check takes a program that is no browser (Node's fetch) for a forged one.
      disableCSRFCheck: true,
    },
  });
}

export type SignIn = ReturnType<typeof createSignIn>;

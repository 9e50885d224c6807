import type { DemonstrationKind } from "@accord/domain/demonstration";
import { z } from "zod";
import { Origin, readSettings, wholeNumber } from "./settings.ts";

/** What the API is set to. Every setting has a sentence and, where one is safe, a default. */
export const ApiSettings = z.object({
  PORT: wholeNumber(0, 65_535)
    .prefault("4100")
    .describe("The port it listens on; 0 for any that is free."),
  HOST: z.string().default("127.0.0.1").describe("The network address it listens on."),
  PUBLIC_URL: Origin.optional().describe(
    "Where people reach it: links in emails, cookies, redirects. By default http://localhost:PORT.",
  ),
  TRUSTED_ORIGINS: z
    .string()
    .transform((text) => text.split(",").map((part) => part.trim()))
    .pipe(z.array(Origin))
    .default([])
    .describe("Further addresses, parted by commas, from which a browser may send changes."),
  TRUSTED_PROXIES: wholeNumber(0, 10)
    .prefault("0")
    .describe("How many proxies stand in front and tell the true address of who asks."),
  SESSION_SECRET: z
    .string({ error: "Give a secret of at least 32 characters." })
    .min(32, "Give a secret of at least 32 characters.")
    .describe("Signs the cookies of those who are signed in."),
  WORKER_TOKEN: z
    .string()
    .min(32, "Give a token of at least 32 characters.")
    .optional()
    .describe("As whom a worker apart reaches this API."),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: "Give one of fatal, error, warn, info, debug, trace, silent.",
    })
    .default("info")
    .describe("How much it tells, in JSON lines on standard output."),
});
export type ApiSettings = z.infer<typeof ApiSettings>;

/** The API's settings, as its parts use them. */
export interface ApiConfig {
  readonly port: number;
  readonly host: string;
  /** An origin without a path. Null: `http://localhost:` and the port it came to listen on. */
  readonly publicUrl: string | null;
  readonly trustedOrigins: readonly string[];
  readonly trustedProxies: number;
  readonly sessionSecret: string;
  readonly workerToken: string | null;
  /** As whom the operator's command line reaches a running server; kept in a file beside the database. */
  readonly operatorToken: string | null;
  readonly logLevel: ApiSettings["LOG_LEVEL"];
  /** What of it is a demonstration; null for a register of its own. */
  readonly demonstration: DemonstrationKind | null;
}

/** Settings as they were read, in the API's own words. What is no setting is given beside. */
export function apiConfig(
  settings: ApiSettings,
  given: {
    readonly operatorToken?: string | null;
    readonly demonstration?: DemonstrationKind | null;
  } = {},
): ApiConfig {
  return {
    port: settings.PORT,
    host: settings.HOST,
    publicUrl: settings.PUBLIC_URL ?? null,
    trustedOrigins: settings.TRUSTED_ORIGINS,
    trustedProxies: settings.TRUSTED_PROXIES,
    sessionSecret: settings.SESSION_SECRET,
    workerToken: settings.WORKER_TOKEN ?? null,
    operatorToken: given.operatorToken ?? null,
    logLevel: settings.LOG_LEVEL,
    demonstration: given.demonstration ?? null,
  };
}

/**
 * The API's settings from the environment, for a process that is only the API.
 *
 * @throws AccordError `bad-input` naming every bad setting
 */
export function readApiConfig(environment = process.env): ApiConfig {
  return apiConfig(readSettings(ApiSettings, environment));
}

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

/** The origins a browser may send changes from. On loopback, `localhost` and `127.0.0.1` are both ours. */
export function trustedOriginsOf(
  { host, publicUrl, trustedOrigins }: ApiConfig,
  port: number,
): string[] {
  const local = LOOPBACK.has(host) ? [`http://localhost:${port}`, `http://127.0.0.1:${port}`] : [];
  return [...new Set([publicUrlOf({ publicUrl }, port), ...local, ...trustedOrigins])];
}

export function publicUrlOf({ publicUrl }: Pick<ApiConfig, "publicUrl">, port: number): string {
  return publicUrl ?? `http://localhost:${port}`;
}

import { createServer, type Server } from "node:http";
import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import { readMailStanding } from "@accord/store/alarms/read-standing";
import type { Database } from "@accord/store/database";
import { openJournalFeed } from "@accord/store/journal/follow";
import type { TRPCLink } from "@trpc/client";
import compression from "compression";
import express, { type Express } from "express";
import type { DestinationStream, Logger } from "pino";
import packageFile from "../package.json" with { type: "json" };
import { type ApiConfig, publicUrlOf, trustedOriginsOf } from "./config.ts";
import type { Services } from "./context.ts";
import { rationExpensiveCalls } from "./expensive-calls.ts";
import { type HandedIn, handIn } from "./intakes/hand-in.ts";
import { keepRecordings } from "./intakes/recordings.ts";
import { localLink } from "./local-link.ts";
import { openLog } from "./log.ts";
import { openMatrixShelf } from "./matrix-shelf.ts";
import { createMetrics } from "./metrics.ts";
import { answerErrors, notFound } from "./middleware/answer-errors.ts";
import { frontEnd } from "./middleware/front-end.ts";
import { healthz, readyz } from "./middleware/health.ts";
import { requestLog } from "./middleware/request-log.ts";
import { sameOrigin } from "./middleware/same-origin.ts";
import { securityHeaders } from "./middleware/security-headers.ts";
import { signInRoutes } from "./middleware/sign-in-routes.ts";
import { refuseStrangers, type Streams, watchStreams } from "./middleware/streams.ts";
import { trpcEndpoint } from "./middleware/trpc-endpoint.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { countStreams } from "./open-streams.ts";
import { takeTurns } from "./page-turns.ts";
import { openProgrammeDirectory } from "./programme-directory.ts";
import { openReadShelf } from "./read-shelf.ts";
import { publicApi } from "./rest/public-api.ts";
import type { AppRouter } from "./router.ts";
import { keepAccounts } from "./sign-in/accounts.ts";
import { identifier } from "./sign-in/identify.ts";
import { limitLinks } from "./sign-in/limit-links.ts";
import type { SignInLimits } from "./sign-in/limit-sign-in.ts";
import { openSessions } from "./sign-in/open-sessions.ts";
import { createSignIn } from "./sign-in/sign-in.ts";
import { todayBy } from "./today.ts";
import { unsubscribeRoutes } from "./unsubscribe/unsubscribe-routes.ts";
import { valuesIn } from "./weigh-answer.ts";

export interface ApiOptions {
  readonly database: Database;
  readonly config: ApiConfig;
  /** Folders of built front ends; without one, its address is not found. */
  readonly frontEnds?: { readonly dashboard?: string; readonly admin?: string };
  /** Where log lines go; standard output by default. */
  readonly logTo?: DestinationStream;
  readonly signInLimits?: SignInLimits;
}

export interface HandedInFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Api {
  readonly app: Express;
  readonly log: Logger;
  /** A tRPC link to this API inside this process, as one actor: the same client as over HTTP. */
  localLink(actor: Actor): TRPCLink<AppRouter>;
  /** Hands in a file inside this process, as an actor: as `POST …/intakes` does over HTTP. */
  handInFile(actor: Actor, programme: string, file: HandedInFile): Promise<HandedIn>;
  /** The one-time link for the first administrator; null where there are accounts. */
  firstAdministratorLink(): Promise<string | null>;
  /**
   * Takes requests.
   *
   * @throws AccordError `unavailable` when the port is taken or the address is not this machine's
   */
  listen(): Promise<{ readonly port: number; readonly url: string }>;
  /** Takes no more requests, cuts the live streams, and waits for what is being answered. */
  close(): Promise<void>;
}

/** The API on a database that is open and migrated. It closes neither. */
export async function createApi(options: ApiOptions): Promise<Api> {
  const { database, config, frontEnds = {} } = options;
  const { log, close: closeLog } = openLog(config.logLevel, options.logTo);
  const server = createServer();
  const origins = () => trustedOriginsOf(config, portOf(server));
  const publicUrl = () => publicUrlOf(config, portOf(server));
  // A database that is away takes no other figure with it.
  const metrics = createMetrics(() => readMailStanding(database).catch(() => null));
  const streams = watchStreams(metrics);
  const feed = await openJournalFeed(database);
  const signIn = createSignIn({
    database,
    config,
    origins,
    log: (level, message) => log.warn({ signIn: level }, message),
  });
  const {
    sessions,
    cookieName,
    close: closeSessions,
  } = await openSessions({
    database,
    signIn,
    feed,
  });
  const today = todayBy(database.clock);
  const services: Services = {
    database,
    config,
    feed,
    sessions,
    accounts: keepAccounts({
      database,
      signIn,
      sessions,
      publicUrl,
      onFault: (err) => log.error({ err }, "A link for a forgotten password was not sent."),
    }),
    linkLimits: limitLinks(),
    today,
    programmes: openProgrammeDirectory(database, today),
    matrices: openMatrixShelf(database, today),
    pages: openReadShelf<object>(() => database.head(), {
      most: MOST_PAGES_KEPT,
      mostWeight: MOST_VALUES_KEPT,
      weigh: valuesIn,
    }),
    pageTurns: takeTurns(),
    recordings: keepRecordings((err) => log.error({ err }, "A table was not recorded.")),
    expensiveCalls: rationExpensiveCalls(),
    oneFileAtATime: oneAtATime(),
    streams: countStreams(),
    version: packageFile.version,
    publicUrl,
  };
  const identify = identifier(config, sessions, cookieName);

  const app = express();
  app.disable("x-powered-by");
  app.set("etag", false);
  app.set("query parser", "simple");
  app.set("trust proxy", config.trustedProxies);

  app.use(requestLog(log, metrics));
  app.use(securityHeaders(config.publicUrl?.startsWith("https:") ?? false));
  app.get("/healthz", healthz);
  app.get("/readyz", readyz(database));
  app.get("/metrics", async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.text());
  });

  app.use(sameOrigin(origins));
  app.use("/api/auth", signInRoutes(signIn, sessions, options.signInLimits));
  app.use("/api/v1", publicApi(services, identify));
  app.use("/api/unsubscribe", unsubscribeRoutes(services));
  app.use("/trpc", compressAnswers, refuseStrangers(identify), streams.watch);
  app.use("/trpc", trpcEndpoint(services, identify, { log, metrics }));

  app.use("/api", notFound);
  if (frontEnds.admin) app.use("/admin", frontEnd(frontEnds.admin));
  if (frontEnds.dashboard) app.use("/", frontEnd(frontEnds.dashboard));
  app.use(notFound);
  app.use(answerErrors(log, metrics));
  server.on("request", app);

  return {
    app,
    log,
    localLink: (actor) => localLink(services, actor),
    handInFile: (actor, programme, file) =>
      handIn(database, actor, { programme, door: "command", input: { kind: "file", ...file } }),
    async firstAdministratorLink() {
      const token = await services.accounts.offerFirst();
      return token && `${publicUrl()}/admin/first?token=${token}`;
    },
    async listen() {
      await listen(server, config);
      return { port: portOf(server), url: publicUrl() };
    },
    async close() {
      await stop(server, streams);
      await services.recordings.close();
      await closeSessions();
      await feed[Symbol.asyncDispose]();
      await closeLog();
    },
  };
}

/** Days of a few readers who walk through a year. */
const MOST_PAGES_KEPT = 200;
/**
 * About two hundred megabytes: whoever asks for a national programme as it was known at one moment after
 * another leaves no more than that behind.
 */
const MOST_VALUES_KEPT = 8_000_000;

/** Answers of procedures are compressed; a stream is not, or its events would wait for each other. */
const compressAnswers = compression({
  filter: (request, response) =>
    !String(response.getHeader("content-type")).startsWith("text/event-stream") &&
    compression.filter(request, response),
});

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

async function listen(server: Server, { host, port }: ApiConfig): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject);
  server.listen({ host, port }, resolve);
  try {
    await promise;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // what `listen` fails with
    const why =
      code === "EADDRINUSE"
        ? `PORT ${port} on ${host} is taken by another program. Set PORT to another.`
        : `The API cannot listen on HOST ${host}, PORT ${port} (${code}).`;
    throw new AccordError("unavailable", why, { host, port });
  } finally {
    server.off("error", reject);
  }
}

const WAIT_FOR_ANSWERS_MS = 10_000;

async function stop(server: Server, streams: Streams): Promise<void> {
  if (!server.listening) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  streams.cutAll();
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), WAIT_FOR_ANSWERS_MS);
  await promise;
  clearTimeout(late);
}

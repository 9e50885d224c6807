import { INTAKE_LIMITS } from "@accord/domain/intake";
import { createExpressMiddleware } from "@trpc/server/adapters/express";
import type { RequestHandler } from "express";
import type { Logger } from "pino";
import type { Context, Services } from "../context.ts";
import { refusalIn, wireError } from "../errors.ts";
import type { Metrics } from "../metrics.ts";
import { appRouter } from "../router.ts";
import type { Identify } from "../sign-in/identify.ts";
import { requestIdOf, tellActor } from "./request-log.ts";

/** A comma makes one call many: this many at most. */
export const MOST_IN_A_BATCH = 10;
const MOST_BYTES = 256 * 1024;
/** The worker keeps whole documents, and files all that they say. */
const MOST_BYTES_FILED = 32 * 1024 * 1024;
const KEEPING = "/work.keepDocument";
const FILING = "/work.file";
/** What may be pasted, with what JSON puts before quotes and line ends. */
const MOST_BYTES_PASTED = 2 * INTAKE_LIMITS.pasteBytes;
/** Everything that a person has settled about a long table. */
const MOST_BYTES_SETTLED = 8 * 1024 * 1024;

/** As many cells as one act by hand may change, each with its words. */
const MOST_BYTES_OF_MANY = 4 * 1024 * 1024;
const MANY = "/entries.addMany";
/** A file of a paper, in base 64. */
const MOST_BYTES_ATTACHED = 12 * 1024 * 1024;
const ATTACHING = "/sources.attach";

/** The procedures over HTTP, for our own apps. No parser stands in front: tRPC reads and caps the body itself. */
export function trpcEndpoint(
  services: Services,
  identify: Identify,
  { log, metrics }: { log: Logger; metrics: Metrics },
): RequestHandler {
  const endpoint = (maxBodySize: number) =>
    createExpressMiddleware({
      router: appRouter,
      maxBatchSize: MOST_IN_A_BATCH,
      maxBodySize,
      async createContext({ req }): Promise<Context> {
        try {
          const identity = await identify(req.headers);
          tellActor(req, identity.actor);
          return { ...services, identity, address: req.ip ?? null };
        } catch (error) {
          throw wireError(error);
        }
      },
      onError({ error, path, req }) {
        if (error.code !== "INTERNAL_SERVER_ERROR" || refusalIn(error)) return;
        metrics.bug();
        log.error({ request: requestIdOf(req), path, err: error.cause ?? error }, "A bug.");
      },
    });
  const ordinary = endpoint(MOST_BYTES);
  const larger = new Map([
    [KEEPING, endpoint(MOST_BYTES_FILED)],
    [FILING, endpoint(MOST_BYTES_FILED)],
    [MANY, endpoint(MOST_BYTES_OF_MANY)],
    [ATTACHING, endpoint(MOST_BYTES_ATTACHED)],
    ["/intakes.read", endpoint(MOST_BYTES_PASTED)],
    ["/intakes.propose", endpoint(MOST_BYTES_SETTLED)],
    ["/intakes.record", endpoint(MOST_BYTES_SETTLED)],
  ]);

  return (request, response, next) => {
    response.setHeader("cache-control", "no-store");
    const handle = larger.get(request.path) ?? ordinary;
    return handle(request, response, next);
  };
}

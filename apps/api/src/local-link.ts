import type { Actor } from "@accord/domain/actor";
import { type TRPCLink, unstable_localLink } from "@trpc/client";
import { always, type Context, type Services } from "./context.ts";
import { type AppRouter, appRouter } from "./router.ts";

/**
 * A tRPC link that stays inside the process and otherwise behaves as HTTP does.
 *
 * What is asked crosses as JSON, too, so that nothing is handed over by reference and what works
 * here works over HTTP. (The library does the same with what is answered.)
 */
export function localLink(services: Services, actor: Actor): TRPCLink<AppRouter> {
  const direct = unstable_localLink<AppRouter>({
    router: appRouter,
    createContext: async (): Promise<Context> => ({
      ...services,
      identity: always(actor),
      address: null,
    }),
  });
  return (runtime) => {
    const ask = direct(runtime);
    return ({ op, next }) => ask({ op: { ...op, input: asJson(op.input) }, next });
  };
}

function asJson(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

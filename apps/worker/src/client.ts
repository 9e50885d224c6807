import type { AppRouter } from "@accord/api/router";
import { createTRPCClient, httpLink, type TRPCClient, type TRPCLink } from "@trpc/client";

/** All that the worker knows of the register: its typed procedures. */
export type RegisterClient = TRPCClient<AppRouter>;

const PATIENCE_MS = 30_000;

/** The register over HTTP, for a worker apart. It signs in with its token at every call. */
export function registerOverHttp({ url, token }: { url: string; token: string }): RegisterClient {
  return registerOver(
    httpLink({
      url: `${url}/trpc`,
      headers: { authorization: `Bearer ${token}` },
      // A call that is never answered would hold its place for good.
      fetch: (input, init) =>
        fetch(input, {
          ...init,
          signal: AbortSignal.any([AbortSignal.timeout(PATIENCE_MS), ...given(init?.signal)]),
        }),
    }),
  );
}

/** The same client over any link: in one process, the API hands over a local one. */
export function registerOver(link: TRPCLink<AppRouter>): RegisterClient {
  return createTRPCClient<AppRouter>({ links: [link] });
}

function given<T>(value: T | null | undefined): T[] {
  return value ? [value] : [];
}

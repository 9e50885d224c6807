import type { AppRouter } from "@accord/api/router";
import { QueryClient } from "@tanstack/react-query";
import { createTRPCClient, type TRPCClient, type TRPCClientErrorLike } from "@trpc/client";
import { httpLink } from "@trpc/client/links/httpLink";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import {
  createTRPCContext,
  createTRPCOptionsProxy,
  type TRPCOptionsProxy,
} from "@trpc/tanstack-react-query";

export type AccordClient = TRPCClient<AppRouter>;
export type ApiError = TRPCClientErrorLike<AppRouter>;
export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;

/** Hands the API to the components below; `useTrpc` gives its queries and mutations. */
export const {
  TRPCProvider: TrpcProvider,
  useTRPC: useTrpc,
  useTRPCClient: useTrpcClient,
} = createTRPCContext<AppRouter>();

/** A read that has not come by then is given up. A change is not: nobody could say whether it was made. */
const LONGEST_READ_MS = 20_000;

/** The typed client of the API. Each call is a request of its own, so that a slow one holds up no other. */
export function createAccordClient(url = "/trpc"): AccordClient {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url,
        fetch: (address, options) =>
          fetch(address, {
            ...options,
            signal: options?.method === "GET" ? withinReason(options.signal) : options?.signal,
          } as RequestInit),
      }),
    ],
  });
}

function withinReason(signal: AbortSignal | null | undefined): AbortSignal {
  const limit = AbortSignal.timeout(LONGEST_READ_MS);
  return signal ? AbortSignal.any([signal, limit]) : limit;
}

/** What `useTrpc` gives, for what runs outside a component: a router's loader. */
export function createQueries(
  client: AccordClient,
  queryClient: QueryClient,
): TRPCOptionsProxy<AppRouter> {
  return createTRPCOptionsProxy<AppRouter>({ client, queryClient });
}

/**
 * The queries of one page.
 *
 * What was read stays until a word of the journal says that it changed, or for ten seconds
 * where nobody listens. A refusal is not tried again; a broken line is, twice.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // A force's network may look offline to the browser and still reach us.
        networkMode: "always",
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => failures < 2 && !isRefusal(error),
        retryDelay: (failures) => 300 * 2 ** failures,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

/** Whether the API answered and said no, as against not having been reached. */
function isRefusal(error: unknown): boolean {
  const status = (error as Partial<ApiError> | null)?.data?.httpStatus;
  return status !== undefined && status < 500;
}

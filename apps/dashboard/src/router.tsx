import type { RouterInputs } from "@accord/client/trpc";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Navigate,
  useParams,
} from "@tanstack/react-router";
import { BrokenScreen } from "./screens/broken-screen.tsx";
import { readMatrixAddress, readSearch, writeSearch } from "./screens/matrix/matrix-address.ts";
import { MatrixScreen } from "./screens/matrix/matrix-screen.tsx";
import { NotFoundScreen } from "./screens/not-found-screen.tsx";
import { ProgrammesScreen } from "./screens/programmes/programmes-screen.tsx";
import { SessionGate } from "./session-gate.tsx";

/** What routes may use besides their address. */
export interface RouterContext {
  /** Begins to read a matrix, so that it is on its way while the page finds out who is signed in. */
  readonly readAhead: (asked: RouterInputs["matrix"]["read"]) => void;
}

const root = createRootRouteWithContext<RouterContext>()({
  component: SessionGate,
  notFoundComponent: NotFoundScreen,
});

const programmes = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: ProgrammesScreen,
});

/** A programme opens on its matrix until it has an overview. */
const programme = createRoute({
  getParentRoute: () => root,
  path: "/$programme",
  component: function ProgrammeStart() {
    const { programme } = useParams({ from: "/$programme" });
    return <Navigate to="/$programme/matrix" params={{ programme }} search={{}} replace />;
  },
});

const matrix = createRoute({
  getParentRoute: () => root,
  path: "/$programme/matrix",
  validateSearch: readMatrixAddress,
  loaderDeps: ({ search: { asAt, knownAt } }) => ({ asAt, knownAt }),
  loader: ({ context, params: { programme }, deps: { asAt, knownAt } }) => {
    if (asAt) context.readAhead({ programme, asAt, ...(knownAt && { knownAt }) });
  },
  component: MatrixScreen,
});

/** The pages of the dashboard by address. */
export function createDashboardRouter(context: RouterContext) {
  return createRouter({
    routeTree: root.addChildren([programmes, programme, matrix]),
    context,
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    scrollRestoration: true,
    defaultErrorComponent: BrokenScreen,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createDashboardRouter>;
  }
}

import {
  createRootRoute,
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

const root = createRootRoute({ component: SessionGate, notFoundComponent: NotFoundScreen });

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
  component: MatrixScreen,
});

export const router = createRouter({
  routeTree: root.addChildren([programmes, programme, matrix]),
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  scrollRestoration: true,
  defaultErrorComponent: BrokenScreen,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

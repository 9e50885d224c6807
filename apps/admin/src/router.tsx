import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from "@tanstack/react-router";
import { BrokenScreen } from "./screens/broken-screen.tsx";
import { readMatrixAddress, readSearch, writeSearch } from "./screens/matrix/matrix-address.ts";
import { NotFoundScreen } from "./screens/not-found-screen.tsx";
import { SessionGate } from "./session-gate.tsx";

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundScreen });

/** For one-time links: nobody is signed in yet. */
const first = createRoute({
  getParentRoute: () => root,
  path: "/first",
  validateSearch: ({ token }: Readonly<Record<string, unknown>>) => ({
    token: typeof token === "string" ? token : "",
  }),
  component: lazyRouteComponent(
    () => import("./screens/first/first-administrator-screen.tsx"),
    "FirstAdministratorScreen",
  ),
});

const gate = createRoute({ getParentRoute: () => root, id: "signed-in", component: SessionGate });

const programmes = createRoute({
  getParentRoute: () => gate,
  path: "/",
  component: lazyRouteComponent(
    () => import("./screens/programmes/programmes-screen.tsx"),
    "ProgrammesScreen",
  ),
});

const accounts = createRoute({
  getParentRoute: () => gate,
  path: "/accounts",
  component: lazyRouteComponent(
    () => import("./screens/accounts/accounts-screen.tsx"),
    "AccountsScreen",
  ),
});

const matrix = createRoute({
  getParentRoute: () => gate,
  path: "/$programme/matrix",
  validateSearch: readMatrixAddress,
  component: lazyRouteComponent(() => import("./screens/matrix/matrix-screen.tsx"), "MatrixScreen"),
});

const readers = createRoute({
  getParentRoute: () => gate,
  path: "/$programme/readers",
  component: lazyRouteComponent(
    () => import("./screens/readers/readers-screen.tsx"),
    "ReadersScreen",
  ),
});

const reports = createRoute({
  getParentRoute: () => gate,
  path: "/$programme/reports",
  component: lazyRouteComponent(
    () => import("./screens/reports/reports-screen.tsx"),
    "ReportsScreen",
  ),
});

export const router = createRouter({
  basepath: "/admin",
  routeTree: root.addChildren([
    first,
    gate.addChildren([programmes, accounts, matrix, readers, reports]),
  ]),
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  defaultErrorComponent: BrokenScreen,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

import { lazyPage } from "@accord/client/lazy-page";
import type { RouterInputs } from "@accord/client/trpc";
import { createRootRouteWithContext, createRoute, createRouter } from "@tanstack/react-router";
import { readSearch, wordsIn, writeSearch } from "./address-words.ts";
import { askedDays, readDays } from "./days.ts";
import { PageOnItsWay, ProgrammeFrame } from "./programme-frame.tsx";
import { BrokenScreen } from "./screens/broken-screen.tsx";
import { readFindingsAddress } from "./screens/findings/findings-address.ts";
import { readMatrixAddress } from "./screens/matrix/matrix-address.ts";
import { MatrixScreen } from "./screens/matrix/matrix-screen.tsx";
import { NotFoundScreen } from "./screens/not-found-screen.tsx";
import { ProgrammesScreen } from "./screens/programmes/programmes-screen.tsx";
import { readCompareSearch, readReportSearch } from "./screens/reports/report-address.ts";
import { SessionGate } from "./session-gate.tsx";

/** What routes may use besides their address. */
export interface RouterContext {
  /** Begins to read a matrix, so that it is on its way while the page finds out who is signed in. */
  readonly readAhead: (asked: RouterInputs["matrix"]["read"]) => void;
  /** As {@link RouterContext.readAhead}, for an overview. */
  readonly readOverviewAhead: (asked: RouterInputs["overview"]["read"]) => void;
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

const following = createRoute({
  getParentRoute: () => root,
  path: "/following",
  component: lazyPage(
    async () => (await import("./screens/following/following-screen.tsx")).FollowingScreen,
  ),
});

const search = createRoute({
  getParentRoute: () => root,
  path: "/search",
  validateSearch: ({ q }: Readonly<Record<string, unknown>>) => ({ q: wordsIn(q) }),
  component: lazyPage(
    async () => (await import("./screens/search/search-screen.tsx")).SearchScreen,
  ),
});

const helpScreen = lazyPage(
  async () => (await import("./screens/help/help-screen.tsx")).HelpScreen,
);

const help = createRoute({ getParentRoute: () => root, path: "/help", component: helpScreen });

const helpPage = createRoute({
  getParentRoute: () => root,
  path: "/help/$page",
  component: helpScreen,
});

/** The frame of all pages of a programme. Each page but the matrix is a chunk of its own. */
const programme = createRoute({
  getParentRoute: () => root,
  path: "/$programme",
  validateSearch: readDays,
  component: ProgrammeFrame,
});

/** The page a programme opens on. */
const overview = createRoute({
  getParentRoute: () => programme,
  path: "/",
  loaderDeps: ({ search: { asAt, knownAt, since, sinceKnownAt } }) => ({
    asAt,
    knownAt,
    since,
    sinceKnownAt,
  }),
  loader: ({ context, params: { programme }, deps: { asAt, ...days } }) => {
    if (asAt) context.readOverviewAhead({ programme, ...askedDays({ asAt, ...days }) });
  },
  component: lazyPage(
    async () => (await import("./screens/overview/overview-screen.tsx")).OverviewScreen,
  ),
});

const matrix = createRoute({
  getParentRoute: () => programme,
  path: "/matrix",
  validateSearch: readMatrixAddress,
  loaderDeps: ({ search: { asAt, knownAt } }) => ({ asAt, knownAt }),
  loader: ({ context, params: { programme }, deps: { asAt, knownAt } }) => {
    if (asAt) context.readAhead({ programme, asAt, ...(knownAt && { knownAt }) });
  },
  component: MatrixScreen,
});

const forces = createRoute({
  getParentRoute: () => programme,
  path: "/forces",
  component: lazyPage(
    async () => (await import("./screens/forces/forces-screen.tsx")).ForcesScreen,
  ),
});

const force = createRoute({
  getParentRoute: () => programme,
  path: "/forces/$force",
  component: lazyPage(async () => (await import("./screens/forces/force-screen.tsx")).ForceScreen),
});

const partnerships = createRoute({
  getParentRoute: () => programme,
  path: "/partnerships",
  component: lazyPage(
    async () => (await import("./screens/partnerships/partnerships-screen.tsx")).PartnershipsScreen,
  ),
});

const partnership = createRoute({
  getParentRoute: () => programme,
  path: "/partnerships/$partnership",
  component: lazyPage(
    async () => (await import("./screens/partnerships/partnership-screen.tsx")).PartnershipScreen,
  ),
});

const cell = createRoute({
  getParentRoute: () => programme,
  path: "/areas/$area/$partnership",
  component: lazyPage(async () => (await import("./screens/areas/cell-screen.tsx")).CellScreen),
});

const areas = createRoute({
  getParentRoute: () => programme,
  path: "/areas",
  component: lazyPage(async () => (await import("./screens/areas/areas-screen.tsx")).AreasScreen),
});

const area = createRoute({
  getParentRoute: () => programme,
  path: "/areas/$area",
  component: lazyPage(async () => (await import("./screens/areas/area-screen.tsx")).AreaScreen),
});

const findings = createRoute({
  getParentRoute: () => programme,
  path: "/findings",
  validateSearch: readFindingsAddress,
  component: lazyPage(
    async () => (await import("./screens/findings/findings-screen.tsx")).FindingsScreen,
  ),
});

const reports = createRoute({
  getParentRoute: () => programme,
  path: "/reports",
  component: lazyPage(
    async () => (await import("./screens/reports/archive-screen.tsx")).ArchiveScreen,
  ),
});

const report = createRoute({
  getParentRoute: () => programme,
  path: "/reports/$kind/$period",
  validateSearch: readReportSearch,
  component: lazyPage(
    async () => (await import("./screens/reports/report-screen.tsx")).ReportScreen,
  ),
});

const reportsCompared = createRoute({
  getParentRoute: () => programme,
  path: "/reports/compare",
  validateSearch: readCompareSearch,
  component: lazyPage(
    async () => (await import("./screens/reports/compare-screen.tsx")).CompareScreen,
  ),
});

/** A page whose code comes sooner than this takes the place of the one before without a shape between. */
const PENDING_MS = 300;

/** The pages of the dashboard by address. */
export function createDashboardRouter(context: RouterContext) {
  return createRouter({
    routeTree: root.addChildren([
      programmes,
      following,
      search,
      help,
      helpPage,
      programme.addChildren([
        overview,
        matrix,
        areas,
        area,
        cell,
        forces,
        force,
        partnerships,
        partnership,
        findings,
        reports,
        report,
        reportsCompared,
      ]),
    ]),
    context,
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    scrollRestoration: true,
    defaultErrorComponent: BrokenScreen,
    defaultPendingComponent: PageOnItsWay,
    defaultPendingMs: PENDING_MS,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createDashboardRouter>;
  }
}

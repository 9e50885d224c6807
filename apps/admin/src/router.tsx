import { lazyPage } from "@accord/client/lazy-page";
import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { ProgrammeGate } from "./programme-gate.tsx";
import { BrokenScreen } from "./screens/broken-screen.tsx";
import { readDeliveriesAddress } from "./screens/deliveries/deliveries-address.ts";
import { readJournalAddress } from "./screens/journal/journal-address.ts";
import { readMatrixAddress, readSearch, writeSearch } from "./screens/matrix/matrix-address.ts";
import { NotFoundScreen } from "./screens/not-found-screen.tsx";
import { SessionGate } from "./session-gate.tsx";

const root = createRootRoute({ component: Outlet });

/** For one-time links: nobody is signed in yet. */
const first = createRoute({
  getParentRoute: () => root,
  path: "/first",
  validateSearch: ({ token }: Readonly<Record<string, unknown>>) => ({
    token: typeof token === "string" ? token : "",
  }),
  component: lazyPage(
    async () =>
      (await import("./screens/first/first-administrator-screen.tsx")).FirstAdministratorScreen,
  ),
});

/** Where the links of invitations and resets lead. */
const password = createRoute({
  getParentRoute: () => root,
  path: "/password",
  component: lazyPage(
    async () => (await import("./screens/password/password-screen.tsx")).PasswordScreen,
  ),
});

/** Where the links of emails that ask for confirmation lead: no session, and none is opened. */
const byLink = createRoute({
  getParentRoute: () => root,
  path: "/by-link",
  component: lazyPage(
    async () => (await import("./screens/by-link/by-link-screen.tsx")).ByLinkScreen,
  ),
});

const gate = createRoute({ getParentRoute: () => root, id: "signed-in", component: SessionGate });

const programmes = createRoute({
  getParentRoute: () => gate,
  path: "/",
  component: lazyPage(
    async () => (await import("./screens/programmes/programmes-screen.tsx")).ProgrammesScreen,
  ),
});

const accounts = createRoute({
  getParentRoute: () => gate,
  path: "/accounts",
  component: lazyPage(
    async () => (await import("./screens/accounts/accounts-screen.tsx")).AccountsScreen,
  ),
});

const newProgramme = createRoute({
  getParentRoute: () => gate,
  path: "/new-programme",
  component: lazyPage(
    async () =>
      (await import("./screens/registers/programme/new-programme-screen.tsx")).NewProgrammeScreen,
  ),
});

const reportingRules = createRoute({
  getParentRoute: () => gate,
  path: "/reporting-rules",
  component: lazyPage(
    async () =>
      (await import("./screens/reporting-rules/reporting-rules-screen.tsx")).ReportingRulesScreen,
  ),
});

const programme = createRoute({
  getParentRoute: () => gate,
  path: "/$programme",
  component: ProgrammeGate,
});

/** A programme has no page of its own here: its address is that of its matrix. */
const opening = createRoute({
  getParentRoute: () => programme,
  path: "/",
  beforeLoad: ({ params }) => {
    throw redirect({ to: "/$programme/matrix", params, replace: true });
  },
});

const mine = createRoute({
  getParentRoute: () => programme,
  path: "/mine",
  component: lazyPage(async () => (await import("./screens/mine/mine-screen.tsx")).MineScreen),
});

const proposals = createRoute({
  getParentRoute: () => programme,
  path: "/proposals",
  component: lazyPage(
    async () => (await import("./screens/proposals/proposals-screen.tsx")).ProposalsScreen,
  ),
});

const matrix = createRoute({
  getParentRoute: () => programme,
  path: "/matrix",
  validateSearch: readMatrixAddress,
  component: lazyPage(
    async () => (await import("./screens/matrix/matrix-screen.tsx")).MatrixScreen,
  ),
});

const takeIn = createRoute({
  getParentRoute: () => programme,
  path: "/take-in",
  component: lazyPage(
    async () => (await import("./screens/intake/take-in-screen.tsx")).TakeInScreen,
  ),
});

const remembered = createRoute({
  getParentRoute: () => programme,
  path: "/take-in/remembered",
  component: lazyPage(
    async () => (await import("./screens/intake/remembered-screen.tsx")).RememberedScreen,
  ),
});

const registers = createRoute({
  getParentRoute: () => programme,
  path: "/registers",
  component: lazyPage(
    async () => (await import("./screens/registers/registers-screen.tsx")).RegistersScreen,
  ),
});

const settings = createRoute({
  getParentRoute: () => programme,
  path: "/settings",
  component: lazyPage(
    async () => (await import("./screens/registers/programme/settings-screen.tsx")).SettingsScreen,
  ),
});

const layout = createRoute({
  getParentRoute: () => programme,
  path: "/layout",
  component: lazyPage(
    async () => (await import("./screens/registers/layout/layout-screen.tsx")).LayoutScreen,
  ),
});

const partnerships = createRoute({
  getParentRoute: () => programme,
  path: "/partnerships",
  component: lazyPage(
    async () =>
      (await import("./screens/registers/partnerships/partnerships-screen.tsx")).PartnershipsScreen,
  ),
});

const partnership = createRoute({
  getParentRoute: () => programme,
  path: "/partnerships/$partnership",
  component: lazyPage(
    async () =>
      (await import("./screens/registers/partnerships/partnership-screen.tsx")).PartnershipScreen,
  ),
});

const forces = createRoute({
  getParentRoute: () => programme,
  path: "/forces",
  component: lazyPage(
    async () => (await import("./screens/registers/forces/forces-screen.tsx")).ForcesScreen,
  ),
});

const force = createRoute({
  getParentRoute: () => programme,
  path: "/forces/$force",
  component: lazyPage(
    async () => (await import("./screens/registers/forces/force-screen.tsx")).ForceScreen,
  ),
});

const parties = createRoute({
  getParentRoute: () => programme,
  path: "/parties",
  component: lazyPage(
    async () => (await import("./screens/registers/parties/parties-screen.tsx")).PartiesScreen,
  ),
});

const sources = createRoute({
  getParentRoute: () => programme,
  path: "/sources",
  component: lazyPage(
    async () => (await import("./screens/registers/sources/sources-screen.tsx")).SourcesScreen,
  ),
});

const source = createRoute({
  getParentRoute: () => programme,
  path: "/sources/$source",
  component: lazyPage(
    async () => (await import("./screens/registers/sources/source-screen.tsx")).SourceScreen,
  ),
});

const readers = createRoute({
  getParentRoute: () => programme,
  path: "/readers",
  component: lazyPage(
    async () => (await import("./screens/readers/readers-screen.tsx")).ReadersScreen,
  ),
});

const journal = createRoute({
  getParentRoute: () => programme,
  path: "/journal",
  validateSearch: readJournalAddress,
  component: lazyPage(
    async () => (await import("./screens/journal/journal-screen.tsx")).JournalScreen,
  ),
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

const plan = createRoute({
  getParentRoute: () => programme,
  path: "/plan",
  component: lazyPage(async () => (await import("./screens/plan/plan-screen.tsx")).PlanScreen),
});

const governance = createRoute({
  getParentRoute: () => programme,
  path: "/governance",
  component: lazyPage(
    async () => (await import("./screens/governance/governance-screen.tsx")).GovernanceScreen,
  ),
});

const schedules = createRoute({
  getParentRoute: () => programme,
  path: "/schedules",
  component: lazyPage(
    async () => (await import("./screens/schedules/schedules-screen.tsx")).SchedulesScreen,
  ),
});

const reports = createRoute({
  getParentRoute: () => programme,
  path: "/reports",
  component: lazyPage(
    async () => (await import("./screens/reports/reports-screen.tsx")).ReportsScreen,
  ),
});

const draft = createRoute({
  getParentRoute: () => programme,
  path: "/reports/drafts/$draft",
  component: lazyPage(async () => (await import("./screens/reports/draft-screen.tsx")).DraftScreen),
});

const preview = createRoute({
  getParentRoute: () => programme,
  path: "/reports/preview",
  component: lazyPage(
    async () => (await import("./screens/reports/preview-screen.tsx")).PreviewScreen,
  ),
});

const deliveries = createRoute({
  getParentRoute: () => programme,
  path: "/reports/$report/deliveries",
  validateSearch: readDeliveriesAddress,
  component: lazyPage(
    async () => (await import("./screens/deliveries/deliveries-screen.tsx")).DeliveriesScreen,
  ),
});

const messages = createRoute({
  getParentRoute: () => programme,
  path: "/messages",
  validateSearch: readDeliveriesAddress,
  component: lazyPage(
    async () => (await import("./screens/deliveries/messages-screen.tsx")).MessagesScreen,
  ),
});

export const router = createRouter({
  basepath: "/admin",
  routeTree: root.addChildren([
    first,
    password,
    byLink,
    gate.addChildren([
      programmes,
      accounts,
      newProgramme,
      reportingRules,
      programme.addChildren([
        opening,
        mine,
        proposals,
        matrix,
        takeIn,
        remembered,
        registers,
        settings,
        layout,
        partnerships,
        partnership,
        forces,
        force,
        parties,
        sources,
        source,
        areas,
        area,
        plan,
        governance,
        readers,
        reports,
        schedules,
        draft,
        preview,
        deliveries,
        messages,
        journal,
      ]),
    ]),
  ]),
  // A form that was begun for one area or programme is not carried to the next.
  defaultRemountDeps: ({ params }) => params,
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  defaultErrorComponent: BrokenScreen,
  defaultNotFoundComponent: NotFoundScreen,
});

// A page that is opened from another begins at its start, for the keyboard and for those who hear it.
router.subscribe("onRendered", ({ fromLocation, pathChanged }) => {
  if (fromLocation && pathChanged) document.getElementById("main")?.focus();
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

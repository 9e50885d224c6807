import { accountsRouter } from "./routers/accounts.ts";
import { alarmsRouter } from "./routers/alarms.ts";
import { areasRouter } from "./routers/areas.ts";
import { byLinkRouter } from "./routers/by-link.ts";
import { confirmationsRouter } from "./routers/confirmations.ts";
import { deliveriesRouter } from "./routers/deliveries.ts";
import { draftsRouter } from "./routers/drafts.ts";
import { entriesRouter } from "./routers/entries.ts";
import { findingsRouter } from "./routers/findings.ts";
import { followingRouter } from "./routers/following.ts";
import { forcesRouter } from "./routers/forces.ts";
import { governanceRouter } from "./routers/governance.ts";
import { intakesRouter } from "./routers/intakes.ts";
import { journalRouter } from "./routers/journal.ts";
import { leadsRouter } from "./routers/leads.ts";
import { liveRouter } from "./routers/live.ts";
import { mandatesRouter } from "./routers/mandates.ts";
import { matrixRouter } from "./routers/matrix.ts";
import { overviewRouter } from "./routers/overview.ts";
import { partiesRouter } from "./routers/parties.ts";
import { partnershipsRouter } from "./routers/partnerships.ts";
import { planRouter } from "./routers/plan.ts";
import { programmesRouter } from "./routers/programmes.ts";
import { proposalsRouter } from "./routers/proposals.ts";
import { readersRouter } from "./routers/readers.ts";
import { reportingRulesRouter } from "./routers/reporting-rules.ts";
import { reportsRouter } from "./routers/reports.ts";
import { schedulesRouter } from "./routers/schedules.ts";
import { searchRouter } from "./routers/search.ts";
import { sessionRouter } from "./routers/session.ts";
import { sourcesRouter } from "./routers/sources.ts";
import { timelineRouter } from "./routers/timeline.ts";
import { workRouter } from "./routers/work.ts";
import { router } from "./trpc.ts";

/** Every procedure there is, for our own apps. One file a noun. */
export const appRouter = router({
  accounts: accountsRouter,
  alarms: alarmsRouter,
  areas: areasRouter,
  byLink: byLinkRouter,
  confirmations: confirmationsRouter,
  deliveries: deliveriesRouter,
  drafts: draftsRouter,
  entries: entriesRouter,
  following: followingRouter,
  findings: findingsRouter,
  forces: forcesRouter,
  governance: governanceRouter,
  intakes: intakesRouter,
  journal: journalRouter,
  leads: leadsRouter,
  live: liveRouter,
  mandates: mandatesRouter,
  matrix: matrixRouter,
  overview: overviewRouter,
  parties: partiesRouter,
  partnerships: partnershipsRouter,
  plan: planRouter,
  programmes: programmesRouter,
  proposals: proposalsRouter,
  readers: readersRouter,
  reportingRules: reportingRulesRouter,
  reports: reportsRouter,
  schedules: schedulesRouter,
  search: searchRouter,
  session: sessionRouter,
  sources: sourcesRouter,
  timeline: timelineRouter,
  work: workRouter,
});

/** What our apps know of the API. */
export type AppRouter = typeof appRouter;

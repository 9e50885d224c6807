import { DRAFT_STEPS } from "./walk-drafts.ts";
import { GOVERNANCE_STEPS } from "./walk-governance.ts";
import { REPORT_STEPS } from "./walk-reports.ts";
import { SCHEDULE_STEPS } from "./walk-schedules.ts";
import { inProgramme, inRegister, onCell, type Step, UNKNOWN_ID } from "./walk-step.ts";

const UNKNOWN_UUID = "00000000-0000-4000-8000-000000000000";
const statement = {
  claim: "observed",
  status: "live",
  effective: { date: "2011-01", precision: "month" },
};
const terms = { effective: statement.effective };
const planLine = { area: "no-such", approach: "regional" };
const person = {
  email: "walk@programme.example",
  name: "Walker",
  office: "Walking",
  password: "a long enough password",
};
const ALWAYS = { from: { date: "2011-01", precision: "before" }, until: null };
const reader = { office: "Walking", address: "walk@reader.example", force: null };

/** Every procedure there is. One that has no line here fails the walk. */
export const STEPS: Readonly<Record<string, Step>> = {
  "session.whoAmI": inRegister("open", undefined),
  "session.stillHere": inRegister("signed-in", undefined),
  "programmes.list": inRegister("signed-in", undefined),
  // A slug that is taken: whoever may add one is told so.
  "programmes.add": inRegister(["manage-programmes"], {
    programme: { slug: "eastern-region", name: "Again", marking: "OFFICIAL", showAsAt: null },
    editor: null,
  }),
  "programmes.settings": inProgramme(["edit-registers"]),
  "programmes.change": inProgramme(["edit-registers"], {
    settings: { name: "Eastern Region", aliases: [], marking: "OFFICIAL", showAsAt: "2011-01-31" },
  }),
  "programmes.layout": inProgramme(["edit-registers"]),
  // Made from a layout of long ago.
  "programmes.changeLayout": inProgramme(["edit-registers"], {
    revision: 0,
    layout: { groups: [], rows: [], columns: [] },
    newAreas: [],
  }),
  "programmes.setShowAsAt": inProgramme(["edit-registers"], { showAsAt: "2011-01-31" }),
  "live.follow": inRegister("signed-in", {}),
  "matrix.read": inProgramme(["read-record"], { asAt: "2011-01-31" }),
  "matrix.story": {
    access: ["read-record"],
    inProgramme: true,
    input: ({ cell }) => ({ ...cell, asAt: "2011-01" }),
  },
  "entries.add": onCell({ statement }),
  "entries.addMany": {
    access: ["edit-matrix"],
    inProgramme: true,
    input: ({ programme, cell: { area, partnership } }) => ({
      programme,
      head: 0,
      entries: [{ area, partnership, statement }],
    }),
  },
  "entries.correct": onCell({ entry: UNKNOWN_ID, statement, why: "A slip." }),
  "entries.prefer": onCell({ entry: UNKNOWN_ID, as: "moved", over: null, why: "A slip." }),
  "entries.withdraw": onCell({ entry: UNKNOWN_ID, why: "A slip." }),
  "entries.undo": inProgramme(["edit-matrix"], { act: UNKNOWN_ID }),
  "confirmations.confirm": inProgramme(["confirm"], {
    scope: { kind: "matrix" },
    asAt: "2011-01-31",
    head: 0,
  }),
  "confirmations.withdraw": inProgramme(["confirm"], { id: UNKNOWN_ID }),
  "confirmations.ownCells": inProgramme(["confirm"], { asAt: "2011-01-31" }),
  "confirmations.askable": inProgramme(["edit-registers"], { asAt: "2011-01-31" }),
  "confirmations.ask": inProgramme(["edit-registers"], {
    people: ["nobody"],
    asAt: "2011-01-31",
    until: "2011-01-31",
  }),
  "confirmations.asked": inProgramme(["read-drafts"]),
  "confirmations.revokeLink": inProgramme(["edit-registers"], { link: UNKNOWN_ID }),
  "byLink.read": inRegister("open", { token: "not a good one" }),
  "byLink.confirm": inRegister("open", {
    token: "not a good one",
    head: 0,
    cells: [{ area: "dogs", partnership: "norfolk-suffolk" }],
  }),
  "byLink.propose": inRegister("open", {
    token: "not a good one",
    head: 0,
    cell: { area: "dogs", partnership: "norfolk-suffolk" },
    statement,
    words: "It opened.",
  }),
  "proposals.list": inProgramme(["read-drafts"]),
  "proposals.waiting": inProgramme(["read-drafts"]),
  "proposals.mine": inProgramme(["suggest-correction"]),
  "proposals.propose": {
    access: ["propose-change"],
    inProgramme: true,
    input: ({ cell }) => ({ cell, head: 0, statement, words: "It opened." }),
  },
  "proposals.suggest": {
    access: ["suggest-correction"],
    inProgramme: true,
    input: ({ cell }) => ({ cell, entry: UNKNOWN_ID, words: "A slip." }),
  },
  "proposals.accept": inProgramme(["edit-registers"], { proposal: UNKNOWN_ID, head: 0 }),
  "proposals.decline": inProgramme(["edit-registers"], { proposal: UNKNOWN_ID, words: "No." }),
  "proposals.answer": inProgramme(["edit-registers"], { proposal: UNKNOWN_ID }),
  "proposals.withdraw": inProgramme(["suggest-correction"], { proposal: UNKNOWN_ID }),
  "readers.list": inProgramme(["read-addresses"]),
  "readers.page": inProgramme(["read-addresses"]),
  "readers.add": inProgramme(["edit-registers"], { reader }),
  "readers.change": inProgramme(["edit-registers"], { id: UNKNOWN_ID, reader }),
  "readers.remove": inProgramme(["edit-registers"], { id: UNKNOWN_ID }),
  "reportingRules.read": inProgramme(["read-addresses"]),
  "reportingRules.list": {
    ...inRegister(["manage-programmes"], undefined),
    namesProgrammes: true,
  },
  // They are so already: nothing is recorded.
  "reportingRules.set": inRegister(["manage-programmes"], {
    programme: "eastern-region",
    rules: { approvals: false, allowedDomains: [], attachUpTo: "OFFICIAL" },
  }),
  "partnerships.list": inProgramme(["read-drafts"]),
  "partnerships.page": inProgramme(["read-record"], {
    asAt: "2011-01-31",
    partnership: "norfolk-suffolk",
  }),
  "partnerships.overview": inProgramme(["read-record"], { asAt: "2011-01-31" }),
  "partnerships.add": inProgramme(["edit-registers"], {
    partnership: {
      slug: "norfolk-suffolk",
      name: "A second of one slug",
      aliases: [],
      tier: "regional",
      members: [{ force: "norfolk", ...ALWAYS }],
    },
  }),
  "partnerships.change": inProgramme(["edit-registers"], {
    partnership: "no-such",
    details: { name: "Walking", aliases: [], tier: "regional" },
  }),
  "partnerships.addMember": inProgramme(["edit-registers"], {
    partnership: "no-such",
    member: { force: "norfolk", ...ALWAYS },
  }),
  "partnerships.changeMember": inProgramme(["edit-registers"], {
    partnership: "no-such",
    id: UNKNOWN_ID,
    member: ALWAYS,
  }),
  "partnerships.removeMember": inProgramme(["edit-registers"], {
    partnership: "no-such",
    id: UNKNOWN_ID,
  }),
  "search.find": inRegister("signed-in", { words: "dogs" }),
  "following.read": inRegister("signed-in", undefined),
  // A force that is not there: whoever asks changes nothing.
  "following.change": inRegister("signed-in", {
    force: "no-such",
    digest: "none",
    wholeForce: false,
  }),
  "following.star": inProgramme(["read-record"], { area: "no-such", isStarred: true }),
  "forces.list": inProgramme(["read-drafts"]),
  "forces.page": inProgramme(["read-record"], { asAt: "2011-01-31", force: "norfolk" }),
  "forces.overview": inProgramme(["read-record"], { asAt: "2011-01-31" }),
  "forces.change": inProgramme(["edit-registers"], {
    force: "no-such",
    details: { name: "Walking", aliases: [], dates: null },
  }),
  "areas.list": inProgramme(["read-record"], { asAt: "2011-01-31" }),
  "areas.story": {
    access: ["read-record"],
    inProgramme: true,
    input: ({ programme, cell }) => ({ programme, area: cell.area }),
  },
  "areas.page": {
    access: ["read-record"],
    inProgramme: true,
    input: ({ programme, cell }) => ({ programme, area: cell.area, asAt: "2011-01-31" }),
  },
  // Taken already.
  "areas.add": inProgramme(["edit-registers"], { name: "Dogs" }),
  "areas.rename": inProgramme(["edit-registers"], {
    area: "no-such",
    name: "Walking",
    reason: "A walk.",
  }),
  "areas.addAlias": inProgramme(["edit-registers"], {
    area: "no-such",
    alias: { name: "Walking", reason: "A walk." },
  }),
  "areas.removeAlias": inProgramme(["edit-registers"], { area: "no-such", name: "Walking" }),
  "areas.relate": inProgramme(["edit-registers"], {
    relation: {
      area: "no-such",
      kind: "part-of",
      other: "no-other",
      reason: "A walk.",
      from: statement.effective,
    },
  }),
  "areas.endRelation": inProgramme(["edit-registers"], {
    id: UNKNOWN_ID,
    from: statement.effective,
  }),
  "areas.succeed": inProgramme(["edit-registers"], {
    kind: "merge",
    areas: ["no-such"],
    into: [{ slug: "no-other" }],
    effective: statement.effective,
    reason: "A walk.",
    head: 0,
  }),
  "areas.undo": inProgramme(["edit-registers"], { act: UNKNOWN_ID }),
  "plan.read": inProgramme(["read-record"], { asAt: "2011-01-31" }),
  "plan.line": inProgramme(["read-record"], { line: UNKNOWN_ID }),
  "plan.add": inProgramme(["edit-registers"], {
    lines: [{ ...planLine, from: statement.effective }],
  }),
  "plan.change": inProgramme(["edit-registers"], {
    line: UNKNOWN_ID,
    head: 0,
    says: planLine,
    from: statement.effective,
    why: "A walk.",
  }),
  "plan.end": inProgramme(["edit-registers"], {
    line: UNKNOWN_ID,
    head: 0,
    from: statement.effective,
    why: "A walk.",
  }),
  "plan.undo": inProgramme(["edit-registers"], { act: UNKNOWN_ID }),
  ...GOVERNANCE_STEPS,
  ...DRAFT_STEPS,
  ...SCHEDULE_STEPS,
  "parties.list": inProgramme(["read-drafts"]),
  "parties.add": inProgramme(["edit-registers"], {
    party: {
      slug: "walking",
      force: "no-such",
      kind: "Walker",
      succession: [{ name: "Walking", ...ALWAYS, source: null }],
    },
  }),
  "parties.recordSuccession": inProgramme(["edit-registers"], {
    party: "no-such",
    name: { name: "Walking", ...ALWAYS, source: null },
  }),
  "parties.correctSuccession": inProgramme(["edit-registers"], {
    party: "no-such",
    id: UNKNOWN_ID,
    name: { name: "Walking", ...ALWAYS, source: null },
  }),
  "parties.removeSuccession": inProgramme(["edit-registers"], { party: "no-such", id: UNKNOWN_ID }),
  "sources.shelf": inProgramme(["read-drafts"]),
  "sources.change": inProgramme(["edit-registers"], {
    source: {
      slug: "no-such",
      title: "Walking",
      publisher: "Us",
      published: { date: null, precision: "unknown" },
      link: null,
      sha256: null,
    },
  }),
  "sources.attach": inProgramme(["edit-registers"], {
    source: "no-such",
    fileName: "walking.txt",
    base64: "V2Fsaw==",
  }),
  "sources.list": inProgramme(["edit-matrix"]),
  "sources.add": inProgramme(["edit-registers"], {
    source: {
      slug: "strategy-2011",
      title: "A second paper of one slug",
      publisher: "Us",
      published: { date: null, precision: "unknown" },
      link: null,
      sha256: null,
    },
  }),
  "intakes.read": inProgramme(["import-entries"], { html: null, text: null }),
  "intakes.propose": inProgramme(["import-entries"], { intake: UNKNOWN_UUID, terms }),
  "intakes.record": inProgramme(["import-entries"], {
    intake: UNKNOWN_UUID,
    terms,
    head: 0,
    source: { slug: "strategy-2011" },
  }),
  "intakes.progress": inProgramme(["import-entries"], { intake: UNKNOWN_UUID }),
  "intakes.throwAway": inProgramme(["import-entries"], { intake: UNKNOWN_UUID }),
  "intakes.mappings": inProgramme(["import-entries"]),
  "intakes.rememberMapping": inProgramme(["import-entries"], {
    mapping: { kind: "area", words: "hounds", means: { slug: "dogs" }, reason: null },
  }),
  "intakes.forgetMapping": inProgramme(["import-entries"], { kind: "area", words: "nothing" }),
  "journal.verify": inProgramme(["read-journal"]),
  "journal.lines": inProgramme(["read-journal"]),
  "journal.compare": inProgramme(["read-journal"], {
    about: { noun: "area", slug: "dogs" },
    earlier: 0,
    later: 1,
  }),
  ...REPORT_STEPS,
  "accounts.list": inRegister(["manage-accounts"], undefined),
  "accounts.add": inRegister(["manage-accounts"], { ...person, grants: [] }),
  "accounts.invite": inRegister(["manage-accounts"], {
    ...{ email: "walk-in@programme.example", name: "Walker", office: "Walking" },
    grants: [{ role: "auditor", programme: null, force: null }],
  }),
  "accounts.sendLink": inRegister(["manage-accounts"], { email: "nobody@programme.example" }),
  "accounts.suspended": inRegister(["manage-accounts"], undefined),
  "accounts.resumeAddress": inRegister(["manage-accounts"], { address: "nobody@force.example" }),
  "accounts.reaches": {
    ...inRegister(["manage-accounts"], undefined),
    namesProgrammes: true,
  },
  "accounts.signOutEverywhere": inRegister(["manage-accounts"], {
    email: "nobody@programme.example",
  }),
  "accounts.forgot": inRegister("open", { email: "nobody@programme.example" }),
  "accounts.choosePassword": inRegister("open", {
    token: "not a good one",
    password: "a long enough password",
  }),
  "accounts.setRole": inRegister(["manage-accounts"], {
    email: "nobody@programme.example",
    grant: { role: "auditor", programme: null, force: null },
  }),
  "accounts.removeRole": inRegister(["manage-accounts"], {
    email: "nobody@programme.example",
    grant: { role: "auditor", programme: null, force: null },
  }),
  "accounts.setPassword": inRegister(["manage-accounts"], {
    email: "nobody@programme.example",
    password: "a long enough password",
  }),
  "accounts.off": inRegister(["manage-accounts"], { email: "nobody@programme.example" }),
  "accounts.claimFirst": inRegister("open", { token: "not a good one", ...person }),
};

/** Every route of the public API, after its prefix. */
export const ROUTE_STEPS: Readonly<
  Record<
    string,
    { readonly access: readonly string[]; readonly path: string; readonly method?: "post" }
  >
> = {
  "/matrix": { access: ["read-record"], path: "/matrix?asAt=2011-01" },
  "/matrix.csv": { access: ["read-record"], path: "/matrix.csv?asAt=2011-01" },
  "/plan": { access: ["read-record"], path: "/plan?asAt=2011-01" },
  "/plan.csv": { access: ["read-record"], path: "/plan.csv?asAt=2011-01" },
  "/journal.csv": { access: ["read-journal"], path: "/journal.csv" },
  "/reports/:report/documents/:format": {
    access: ["read-record"],
    path: "/reports/1/documents/pdf",
  },
  "/compositions/:composition/documents/:format": {
    access: ["preview-report", "send-report", "read-drafts"],
    path: `/compositions/${UNKNOWN_UUID}/documents/pdf`,
  },
  // A file without a table: whoever may hand one in is told so.
  "/intakes": { access: ["import-entries"], path: "/intakes?name=empty.csv", method: "post" },
  "/sources/:source/file": { access: ["read-record"], path: "/sources/strategy-2011/file" },
};

/** Every other route of the server: each is for anybody, and says nothing of the record. */
export const OPEN_ROUTES = [
  "/healthz",
  "/readyz",
  "/metrics",
  "/api/v1/openapi.json",
  "/api/v1/report-schema.json",
  "/api/auth/get-session",
] as const;

import type { Page } from "playwright-core";
import { type Screen, to } from "./screen.ts";

const EDITOR = "editor@programme.example";
const ADMINISTRATOR = "admin@programme.example";
const CONTRIBUTOR = "contributor@suffolk.example";

/** The pages on which the record is kept, in the states that look different. */
export const DESK_SCREENS: readonly Screen[] = [
  {
    name: "the journal, verified",
    as: EDITOR,
    async open(page) {
      await to("/admin/eastern-region/journal", "Journal")(page);
      await page.getByRole("button", { name: "Verify the journal" }).click();
      await page.getByText("The journal holds").waitFor();
    },
  },
  {
    name: "the history of a record with two versions compared",
    as: EDITOR,
    async open(page) {
      await page.goto("/admin/eastern-region/journal?record=partnership/regional");
      await page.getByText("Compare two versions").click();
      await page.getByRole("table").waitFor();
    },
  },
  {
    name: "a business area and how it bears on others",
    as: EDITOR,
    async open(page) {
      await to(
        "/admin/eastern-region/areas/custody-and-investigation",
        "How it bears on others",
      )(page);
    },
  },
  {
    name: "the form that merges areas, with what it carries over",
    as: EDITOR,
    async open(page) {
      await page.goto("/admin/eastern-region/areas/dogs");
      await page.getByRole("button", { name: "Merge", exact: true }).click();
      await page.getByRole("radio", { name: "A new area" }).check();
      await page.getByLabel("Its name").fill("Specialist operations");
      // What stood on 31 March 2012, month and year after the day that stands there.
      await page.getByLabel("Month").fill("4");
      await page.getByLabel("Day").fill("1");
      await page.getByLabel("Year").fill("2012");
      await page.getByText("Statuses to carry over").waitFor();
    },
  },
  {
    name: "the work plan with the form of a line",
    as: EDITOR,
    async open(page) {
      await to("/admin/eastern-region/plan", "Work plan")(page);
      // Two lines of 52: one for two forces, and one with what its footnote says.
      await page.getByLabel("Find an area").fill("licensing");
      await page.getByRole("button", { name: "Change Firearms Licensing (K/E)" }).click();
      await page.getByRole("heading", { name: "Change the line of Firearms Licensing" }).waitFor();
    },
  },
  {
    name: "governance, with the form of its meetings refused",
    as: EDITOR,
    async open(page) {
      await to("/admin/eastern-region/governance", "Governance")(page);
      await page
        .getByRole("button", { name: /^Add meetings of/ })
        .first()
        .click();
      await page.getByRole("button", { name: "Add meetings", exact: true }).click();
      await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    },
  },
  {
    name: "the form of a lead beside the matrix",
    as: EDITOR,
    async open(page) {
      await page.goto("/admin/eastern-region/matrix?asAt=2011-01-31&cell=dogs/herts-beds");
      await page.getByRole("button", { name: "Record lead" }).click();
      await page.getByLabel("Led by").waitFor();
    },
  },
  {
    name: "the form of an invitation with errors",
    as: ADMINISTRATOR,
    async open(page) {
      await to("/admin/accounts", "Accounts")(page);
      await page.getByRole("button", { name: "Invite someone" }).click();
      await page.getByRole("button", { name: "Send invitation" }).click();
      await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    },
  },
  {
    name: "one account",
    as: ADMINISTRATOR,
    async open(page) {
      await to("/admin/accounts", "Accounts")(page);
      await page.getByRole("button", { name: "Devon Example", exact: true }).first().click();
      await page.getByRole("button", { name: "Sign out everywhere" }).waitFor();
    },
  },
  {
    name: "a contributor's own cells",
    as: CONTRIBUTOR,
    open: to("/admin/eastern-region/mine", "Norfolk/Suffolk"),
  },
  {
    name: "the form of a proposal with errors",
    as: CONTRIBUTOR,
    async open(page) {
      await to("/admin/eastern-region/mine", "Norfolk/Suffolk")(page);
      await page.getByRole("button", { name: /^Propose a change.* HR, Norfolk/ }).click();
      await page.getByRole("button", { name: "Send proposal" }).click();
      await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    },
  },
  {
    name: "the schedule of reports, with errors",
    as: EDITOR,
    async open(page) {
      await to("/admin/eastern-region/schedules", "Schedule of reports")(page);
      await page.getByRole("button", { name: "Set a schedule of the monthly report" }).click();
      await page.getByLabel("Time").fill("8");
      await page.getByLabel("Collection opens").fill("x");
      await page.getByRole("button", { name: "Record schedule" }).click();
      await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    },
  },
  {
    name: "the schedule of reports, being set, with the next runs",
    as: EDITOR,
    async open(page) {
      await to("/admin/eastern-region/schedules", "Schedule of reports")(page);
      await page.getByRole("button", { name: "Set a schedule of the monthly report" }).click();
      await page.getByLabel("On a day of each month").check();
      await page.getByText("The next runs would be").waitFor();
    },
  },
  {
    name: "a page of the team, to a contributor",
    as: CONTRIBUTOR,
    open: to("/admin/eastern-region/reports", "This page is for the programme team"),
  },
  {
    name: "the inbox of proposals, with the form that amends one",
    as: EDITOR,
    async open(page) {
      await to("/admin/eastern-region/proposals", "Proposals")(page);
      await proposeAndSuggest(page);
      await page.getByRole("button", { name: "Amend" }).first().click();
      await page.getByRole("button", { name: "Mark as read" }).first().waitFor();
    },
  },
  {
    name: "the form that asks for confirmation",
    as: EDITOR,
    async open(page) {
      await to("/admin/eastern-region/proposals", "Proposals")(page);
      await page.getByRole("button", { name: "Ask for confirmation" }).click();
      await page.getByRole("checkbox").first().waitFor();
    },
  },
  {
    name: "a link that no longer works",
    as: null,
    says: /status of 404 \(Not Found\)/,
    open: to("/admin/by-link#none", "This link no longer works"),
  },
  {
    name: "the form that suggests a correction",
    as: "viewer@norfolk.example",
    async open(page) {
      await page.goto("/eastern-region/matrix?asAt=2011-01-31&cell=finance/essex-kent");
      await page.getByRole("button", { name: "Suggest a correction" }).click();
      await page.getByRole("button", { name: "Send suggestion" }).click();
      await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    },
  },
  {
    name: "a link to choose a password that is no longer good",
    as: null,
    says: /status of 404 \(Not Found\)/,
    async open(page) {
      await to("/admin/password#bm9ib2R5.not-a-good-one", "Choose a password")(page);
      await page.getByLabel("Password", { exact: true }).fill("four words of my own");
      await page.getByRole("button", { name: "Keep this password" }).click();
      await page.getByText("This link is no longer good.").first().waitFor();
    },
  },
  {
    name: "asking for a new password",
    as: null,
    open: to("/admin/password", "Choose a new password"),
  },
  {
    name: "the rows and columns with a move not recorded and the form of a row refused",
    as: EDITOR,
    async open(page) {
      await to("/admin/eastern-region/layout", "Rows and columns")(page);
      await page.getByRole("button", { name: "Move Herts/Beds down", exact: true }).click();
      await page.getByRole("button", { name: "Add a row" }).click();
      await page.getByRole("button", { name: "Add row" }).click();
      await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    },
  },
  {
    name: "the form of a partnership refused",
    as: EDITOR,
    async open(page) {
      await to("/admin/eastern-region/partnerships", "Partnerships")(page);
      await page.getByRole("button", { name: "Add a partnership" }).click();
      await page.getByLabel("Suffolk Constabulary").waitFor();
      await page.getByRole("button", { name: "Add partnership" }).click();
      await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    },
  },
  {
    name: "a source with the form for its file refused",
    as: EDITOR,
    async open(page) {
      await page.goto("/admin/eastern-region/sources/eastern-region-strategy-2011");
      await page.getByRole("button", { name: "Keep file" }).click();
      await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    },
  },
  {
    name: "the form of a new programme refused",
    as: ADMINISTRATOR,
    async open(page) {
      await to("/admin/new-programme", "New programme")(page);
      await page.getByRole("button", { name: "Add programme" }).click();
      await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    },
  },
];

/** Fills the inbox with one of each, as somebody else's page would. */
async function proposeAndSuggest(page: Page): Promise<void> {
  const cell = { programme: "eastern-region", area: "dogs", partnership: "herts-beds" };
  const statement = {
    claim: "moved",
    status: "live",
    effective: { date: "2011-03", precision: "month" },
  };
  const wait = page.getByText(/^\d+ waits?$/);
  if (await wait.isVisible()) return;
  await page.evaluate(
    async ({ cell, statement }) => {
      const call = async (path: string, init?: RequestInit) =>
        (await fetch(`/trpc/${path}`, init)).json();
      const about = encodeURIComponent(JSON.stringify({ programme: cell.programme }));
      const { head } = (await call(`proposals.list?input=${about}`)).result.data;
      for (const [procedure, said] of [
        ["propose", { head, statement, words: "The unit opened." }],
        ["suggest", { entry: null, words: "Bedfordshire left in 2010." }],
      ] as const) {
        await call(`proposals.${procedure}`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ cell, ...said }),
        });
      }
    },
    { cell, statement },
  );
  await wait.waitFor();
}

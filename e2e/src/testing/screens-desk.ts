import { type Screen, to } from "./screen.ts";

const EDITOR = "editor@programme.example";
const ADMINISTRATOR = "admin@programme.example";

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
    name: "asking for a new password",
    as: null,
    open: to("/admin/password", "Choose a new password"),
  },
];

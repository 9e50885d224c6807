import { type Screen, to, toMatrix } from "./screen.ts";

const VIEWER = "viewer@norfolk.example";
const MATRIX = "/eastern-region/matrix?asAt=2011-01-31";
const CELL = "cell=finance/essex-kent";
const LINE_WAS_CUT = /net::ERR_FAILED/;
const READS_OF_THE_MATRIX = /\/trpc\/matrix\.read\?/;

/** A busy day of the generated year, compared with the meeting before it. */
const OCTOBER = "asAt=2011-10-14&since=2011-09-16";

/** Pages of the programme that are come to by their address alone. */
const PAGES: readonly (Pick<Screen, "name" | "seenInNine"> & { readonly address: string })[] = [
  { name: "the overview", address: `?${OCTOBER}`, seenInNine: true },
  { name: "the overview of a first day", address: "?asAt=2011-01-31" },
  {
    name: "the overview compared with what was known",
    address: `?${OCTOBER}&sinceKnownAt=2011-09-16T22:59:59.999Z`,
  },
  { name: "what moved, in the matrix", address: `/matrix?${OCTOBER}&movement=moved` },
  { name: "the matrix as marks alone", address: `/matrix?${OCTOBER}&marks=only` },
  { name: "the areas", address: `/areas?${OCTOBER}` },
  { name: "an area", address: `/areas/procurement?${OCTOBER}` },
  { name: "a cell", address: `/areas/dogs/essex-kent?${OCTOBER}` },
  { name: "the forces", address: `/forces?${OCTOBER}` },
  { name: "a force", address: `/forces/norfolk?${OCTOBER}`, seenInNine: true },
  { name: "a force from outside the region", address: `/forces/kent?${OCTOBER}` },
  { name: "the partnerships", address: `/partnerships?${OCTOBER}` },
  { name: "a partnership", address: `/partnerships/herts-beds?${OCTOBER}` },
  { name: "what the rules find", address: `/findings?${OCTOBER}` },
  { name: "the issued reports", address: "/reports" },
  { name: "an issued report", address: "/reports/monthly/2011-06" },
];

/** Every page of the dashboard in every state that looks different. */
export const DASHBOARD_SCREENS: readonly Screen[] = [
  { name: "signing in to the dashboard", as: null, open: to("/", "Sign in") },
  {
    name: "a refused sign-in",
    as: null,
    async open(page) {
      await to("/", "Sign in")(page);
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    },
  },
  {
    name: "the matrix of the dashboard",
    as: VIEWER,
    seenInNine: true,
    open: toMatrix(MATRIX),
  },
  {
    name: "the matrix with a cell's story",
    as: VIEWER,
    seenInNine: true,
    async open(page) {
      await toMatrix(`${MATRIX}&${CELL}`)(page);
      await page.getByRole("heading", { name: "History" }).waitFor();
    },
  },
  {
    name: "a day without entries",
    as: VIEWER,
    async open(page) {
      await page.goto("/eastern-region/matrix?asAt=2010-12-31");
      await page.getByText("no entry counts on this day").waitFor();
    },
  },
  {
    name: "the keys of the dashboard",
    as: VIEWER,
    async open(page) {
      await toMatrix(MATRIX)(page);
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keys" }).waitFor();
    },
  },
  { name: "an address that leads nowhere", as: VIEWER, open: to("/no-such", "Page not found") },
  {
    name: "the dashboard while it reads",
    as: VIEWER,
    async open(page) {
      await page.route(READS_OF_THE_MATRIX, () => {});
      await page.goto(MATRIX);
      await page.getByText("Reading the matrix").waitFor({ state: "attached" });
    },
  },
  {
    name: "a dashboard that reads nothing",
    as: VIEWER,
    says: LINE_WAS_CUT,
    async open(page) {
      await page.route(READS_OF_THE_MATRIX, (route) => route.abort());
      await to(MATRIX, "The matrix could not be read")(page);
    },
  },
  ...PAGES.map(
    ({ name, address, ...more }): Screen => ({
      ...{ name, as: VIEWER, ...more },
      open: toPage(`/eastern-region${address}`),
    }),
  ),
  {
    name: "the box that searches everything, with what it found",
    as: VIEWER,
    async open(page) {
      await toPage(`/eastern-region?${OCTOBER}`)(page);
      await page.keyboard.press("/");
      await page.getByRole("combobox").fill("dogs");
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "the form of another day",
    as: VIEWER,
    async open(page) {
      await toPage(`/eastern-region?${OCTOBER}`)(page);
      await page.getByRole("button", { name: /^Choose another day/ }).click();
      await page.getByRole("button", { name: "Show that day" }).waitFor();
    },
  },
  { name: "what a search found", as: VIEWER, open: toPage("/search?q=custody") },
  { name: "what somebody follows", as: VIEWER, open: to("/following", "What you follow") },
  { name: "help", as: VIEWER, open: toPage("/help") },
  { name: "what the stages mean", as: VIEWER, open: toPage("/help/stages") },
  { name: "how accessible it is", as: VIEWER, open: toPage("/help/accessibility") },
];

/** Goes to a page and waits for its title, which is hidden while the page is read. */
function toPage(address: string): Screen["open"] {
  return async (page) => {
    await page.goto(address);
    await page.locator("main h1:not(.visually-hidden)").waitFor();
  };
}

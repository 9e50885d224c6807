import { type Screen, to, toMatrix } from "./screen.ts";

const VIEWER = "viewer@norfolk.example";
const MATRIX = "/eastern-region/matrix?asAt=2011-01-31";
const CELL = "cell=finance/essex-kent";
const LINE_WAS_CUT = /net::ERR_FAILED/;
const READS_OF_THE_MATRIX = /\/trpc\/matrix\.read\?/;

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
];

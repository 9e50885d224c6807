import type { Browser, BrowserContext, Page } from "playwright-core";
import { PASSWORD } from "./accord.ts";
import { openContext, type Shown, signIn } from "./browser.ts";
import { signInOverHttp } from "./person.ts";
import { type Screen, to, toMatrix, type Who } from "./screen.ts";
import { cellLink } from "./watched-cell.ts";

const EDITOR = "editor@programme.example";
const MATRIX = "/eastern-region/matrix?asAt=2011-01-31";
const CELL = "cell=finance/essex-kent";
const SENT_WITHIN_MS = 30_000;
const LINE_WAS_CUT = /net::ERR_FAILED/;
const READS_OF_THE_MATRIX = /\/trpc\/matrix\.read\?/;

/** Every page of admin in every state that looks different. */
export const ADMIN_SCREENS: readonly Screen[] = [
  { name: "signing in to admin", as: null, open: to("/admin/", "Sign in") },
  {
    name: "the matrix of admin",
    as: EDITOR,
    seenInNine: true,
    open: toMatrix(`/admin${MATRIX}`),
  },
  {
    name: "admin while it reads",
    as: EDITOR,
    async open(page) {
      await page.route(READS_OF_THE_MATRIX, () => {});
      await page.goto(`/admin${MATRIX}`);
      await page.getByText("Reading the matrix").waitFor({ state: "attached" });
    },
  },
  {
    name: "an admin that reads nothing",
    as: EDITOR,
    says: LINE_WAS_CUT,
    async open(page) {
      await page.route(READS_OF_THE_MATRIX, (route) => route.abort());
      await to(`/admin${MATRIX}`, "The matrix could not be read")(page);
    },
  },
  ...listsOfAdmin("readers", { as: EDITOR, address: "/admin/eastern-region/readers" }),
  ...listsOfAdmin("reports", { as: EDITOR, address: "/admin/eastern-region/reports" }),
  ...listsOfAdmin("accounts", { as: "admin@programme.example", address: "/admin/accounts" }),
  { name: "the form of an entry", as: EDITOR, open: toForm },
  {
    name: "the form of an entry with errors",
    as: EDITOR,
    seenInNine: true,
    async open(page) {
      await toForm(page);
      await page.getByRole("button", { name: "Record entry" }).click();
      await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    },
  },
  {
    name: "the form of a correction",
    as: EDITOR,
    open: (page) => toFormOf(page, "Correct", "Correct an entry"),
  },
  {
    name: "the form of a withdrawal",
    as: EDITOR,
    open: (page) => toFormOf(page, "Withdraw", /^Withdraw “/),
  },
  {
    name: "the form that prefers another source's claim",
    as: EDITOR,
    async open(page) {
      await toForm(page);
      await fillEntry(page, { claim: "Another source says", stands: "Live", day: "12" });
      await page.getByRole("button", { name: "Record entry" }).click();
      await page.getByText(/^Recorded: /).waitFor();
      await page.getByRole("button", { name: "Prefer" }).first().click();
      await page.getByRole("heading", { name: /^Prefer “/ }).waitFor();
    },
  },
  {
    name: "a conflict",
    as: EDITOR,
    async open(page) {
      await toForm(page);
      await fillEntry(page, { stands: "Being progressed", day: "20" });
      await recordElsewhere(page, { stands: "Live", day: "12" });
      await page.getByRole("dialog", { name: "Someone changed this cell" }).waitFor();
    },
  },
  {
    name: "the table entered and a block of cells chosen",
    as: EDITOR,
    open: (page) => toBlock(page, "hr/herts-beds", "Shift+End"),
  },
  {
    name: "the picker of many cells with a reason asked",
    as: EDITOR,
    async open(page) {
      await toBlock(page, "dogs/herts-beds", "Shift+ArrowDown", "s", "Enter");
      await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    },
  },
  {
    name: "a conflict of many cells",
    as: EDITOR,
    async open(page) {
      await toBlock(page, "finance/essex-kent", "Shift+ArrowLeft", "c");
      await recordElsewhere(page, { stands: "Live", day: "12" });
      await page.getByRole("dialog", { name: "Someone changed one of these cells" }).waitFor();
    },
  },
  {
    name: "a pasted block",
    as: EDITOR,
    async open(page) {
      await toBlock(page, "ict/herts-beds");
      await page.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", "Live\tnearly\n\tBeing progressed");
        const pasted = { clipboardData, bubbles: true, cancelable: true };
        document.activeElement?.dispatchEvent(new ClipboardEvent("paste", pasted));
      });
      await page.getByRole("dialog", { name: "Pasted: 2 rows by 2 columns" }).waitFor();
    },
  },
  {
    name: "the keys of admin",
    as: EDITOR,
    async open(page) {
      await toBlock(page, "ict/herts-beds", "?");
      await page.getByRole("dialog", { name: "Keys" }).waitFor();
    },
  },
  {
    name: "the readers",
    as: EDITOR,
    async open(page) {
      await to("/admin/eastern-region/readers", "Readers of the reports")(page);
      await page.getByRole("button", { name: "Remove Chief Constable, Essex" }).waitFor();
    },
  },
  {
    name: "the form of a reader with errors",
    as: EDITOR,
    async open(page) {
      await to("/admin/eastern-region/readers", "Readers of the reports")(page);
      await page.getByRole("button", { name: "Add a reader" }).click();
      await page.getByRole("button", { name: "Add reader" }).click();
      await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    },
  },
  {
    name: "the rules for the reports, being changed",
    as: "admin@programme.example",
    async open(page) {
      await to("/admin/reporting-rules", "Rules for the reports")(page);
      await page
        .getByRole("button", { name: /^Change the rules of/ })
        .first()
        .click();
      await page.getByRole("button", { name: "Set rules" }).waitFor();
    },
  },
  {
    name: "the question before a reader is removed",
    as: EDITOR,
    async open(page) {
      await to("/admin/eastern-region/readers", "Readers of the reports")(page);
      await page.getByRole("button", { name: "Remove Chief Constable, Essex" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "the reports",
    as: EDITOR,
    async open(page) {
      await to("/admin/eastern-region/reports", "Reports")(page);
      await page.getByText("No report has been sent yet").or(page.getByRole("table")).waitFor();
    },
  },
  {
    name: "a report to be previewed",
    as: EDITOR,
    open: to("/admin/eastern-region/reports/preview", "Preview a report"),
  },
  {
    name: "the question before a report is sent",
    as: EDITOR,
    async open(page) {
      await to("/admin/eastern-region/reports", "Reports")(page);
      await page.getByRole("button", { name: "Send to readers" }).click();
      await page.getByRole("button", { name: "Send to 9 readers" }).waitFor();
    },
  },
  {
    name: "a report asked for again, and its deliveries",
    as: EDITOR,
    says: /status of 4\d\d/,
    async open(page) {
      await to("/admin/eastern-region/reports", "Reports")(page);
      const refused = page.getByText("Nothing was sent");
      await sendReport(page);
      await refused
        .or(page.getByText("January 2011 is filed"))
        .waitFor({ timeout: SENT_WITHIN_MS });
      if (!(await refused.isVisible())) await sendReport(page);
      await refused.waitFor();
      await page.getByRole("cell", { name: "9 sent" }).waitFor({ timeout: SENT_WITHIN_MS });
      await page.getByRole("link", { name: "Deliveries of January 2011" }).waitFor();
    },
  },
  {
    name: "what became of each message of a report",
    as: EDITOR,
    async open(page) {
      await to("/admin/eastern-region/reports", "Reports")(page);
      await page.getByRole("link", { name: "Deliveries of January 2011" }).click();
      await page.getByRole("list", { name: "Messages" }).waitFor();
    },
  },
  {
    name: "the accounts",
    as: "admin@programme.example",
    async open(page) {
      await to("/admin/accounts", "Accounts")(page);
      await page.getByRole("table").waitFor();
    },
  },
  {
    name: "the first administrator",
    as: null,
    open: to("/admin/first?token=one", "Become the first administrator"),
  },
  // Last, since nothing is sent without approval from here on.
  {
    name: "a draft whose opening can be edited, with its documents",
    as: EDITOR,
    async open(page) {
      await to("/admin/eastern-region/reports", "Reports")(page);
      await page.goto(await addressOfDraft(new URL(page.url()).origin));
      await page.getByText("Open the documents and check").waitFor({ timeout: SENT_WITHIN_MS });
    },
  },
];

/** Opens pages as whom they are for; each account signs in once. */
export class People {
  readonly #browser: Browser;
  readonly #url: string;
  readonly #shown: Shown;
  readonly #contexts = new Map<Who | null, BrowserContext>();

  constructor(browser: Browser, url: string, shown: Shown = {}) {
    this.#browser = browser;
    this.#url = url;
    this.#shown = shown;
  }

  async openPage(who: Who | null): Promise<Page> {
    const known = this.#contexts.get(who);
    if (known) return known.newPage();
    const context = await openContext(this.#browser, this.#url, this.#shown);
    this.#contexts.set(who, context);
    const page = await context.newPage();
    if (who === null) return page;
    await page.goto("/admin/");
    await signIn(page, who, PASSWORD);
    await page.getByRole("heading", { name: "Sign in" }).waitFor({ state: "detached" });
    return page;
  }
}

async function toForm(page: Page): Promise<void> {
  await toMatrix(`/admin${MATRIX}&${CELL}`)(page);
  // What is typed in one tab and not recorded is offered in another, too.
  await page.getByRole("button", { name: /^(Add an entry|Go on with your entry)$/ }).click();
  await page.getByRole("heading", { name: "Add an entry" }).waitFor();
}

/** Enters the table of admin at a cell, then presses keys. */
async function toBlock(page: Page, key: string, ...keys: string[]): Promise<void> {
  await toMatrix(`/admin${MATRIX}`)(page);
  await cellLink(page, key).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("grid").waitFor();
  for (const one of keys) await page.keyboard.press(one);
}

/** A list of admin while it is read, and when it cannot be: the answer is held back or cut off on its way. */
function listsOfAdmin(noun: string, { as, address }: { as: Who; address: string }): Screen[] {
  const reads = new RegExp(`/trpc/${noun}\\.(list|page)`);
  return [
    {
      name: `the ${noun} while they are read`,
      as,
      async open(page) {
        const asked = page.waitForRequest(reads);
        await page.route(reads, () => {});
        await page.goto(address);
        await asked;
        await page.getByRole("heading", { level: 1 }).waitFor();
      },
    },
    {
      name: `the ${noun} that cannot be read`,
      as,
      says: LINE_WAS_CUT,
      async open(page) {
        await page.route(reads, (route) => route.abort());
        await to(address, `The ${noun} could not be read`)(page);
      },
    },
  ];
}

/** The form that an entry of another cell opens, one with a single entry. */
async function toFormOf(page: Page, act: string, heading: string | RegExp): Promise<void> {
  await toMatrix(`/admin${MATRIX}&cell=dogs/herts-beds`)(page);
  await page.getByRole("button", { name: act }).click();
  await page.getByRole("heading", { name: heading }).waitFor();
}

/** Where the draft of February 2011 is read: composed the first time it is asked for. */
async function addressOfDraft(url: string): Promise<string> {
  const programme = "eastern-region";
  const editor = await signInOverHttp(url, EDITOR);
  const [known] = (await editor.read("drafts.list", { programme })) as { readonly id: string }[];
  if (known) return `/admin/${programme}/reports/drafts/${known.id}`;
  const administrator = await signInOverHttp(url, "admin@programme.example");
  const rules = { approvals: true, allowedDomains: [], attachUpTo: "OFFICIAL" };
  await administrator.change("reportingRules.set", { programme, rules });
  const period = { kind: "monthly", period: "2011-02" };
  const { draft } = (await editor.change("drafts.compose", { programme, period })) as {
    readonly draft: string;
  };
  return `/admin/${programme}/reports/drafts/${draft}`;
}

async function sendReport(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Send to readers" }).click();
  await page.getByRole("button", { name: "Send to 9 readers" }).click();
}

interface Entry {
  /** "It stood so" unless another is given. */
  readonly claim?: string;
  /** The label of a status. */
  readonly stands: string;
  /** Of January 2011. */
  readonly day: string;
}

/** Says where the cell stood: no move, so that no reason is asked for however often it is said. */
async function fillEntry(page: Page, { claim = "It stood so", stands, day }: Entry): Promise<void> {
  await page.getByRole("radio", { name: claim }).check();
  await page.getByRole("radio", { name: stands }).check();
  await page.getByLabel("Day", { exact: true }).fill(day);
}

/** Adds an entry to the cell of `CELL` on another page of the same person, who must be its editor. */
export async function recordElsewhere(page: Page, entry: Entry): Promise<void> {
  const other = await page.context().newPage();
  await toForm(other);
  await fillEntry(other, entry);
  await other.getByRole("button", { name: "Record entry" }).click();
  await other.getByText(/^Recorded: /).waitFor();
  await other.close();
}

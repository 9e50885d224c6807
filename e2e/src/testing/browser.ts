import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

/** Where a system keeps its own Chromium; the one inside an npm package is used where none of these is. */
const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Starts a real Chromium. Fails where there is none: a browser test is never skipped.
 *
 * @param more - further words for its command line
 */
export async function startBrowser(more: readonly string[] = []): Promise<Browser> {
  const system = SYSTEM.find((path) => existsSync(path));
  return chromium.launch({
    executablePath: system ?? (await sparticuz.executablePath()),
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--font-render-hinting=none",
      ...more,
    ],
  });
}

/** How a page is shown to one reader. */
export interface Shown {
  readonly width?: number;
  readonly height?: number;
  /** Dots to a pixel; 2 at half the width is what zooming to 200 % makes of a window. */
  readonly deviceScaleFactor?: number;
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
  readonly reducedMotion?: "reduce" | "no-preference";
}

/** A fresh profile: its own cookies, storage and locks. */
export async function openContext(
  browser: Browser,
  baseURL: string,
  { width = 1440, height = 900, ...media }: Shown = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height },
    locale: "en-GB",
    timezoneId: "Europe/London",
    ...media,
  });
  context.setDefaultTimeout(20_000);
  return context;
}

/** Signs in over the real form of a front end and waits until the address is left. */
export async function signIn(page: Page, address: string, password: string): Promise<void> {
  await page.getByLabel("Email address").fill(address);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningAccord, startAccord } from "./accord.ts";
import { startBrowser } from "./browser.ts";
import { NINE_RUNS_MS, whatIsWrong } from "./every-look.ts";
import type { Screen } from "./screen.ts";
import { People } from "./screens.ts";

/** The running program that states of pages are seen in, and those who see them. */
export interface Held {
  accord: RunningAccord;
  people: People;
}

/**
 * Holds each state of pages to everything, within a `describe`: one program and one browser for all.
 *
 * @returns what they are seen with, once the first test runs
 */
export function holdEveryPage(
  screens: readonly Screen[],
  loaded: "demonstration" | "year" = "demonstration",
): Held {
  const held = {} as Held; // filled before the first test
  let browser: Browser;

  beforeAll(async () => {
    [held.accord, browser] = await Promise.all([startAccord({}, { loaded }), startBrowser()]);
    held.people = new People(browser, held.accord.url);
  });
  afterAll(async () => {
    await browser?.close();
    await held.accord?.[Symbol.asyncDispose]();
  });

  it.each(screens)(
    "has no error, keeps its own policy, asks no other machine, fits at 200 %, and axe finds nothing: $name",
    async (screen) => {
      const wrong = await whatIsWrong(held.people, screen, held.accord.url);
      expect(wrong).toEqual({ heard: [], found: [] });
    },
    NINE_RUNS_MS,
  );
  return held;
}

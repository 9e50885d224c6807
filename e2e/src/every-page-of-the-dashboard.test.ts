import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningAccord, startAccord } from "./testing/accord.ts";
import { startBrowser } from "./testing/browser.ts";
import { NINE_RUNS_MS, whatIsWrong } from "./testing/every-look.ts";
import { People } from "./testing/screens.ts";
import { DASHBOARD_SCREENS } from "./testing/screens-dashboard.ts";

describe("every page of the dashboard in every state", () => {
  let accord: RunningAccord;
  let browser: Browser;
  let people: People;

  beforeAll(async () => {
    [accord, browser] = await Promise.all([startAccord({}, { loaded: "year" }), startBrowser()]);
    people = new People(browser, accord.url);
  });
  afterAll(async () => {
    await browser?.close();
    await accord?.[Symbol.asyncDispose]();
  });

  it.each(DASHBOARD_SCREENS)(
    "has no error, keeps its own policy, asks no other machine, fits at 200 %, and axe finds nothing: $name",
    async (screen) => {
      expect(await whatIsWrong(people, screen, accord.url)).toEqual({ heard: [], found: [] });
    },
    NINE_RUNS_MS,
  );
});

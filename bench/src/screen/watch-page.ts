import type { Page } from "playwright-core";

/** What a browser itself says of how a page answered while something was done to it. */
export interface Answered {
  /** The longest frame the browser reports as long (50 ms and more); 0 where there was none. */
  readonly longestFrame: number;
  /** The longest time from a key to the next paint; 0 where none took 16 ms. */
  readonly slowestKey: number;
}

/** Does something to a page while the browser watches its frames and keys. */
export async function watchPage(page: Page, act: () => Promise<void>): Promise<Answered> {
  await page.evaluate(() => {
    const seen = { longestFrame: 0, slowestKey: 0 };
    const watch = (type: string, see: (entry: PerformanceEntry) => void, more = {}) => {
      const observer = new PerformanceObserver((list) => list.getEntries().forEach(see));
      observer.observe({ type, ...more });
      return observer;
    };
    const observers = [
      watch("long-animation-frame", ({ duration }) => {
        seen.longestFrame = Math.max(seen.longestFrame, duration);
      }),
      watch(
        "event",
        ({ name, duration }) => {
          if (name === "keydown") seen.slowestKey = Math.max(seen.slowestKey, duration);
        },
        { durationThreshold: 16 },
      ),
    ];
    Object.assign(window, {
      endWatch: () => {
        for (const observer of observers) observer.disconnect();
        return seen;
      },
    });
  });
  await act();
  // The browser tells of a frame after it, and of a key after its paint.
  await page.waitForTimeout(500);
  return page.evaluate(() => (window as unknown as { endWatch(): Answered }).endWatch());
}

/** A notch of a wheel, in pixels, and the pause between two where somebody turns it quickly. */
const NOTCH = 120;
const NOTCH_MS = 33;
const NOTCHES = 50;

/** Turns the wheel through a page, and back, notch by notch as a person does. */
export async function turnWheel(page: Page): Promise<void> {
  await page.mouse.move(...MIDDLE);
  for (const step of [NOTCH, -NOTCH]) {
    for (let notch = 0; notch < NOTCHES; notch += 1) {
      await page.mouse.wheel(0, step);
      await page.waitForTimeout(NOTCH_MS);
    }
  }
}

/** Jumps through a page, and back, by up to four windows at once: further than a wheel turns it in a frame. */
export async function jumpThrough(page: Page): Promise<void> {
  await page.mouse.move(...MIDDLE);
  for (const step of [400, 400, 400, 1200, 1200, 1200, 4000, 4000, -1200, -4000, -4000]) {
    await page.mouse.wheel(0, step);
    await page.waitForTimeout(60);
  }
}

const MIDDLE = [720, 500] as const;

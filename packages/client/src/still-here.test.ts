import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ASKED_BEFORE_MS, watchStillHere } from "./still-here.ts";

const IDLE_MS = 60 * 60_000;

/** A browser of one tab, with as much of a window as is watched. */
function aBrowser() {
  const events = new EventTarget();
  const kept = new Map<string, string>();
  const window = Object.assign(events, {
    setInterval: (work: () => void, ms: number) => setInterval(work, ms),
    clearInterval: (timer: NodeJS.Timeout) => clearInterval(timer),
  }) as unknown as Window;
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  return { window, storage, press: () => events.dispatchEvent(new Event("keydown")) };
}

function watch({ window, storage }: Pick<ReturnType<typeof aBrowser>, "window" | "storage">) {
  const heard = { told: 0, near: [] as boolean[], ended: 0 };
  const here = watchStillHere({
    idleMs: IDLE_MS,
    tell: () => {
      heard.told += 1;
    },
    onNear: (isNear) => heard.near.push(isNear),
    onEnd: () => {
      heard.ended += 1;
    },
    window,
    storage,
  });
  return { heard, here };
}

describe("a person at a browser", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is told of once a minute, however much they do", () => {
    const browser = aBrowser();
    const { heard } = watch(browser);

    for (let second = 0; second < 90; second += 1) {
      vi.advanceTimersByTime(1_000);
      browser.press();
    }

    expect(heard.told).toBe(2);
  });

  it("is asked two minutes before the end, and goes on when they answer", () => {
    const browser = aBrowser();
    const { heard, here } = watch(browser);

    vi.advanceTimersByTime(IDLE_MS - ASKED_BEFORE_MS + 10_000);
    expect(heard.near).toEqual([true]);
    here.stay();
    vi.advanceTimersByTime(ASKED_BEFORE_MS);

    expect(heard.near).toEqual([true, false]);
    expect(heard).toMatchObject({ told: 2, ended: 0 });
  });

  it("is told that it has ended when they do not", () => {
    const { heard } = watch(aBrowser());

    vi.advanceTimersByTime(IDLE_MS + 10_000);

    expect(heard.ended).toBeGreaterThan(0);
  });

  it("is at work here while they work in another tab", () => {
    const browser = aBrowser();
    const { heard } = watch(browser);
    const other = { ...aBrowser(), storage: browser.storage };
    watch(other);

    for (let minute = 0; minute < 90; minute += 1) {
      vi.advanceTimersByTime(60_001);
      other.press();
    }

    expect(heard).toMatchObject({ near: [], ended: 0 });
  });
});

import type { Clock } from "../clock.ts";

/** A clock that stands still until a test sets it. */
export class TestClock implements Clock {
  #now = new Date("2026-11-02T09:00:00.000Z");

  now(): Date {
    return this.#now;
  }

  set(instant: string): void {
    this.#now = new Date(instant);
  }

  /** Moves on, or back where the time is negative. */
  move(timeMs: number): void {
    this.#now = new Date(this.#now.getTime() + timeMs);
  }
}
